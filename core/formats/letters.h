#pragma once

#include <utility>

namespace cospread {

/// A letter of the Latin, Greek or Cyrillic script taken apart once: its base and its mark, 0 where there is
/// none. One canonical step of Unicode (UAX 15), so the base may be taken apart again: U+1EA4 is U+00C2 with
/// an acute, and that is A with a circumflex.
[[nodiscard]] std::pair<char32_t, char32_t> decomposed(char32_t letter);

/// The small letter of a capital one in Latin, Greek, Cyrillic and Armenian; any other as it is. By the
/// alphabet alone, whatever the locale.
[[nodiscard]] char32_t lower_case(char32_t letter);

} // namespace cospread

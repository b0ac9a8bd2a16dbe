#pragma once

#include <string>
#include <string_view>

namespace cospread {

/// A header cell as it is compared: lower case, without accents, blanks, hyphens, points and underscores
/// ("Source ID", "source_id" and "SOURCE-ID" are one word).
[[nodiscard]] std::string folded_header(std::string_view cell);

} // namespace cospread

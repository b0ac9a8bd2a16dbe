#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cospread::viz {

/// `value` with that many decimals and a point, whatever the machine's language; "–" where it is NaN.
[[nodiscard]] std::string fixed(double value, int decimals);

/// With two significant digits: "0.016", "3.5", "0".
[[nodiscard]] std::string two_digits(double value);

/// A count with a comma between thousands: "5,253".
[[nodiscard]] std::string grouped(std::size_t count);

/// A share as people write it: "36 %", "0.4 %", "< 0.1 %", with blanks that do not break; "–" where it
/// is NaN.
[[nodiscard]] std::string percent(double share);

/// A value of an attribute as words: "third_sector" = "third sector"; "not given" where empty.
[[nodiscard]] std::string value_words(std::string_view value);

/// With a capital first letter (of a to z).
[[nodiscard]] std::string capitalised(std::string text);

/// "A", "A and B", "A, B and C"; with semicolons where a word has a comma itself.
[[nodiscard]] std::string listed(std::vector<std::string> const& words);

} // namespace cospread::viz

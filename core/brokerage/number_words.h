#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// A number with so many decimals.
[[nodiscard]] std::string fixed(double value, int digits);

/// A whole number and its noun: "1 pair", "12 pairs".
[[nodiscard]] std::string counted(double count, std::string_view noun);

/// "sectors", "countries", "branches".
[[nodiscard]] std::string plural_of(std::string_view word);

/// "a", "a and b", "a, b and c".
[[nodiscard]] std::string listed_words(std::vector<std::string> const& words);

} // namespace cospread

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// `text` without blanks (space, tab, CR, LF) at both ends.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    auto const is_visible = [](char c) { return static_cast<unsigned char>(c) > ' '; };
    if (!text.empty() && is_visible(text.front()) && is_visible(text.back())) {
        return text; // nearly always: the searches below take ten times as long
    }
    constexpr std::string_view blanks = " \t\r\n";
    auto const begin = text.find_first_not_of(blanks);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// The parts of `text` between separators; an empty text has one empty part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// A number written with a decimal point, the whole of `text`; nothing else is accepted (no blanks, no
/// "1,5"). "inf" and "nan" are not numbers.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

/// As parse_number(), where the decimal point may be a comma ("1,5").
[[nodiscard]] std::optional<double> parse_decimal(std::string_view text);

/// A whole number from 0 on, in digits alone, the whole of `text`.
[[nodiscard]] std::optional<std::uint64_t> parse_whole_number(std::string_view text);

/// The fewest digits that read back as the same double, laid out as `%.17g` does (100000, not 1e+05); NaN
/// gives an empty text ("undefined is blank").
[[nodiscard]] std::string format_number(double value);

/// The candidate nearest to `word` (edit distance), or empty where none is near enough to be meant.
[[nodiscard]] std::string_view nearest_word(std::string_view word,
                                            std::vector<std::string_view> const& candidates);

/// `text` with its control characters written out (`\x1b`): what a file says can never steer a terminal.
[[nodiscard]] std::string printable(std::string_view text);

/// `text` with the number of things and its noun: plural(1, "tie") = "1 tie", plural(3, "tie") = "3 ties".
[[nodiscard]] std::string plural(std::size_t count, std::string_view noun);

} // namespace cospread

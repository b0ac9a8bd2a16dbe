#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cospread {

/// A date known to the day, the month or the year, or an interval of such dates: the days between which
/// something happened, both included. Days are counted from 1970-01-01.
struct Period {
    int first_day = 0;
    int last_day = 0;

    friend auto operator<=>(Period const&, Period const&) = default;
};

/// Reads ISO 8601: `2018`, `2018-09`, `2018-09-03`, or two of them with a slash. Nothing for any other text,
/// for dates that do not exist and for intervals that end before they begin.
[[nodiscard]] std::optional<Period> parse_period(std::string_view text);

/// Year of a day.
[[nodiscard]] int year_of(int day);

} // namespace cospread

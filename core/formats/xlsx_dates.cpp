#include "core/formats/xlsx_dates.h"

#include "core/base/text.h"

#include <chrono>
#include <cmath>
#include <cstdio>

namespace cospread {

bool is_date_format(std::uint64_t number) {
    // ECMA-376, 18.8.30: 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in the languages of East
    // Asia.
    return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
           (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
}

bool is_date_code(std::string_view code) {
    char closing = '\0'; // of a quoted text or a bracket, in which letters mean nothing
    for (std::size_t i = 0; i < code.size(); ++i) {
        char const c = code[i];
        if (closing != '\0') {
            closing = c == closing ? '\0' : closing;
        } else if (c == '"' || c == '[') {
            closing = c == '"' ? '"' : ']';
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i; // the next character stands for itself
        } else if (std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
            return true;
        } else if (c == ';') {
            return false; // the first part is for numbers above zero
        }
    }
    return false;
}

std::string date_text(double days, bool from_1904) {
    using namespace std::chrono;
    constexpr double most_days = 2'958'466; // the end of 9999
    if (!(days >= 0) || days >= most_days) {
        return format_number(days);
    }
    constexpr double seconds_a_day = 86'400;
    auto whole = static_cast<int>(std::floor(days));
    auto seconds = static_cast<int>(std::lround((days - whole) * seconds_a_day));
    if (seconds == static_cast<int>(seconds_a_day)) {
        ++whole;
        seconds = 0;
    }
    char time[16];
    std::snprintf(time, sizeof time, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (whole == 0 && !from_1904) {
        return time;
    }
    // Day 60 is the 29th of February 1900, which there never was; before it days are one less.
    constexpr int day_that_never_was = 60;
    sys_days const zero = from_1904                    ? sys_days(1904y / January / 1)
                          : whole < day_that_never_was ? sys_days(1899y / December / 31)
                                                       : sys_days(1899y / December / 30);
    year_month_day const date(zero + std::chrono::days(whole));
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return seconds == 0 ? std::string(text) : std::string(text) + ' ' + time;
}

} // namespace cospread

#include "core/base/period.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace cospread {

namespace {

int days_since_1970(std::chrono::year_month_day date) {
    return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

std::optional<int> fixed_width_number(std::string_view digits, std::size_t width) {
    int value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.size() != width || error != std::errc{} || end != digits.data() + width ||
        digits.front() == '-') {
        return std::nullopt;
    }
    return value;
}

std::optional<Period> parse_date(std::string_view text) {
    using namespace std::chrono;
    constexpr std::array<std::size_t, 3> widths{4, 2, 2};
    auto const parts = split(text, '-');
    if (parts.size() > widths.size()) {
        return std::nullopt;
    }
    std::array<int, 3> numbers{0, 1, 1};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const number = fixed_width_number(parts[i], widths[i]);
        if (!number) {
            return std::nullopt;
        }
        numbers[i] = *number;
    }
    auto const first_month = year(numbers[0]) / static_cast<int>(numbers[1]);
    auto const first = first_month / numbers[2];
    if (!first.ok()) {
        return std::nullopt;
    }
    switch (parts.size()) {
    case 1:
        return Period{days_since_1970(first), days_since_1970(first.year() / December / 31)};
    case 2:
        return Period{days_since_1970(first), days_since_1970(first_month / last)};
    default:
        return Period{days_since_1970(first), days_since_1970(first)};
    }
}

} // namespace

std::optional<Period> parse_period(std::string_view text) {
    auto const slash = text.find('/');
    if (slash == std::string_view::npos) {
        return parse_date(text);
    }
    auto const begin = parse_date(text.substr(0, slash));
    auto const end = parse_date(text.substr(slash + 1));
    if (!begin || !end || end->last_day < begin->first_day) {
        return std::nullopt;
    }
    return Period{begin->first_day, end->last_day};
}

int year_of(int day) {
    using namespace std::chrono;
    return static_cast<int>(year_month_day(sys_days(days(day))).year());
}

} // namespace cospread

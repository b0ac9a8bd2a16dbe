#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cospread {

/// Whether a format that every workbook knows by number shows a date or a time.
[[nodiscard]] bool is_date_format(std::uint64_t number);

/// Whether the code of a format, such as `dd.mm.yyyy`, shows a date or a time.
[[nodiscard]] bool is_date_code(std::string_view code);

/// The date that a number means, counted in days from the end of 1899 or from 1904: `2018-09-03`,
/// `2018-09-03 10:30:00` where it has a time; a number below 1 is a time alone. A number that is no date is
/// written as a number.
[[nodiscard]] std::string date_text(double days, bool from_1904);

} // namespace cospread

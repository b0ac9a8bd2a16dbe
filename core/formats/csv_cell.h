#pragma once

#include <string>
#include <string_view>

namespace cospread {

/// A cell as RFC 4180 has it: in quotes where it holds a comma, a quote or the end of a line.
[[nodiscard]] std::string csv_cell(std::string_view text);

} // namespace cospread

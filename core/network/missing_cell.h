#pragma once

#include <string_view>

namespace cospread {

/// Cells of attribute columns that stand for nothing: empty, `NA`, `NaN`, `nan`, `null`.
[[nodiscard]] bool is_missing_cell(std::string_view cell);

} // namespace cospread

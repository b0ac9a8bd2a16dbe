#pragma once

#include <limits>

namespace cospread {

/// A value that is undefined: NaN in memory, an empty cell in every table.
inline constexpr double blank = std::numeric_limits<double>::quiet_NaN();

} // namespace cospread

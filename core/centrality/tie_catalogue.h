#pragma once

#include "core/network/tie_measure.h"

#include <vector>

namespace cospread {

/// Every measure of ties, in the order in which they are listed.
[[nodiscard]] std::vector<TieMeasure> const& tie_measures();

} // namespace cospread

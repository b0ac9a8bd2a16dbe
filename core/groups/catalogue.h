#pragma once

#include "core/network/node_measure.h"

#include <vector>

namespace cospread {

/// The rows of this room, in the order in which they are listed.
[[nodiscard]] std::vector<NodeMeasure> const& group_measures();

} // namespace cospread

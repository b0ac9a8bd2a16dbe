#pragma once

#include "viz/layout/simple_graph.h"
#include "viz/layout/stress_descent.h"

namespace cospread::viz {

/// All nodes on one circle at equal distances, in the order in which a walk visits them that goes to the
/// neighbour with most ties first, so that neighbours stand near each other. Cost: O(n + m log m).
[[nodiscard]] std::vector<Place> circular_places(SimpleGraph const& graph);

} // namespace cospread::viz

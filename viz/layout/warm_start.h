#pragma once

#include "viz/layout/live_view.h"
#include "viz/layout/simple_graph.h"
#include "viz/layout/stress_descent.h"

#include <cstdint>
#include <vector>

namespace cospread::viz {

/// Where the nodes of a graph stand before they are laid out again.
struct WarmStart {
    std::vector<Place> places;
    std::vector<bool> is_pinned; ///< these stay exactly where they are
};

/// Places near those it begins with and with less stress, in the same units: the distances of the terms are
/// taken in the unit that fits the places best. Source and cost: descend_stress. Throws Stopped.
[[nodiscard]] std::vector<Place> settled_stress(std::vector<StressTerm> terms, WarmStart const& start,
                                                RunContext const& context, LiveView& view);

/// Gives a place to every node whose place is not known (NaN): amid its neighbours that have one, ring by
/// ring; parts of the graph where nobody has one stand in a row below all others. Deterministic. Cost: O(n +
/// m).
void fill_in_places(SimpleGraph const& graph, std::vector<Place>& places);

} // namespace cospread::viz

#pragma once

#include "viz/layout/live_view.h"
#include "viz/layout/simple_graph.h"
#include "viz/layout/warm_start.h"

namespace cospread::viz {

/// Places of a connected graph whose distances come near the steps between the nodes: the weighted stress,
/// sum over pairs of (|a - b| - d)^2 / d^2, by stochastic gradient descent over all pairs; the best of
/// several starts. For up to about 2000 nodes. Cost: O(n (n + m)) for the steps, O(n^2) a round.
[[nodiscard]] std::vector<Place> stress_places(SimpleGraph const& graph, RunContext const& context,
                                               LiveView& view);

/// The same from places that are there: one start, whose form is kept.
[[nodiscard]] std::vector<Place> stress_places_from(WarmStart const& start, SimpleGraph const& graph,
                                                    RunContext const& context, LiveView& view);

} // namespace cospread::viz

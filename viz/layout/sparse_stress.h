#pragma once

#include "viz/layout/live_view.h"
#include "viz/layout/simple_graph.h"
#include "viz/layout/warm_start.h"

namespace cospread::viz {

/// Places of a large connected graph by sparse stress: neighbours at distance 1, every node at its steps from
/// some pivots spread over the graph, each of which stands for the nodes around it. Source: Ortmann,
/// Klimenta, Brandes 2017, doi:10.7155/jgaa.00440, with the descent of Zheng, Pawar, Goodman 2019. Cost:
/// O(pivots (n + m)) for the steps, O(m + pivots n) a round; memory the same.
[[nodiscard]] std::vector<Place> sparse_stress_places(SimpleGraph const& graph, std::size_t pivots,
                                                      RunContext const& context, LiveView& view);

/// The same from places that are there, whose form is kept.
[[nodiscard]] std::vector<Place> sparse_stress_places_from(WarmStart const& start, SimpleGraph const& graph,
                                                           std::size_t pivots, RunContext const& context,
                                                           LiveView& view);

} // namespace cospread::viz

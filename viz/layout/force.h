#pragma once

#include "viz/layout/live_view.h"
#include "viz/layout/simple_graph.h"
#include "viz/layout/warm_start.h"

namespace cospread::viz {

struct ForceOptions {
    /// Nodes whose steps to all others keep the whole in form, as far as they fit (`fitting_pivots`); 0:
    /// forces alone.
    std::size_t pivots = 320;
};

/// Places of a large connected graph by forces: ties pull with the square root of their length, nodes push
/// each other with 1 / distance, and every node is drawn a little to where its steps from some pivots want
/// it, so that neighbours stay near and the whole keeps its distances. From coarse to fine: groups of nodes
/// first, each finer graph begins where its groups are (Walshaw 2003, doi:10.7155/jgaa.00070; Hu 2005).
/// Lengths are those of the balance of forces: scale them. The whole lies as it fills a canvas best, near
/// enough. The view sees the groups' places, then those of the nodes. Same bytes on any number of threads.
/// Cost: O(pivots (n + m) + rounds (n log n + m + pivots n)); memory 2 bytes a node and pivot, 128 MiB at
/// most, and about 100 a node and 16 a tie. Throws Stopped.
[[nodiscard]] std::vector<Place> force_places(SimpleGraph const& graph, ForceOptions const& options,
                                              RunContext const& context, LiveView& view);

/// The same from places that are there, whose form and unit are kept: no groups, cooler steps.
[[nodiscard]] std::vector<Place> force_places_from(WarmStart const& start, SimpleGraph const& graph,
                                                   ForceOptions const& options, RunContext const& context,
                                                   LiveView& view);

} // namespace cospread::viz

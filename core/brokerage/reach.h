#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Number of nodes within two steps of the node along the ties' directions, the node itself included. Unit:
/// nodes. Cost: O(sum over the nodes of in-degree times out-degree), parallel over nodes. Throws Stopped.
/// Source: Borgatti 2006, doi:10.1007/s10588-006-7084-x (m-reach, m = 2). In a path a - b - c - d: 3, 4,
/// 4, 3.
[[nodiscard]] NodeValues reach2(Network const& network, RunContext const& context);

/// Sum of 1/distance from the node to every node, the node itself counting 1, as a share of the n nodes: 1
/// where it is tied to all others, 1/n for an isolate. Paths follow the ties' directions and are counted in
/// hops. Unit: share of nodes. Cost: that of harmonic(). Throws Stopped. Source: Borgatti 2006,
/// doi:10.1007/s10588-006-7084-x (distance-weighted reach). In a path a - b - c: 2.5/3, 1, 2.5/3.
[[nodiscard]] NodeValues distance_reach(Network const& network, RunContext const& context);

} // namespace cospread

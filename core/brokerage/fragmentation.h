#pragma once

#include "core/brokerage/cut_points.h"

namespace cospread {

/// How far the network is in pieces once the node is taken out: 1 - sum over its components, of size s, of
/// s(s-1) / (n(n-1)), n the nodes that remain; the share of pairs that have no connection. Directions do not
/// matter here, as for cut_points(). 0 where all others stay connected, 1 where none is. Blank with fewer
/// than 2 nodes left. Unit: share of pairs. Cost: O(n + m) for all nodes. Throws Stopped. Source: Borgatti
/// 2006, doi:10.1007/s10588-006-7084-x. Without its centre a star has 1; without a leaf 0; a path a - b - c -
/// d without b has 1 - 2/6.
[[nodiscard]] NodeValues fragmentation(Network const& network, RunContext const& context);

/// How far apart the others are once the node is taken out: 1 - 2 sum over i > j of (1/d) / (n(n-1)) over the
/// n nodes that remain, d their distance in hops, 1/d 0 for a pair without a path. Directions do not matter
/// here, as for fragmentation(), which is never above it. Blank with fewer than 2 nodes left. Unit: share of
/// pairs. Cost: O(n m) for nodes on no shortest path, whose loss changes no distance, and a search from every
/// node for each of the others, 64 at once: O(n^2 m / 64) times the longest distance at worst. Throws
/// AnalysisError with the estimate where that is hopeless. Source: Borgatti 2006,
/// doi:10.1007/s10588-006-7084-x. Without its centre a star has 1; a triangle without a corner 0; a path a -
/// b - c without a 0.
[[nodiscard]] NodeValues distance_fragmentation(Network const& network, RunContext const& context);

/// What both are made of, for sets of nodes too: ordered pairs of nodes in one component; how many of these
/// go with `node`, its own included; 1 - near / (nodes (nodes - 1)).
[[nodiscard]] double connected_pairs(CutPointValues const& found);
[[nodiscard]] double pairs_lost(CutPointValues const& found, NodeId node);
[[nodiscard]] double share_apart(double near, double nodes);

} // namespace cospread

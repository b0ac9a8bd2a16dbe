#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

namespace cospread {

/// Freeman's centralization: the sum over all nodes of (largest value - value), divided by the largest such
/// sum that a network of n nodes without self ties can have, as igraph's centr_degree(loops = FALSE),
/// centr_clo and centr_betw divide it. 1 in a star, 0 where all nodes are alike. NaN where the divisor is 0
/// (below 3 nodes; directed closeness: below 2). Source: Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
///
/// Degree: ties in both directions, parallel ones counted each, self ties not. Divisor: (n-1)(n-2), directed
/// twice that. Cost: O(n + m).
[[nodiscard]] double degree_centralization(Network const& network);

/// Closeness by hops, forward from each node, component by component. Divisor: (n-1)(n-2)/(2n-3), directed
/// (n-1)(1-1/n). NaN where a node reaches no other, for then it has no distance. Cost: that of closeness().
[[nodiscard]] double closeness_centralization(Network const& network, RunContext const& context);

/// Betweenness by hops. Divisor: (n-1)^2 (n-2)/2, directed twice that. Cost: that of betweenness().
[[nodiscard]] double betweenness_centralization(Network const& network, RunContext const& context);

} // namespace cospread

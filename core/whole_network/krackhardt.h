#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

namespace cospread {

/// Krackhardt's hierarchy: of the pairs of nodes of which one at least reaches the other, the share in which
/// the other does not reach it. From 0 (as in every undirected network) to 1 (no cycle); NaN where nobody
/// reaches anybody. Cost: that of hop distances, O(n m). Source: Krackhardt 1994, Graph theoretical
/// dimensions of informal organizations (ISBN 978-0805811513); as R sna's hierarchy(measure = "krackhardt").
/// In a -> b, b -> a, b -> c two of three pairs are one-sided.
[[nodiscard]] double krackhardt_hierarchy(Network const& network, RunContext const& context);

/// Krackhardt's efficiency: 1 - (arcs beyond the fewest that connect every component of s nodes, s-1) / (the
/// most that there can be beyond, the sum of (s-1)^2). Arcs are ordered pairs of different nodes that are
/// tied, an undirected tie makes two. From 0 (every possible arc) to 1 (a tree in each component); NaN where
/// nobody is tied. Cost: O(n + m). Source: Krackhardt 1994 (ISBN 978-0805811513); as R sna's efficiency(). A
/// directed ring of n nodes has 1 - 1/(n-1)^2.
[[nodiscard]] double krackhardt_efficiency(Network const& network, RunContext const& context);

} // namespace cospread

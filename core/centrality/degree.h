#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Which ties of a node count. On an undirected network all three are the same.
enum class TieDirection : std::uint8_t { both, in, out };

/// Number of ties at each node: `in` entering, `out` leaving, `both` their sum on a directed network.
/// Parallel ties count each; a self tie counts 2 in `both` (and on an undirected network), 1 in `in` and
/// `out`. An undirected tie of a mixed network counts as two arcs. Cost: O(n). The centre of an undirected
/// star of n has degree n-1.
[[nodiscard]] NodeValues degree(Network const& network, TieDirection direction);

/// Number of distinct other nodes with a tie to or from each node. Cost: O(n + m). In a -> b, b -> a, a -> c
/// the node a has 2 alters and degree 3.
[[nodiscard]] NodeValues alters(Network const& network);

} // namespace cospread

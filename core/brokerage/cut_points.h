#pragma once

#include "core/network/node_measure.h"
#include "core/network/simple_rows.h"

namespace cospread {

/// What falls apart when a node is taken out of the network, whose ties' directions do not matter here.
struct CutPointValues {
    NodeValues cut_point;       ///< 1 where the node's part falls apart without it, else 0
    NodeValues pairs_separated; ///< number of pairs of other nodes that are connected only through it
    NodeValues component_size;  ///< nodes that it is connected with, itself included
};

/// Articulation points of the underlying undirected network, each with the number of unordered pairs of other
/// nodes that lose their last connection with it. Never blank. Cost: O(n + m), without recursion. Source:
/// Hopcroft and Tarjan 1973, doi:10.1145/362248.362272. The centre of a star of n is a cut point and
/// separates (n-1)(n-2)/2 pairs; a ring has no cut point.
[[nodiscard]] CutPointValues cut_points(Network const& network, RunContext const& context);

/// The same of a network from which the nodes of `removed` (one entry a node) were taken out before; all
/// values of these are 0. `mutual` holds the nodes tied in either direction, as mutual_rows() makes them.
[[nodiscard]] CutPointValues cut_points(SimpleRows const& mutual, std::vector<bool> const& removed,
                                        RunContext const& context);

} // namespace cospread

#pragma once

#include "core/network/node_measure.h"

#include <span>

namespace cospread {

/// Betweenness of a set of nodes: sum over pairs s, t outside the set of the share of the shortest paths from
/// s to t that run through any of its members; unordered pairs where the network is undirected, ordered where
/// directed. A node named twice counts once; the betweenness of the empty set is 0, that of one node its
/// betweenness(). Unit: pairs of nodes. Takes path lengths from `options`; parallel ties are distinct
/// shortest paths. Cost: O(n m), with lengths O(n m log m); parallel over sources. Errors: those of
/// betweenness(). Source: Everett and Borgatti 1999, doi:10.1080/0022250X.1999.9990219. In a path a - b - c -
/// d - e the set b, d has 3: a c, a e and c e.
[[nodiscard]] double group_betweenness(Network const& network, std::span<NodeId const> set,
                                       MeasureOptions const& options, RunContext const& context);

} // namespace cospread

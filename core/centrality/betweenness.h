#pragma once

#include "core/centrality/path_arcs.h"

namespace cospread {

/// Betweenness: sum over pairs s, t of other nodes of the share of the shortest paths from s to t that run
/// through the node; unordered pairs where the network is undirected, ordered where directed. Unit: pairs of
/// nodes. `options.normalized` divides by the number of such pairs, (n-1)(n-2)/2 or (n-1)(n-2) (blank where n
/// < 3). Parallel ties are distinct shortest paths; path lengths that differ by less than 1e-12 relative are
/// the same. Paths are counted as doubles. Cost: O(n m), with lengths O(n m log m); parallel over sources;
/// memory 64 n doubles. Throws AnalysisError where path_arcs() does, and where more than 1.8e308 shortest
/// paths join two nodes. Source: Freeman 1977, doi:10.2307/3033543; algorithm: Brandes 2001,
/// doi:10.1080/0022250X.2001.9990249. The centre of a star of n has (n-1)(n-2)/2.
[[nodiscard]] NodeValues betweenness(Network const& network, MeasureOptions const& options,
                                     RunContext const& context);

} // namespace cospread

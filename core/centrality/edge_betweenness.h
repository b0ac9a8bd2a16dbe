#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Edge betweenness of every tie: sum over pairs of nodes s, t of the share of the shortest paths from s to t
/// that run along the tie; unordered pairs where the network is undirected, ordered where directed. Unit:
/// pairs of nodes. `options.normalized` divides by the number of pairs, n(n-1)/2 or n(n-1). Parallel ties are
/// distinct shortest paths and share alike; a self tie and a tie without a finite length have 0. Path
/// lengths, cost and errors as in betweenness(). Source: Girvan and Newman 2002, doi:10.1073/pnas.122653799.
/// A tie that alone joins parts of a and b nodes has a b.
[[nodiscard]] TieValues edge_betweenness(Network const& network, MeasureOptions const& options,
                                         RunContext const& context);

} // namespace cospread

#pragma once

#include "core/centrality/conductances.h"
#include "core/network/node_measure.h"

namespace cospread {

/// Flow betweenness: sum over ordered pairs of other nodes of the part of the maximum flow between them that
/// is lost without the node, as sna's flowbet (cmode "rawflow"; twice its value on an undirected network,
/// where sna counts a pair once). Flow follows ties; each carries one unit or its strength, parallel ties
/// their sum, an undirected tie as much either way. Unit: flow. Cost: O(n^2) maximum flows and, for the nodes
/// on each, part of one more; parallel over nodes. Throws AnalysisError with the estimate where that would
/// take more than 1 hour, and where a strength is negative. Source: Freeman, Borgatti and White 1991,
/// doi:10.1016/0378-8733(91)90017-N. The centre of a star of n has (n-1)(n-2).
[[nodiscard]] NodeValues flow_betweenness(Network const& network, TieCapacity capacity,
                                          RunContext const& context);

} // namespace cospread

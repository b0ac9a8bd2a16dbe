#pragma once

#include "core/centrality/conductances.h"
#include "core/network/node_measure.h"

namespace cospread {

/// Information centrality: k / sum over the other nodes j of the node's component (k nodes) of the effective
/// resistance R_ij between them: the harmonic mean of the information 1/R_ij of all paths between, in which
/// the node itself counts as infinitely near; k times networkx's current_flow_closeness_centrality, and equal
/// to sna's infocent on a connected network (with isolates sna divides by a wrong n). An isolate has 0.
/// Directions do not matter, as in sna; see conductances(). Unit: conductance. Cost: O(k^3), parallel; memory
/// k^2 doubles. Throws AnalysisError with the estimate where that would take more than 1 hour or 4 GB, and
/// where a strength is negative. Source: Stephenson and Zelen 1989, doi:10.1016/0378-8733(89)90016-6. In a
/// path a - b - c: 1, 1.5, 1.
[[nodiscard]] NodeValues information(Network const& network, TieCapacity capacity, RunContext const& context);

} // namespace cospread

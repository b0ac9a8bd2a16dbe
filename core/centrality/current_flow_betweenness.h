#pragma once

#include "core/centrality/conductances.h"
#include "core/network/node_measure.h"

namespace cospread {

/// Current-flow betweenness: mean over the pairs of other nodes of the current that runs through the node
/// when a unit enters at one and leaves at the other, every tie a wire. All (n-1)(n-2)/2 pairs count, those
/// in different components carry nothing; on a connected network equal to networkx (normalized, the default),
/// which refuses others. Directions do not matter, see conductances(). Unit: share of the current. Blank
/// where n < 3. Cost: O(k^3 + m k log k) for a component of k nodes, parallel; memory 2 k^2 doubles. Throws
/// AnalysisError with the estimate where that would take more than 1 hour or 4 GB, and where a strength is
/// negative. Source: Newman 2005, doi:10.1016/j.socnet.2004.11.009; algorithm: Brandes and Fleischer 2005,
/// doi:10.1007/978-3-540-31856-9_44. In a ring of 4: 1/3.
[[nodiscard]] NodeValues current_flow_betweenness(Network const& network, TieCapacity capacity,
                                                  RunContext const& context);

} // namespace cospread

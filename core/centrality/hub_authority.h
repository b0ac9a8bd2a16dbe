#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Kleinberg's two sides of a node, each with its largest entry 1.
struct HubAuthorityValues {
    NodeValues hub;       ///< high where the node has ties to good authorities
    NodeValues authority; ///< high where good hubs have ties to the node
};

/// Hubs and authorities: hub = A authority, authority = A' hub up to a factor, A the strengths of the ties;
/// on an undirected network both are eigenvector(). With `unweighted` every tie counts 1. One node without a
/// tie: blank. Where several groups of hubs and authorities, which no tie joins, share the largest singular
/// value (within 1e-10 relative), as on every undirected network of two modes, the two are not unique: given,
/// with a notice, is what repeated steps from equal hubs settle on. Cost: O(n + m) a step, some tens of them.
/// Throws AnalysisError where there is no tie; where a strength is negative; where singular values are too
/// close for them to settle. Source: Kleinberg 1999, doi:10.1145/324133.324140. In a -> c, b -> c: hubs 1, 1,
/// 0, authorities 0, 0, 1.
[[nodiscard]] HubAuthorityValues hub_authority(Network const& network, bool unweighted,
                                               RunContext const& context);

} // namespace cospread

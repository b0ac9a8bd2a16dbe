#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Stress centrality: number of shortest paths (in hops) between other nodes that run through the node;
/// between unordered pairs where the network is undirected, ordered where directed. Unit: paths. Parallel
/// ties are distinct paths. Cost: O(n m), parallel over sources. Throws AnalysisError where more than 1.8e308
/// shortest paths join two nodes. Source: Shimbel 1953, doi:10.1007/BF02476438. In a ring of four each node
/// lies on 1 path.
[[nodiscard]] NodeValues stress(Network const& network, RunContext const& context);

} // namespace cospread

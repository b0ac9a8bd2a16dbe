#pragma once

#include "core/centrality/distance_sums.h"
#include "core/centrality/topological_order.h"

#include <optional>
#include <string_view>

namespace cospread {

/// hop_sums() for a directed network of small strongly connected components, such as who builds on whom: each
/// batch of 64 sources is one walk through the nodes that they reach in topological order, with a byte of
/// distance a source, instead of a search level by level. Sources that stand together reach the same nodes.
/// `forward` holds the arcs, `order` is their order. Cost: O(n m / 64) where all is reached, often far less;
/// inside a component times the turns that its longest shortest path takes. Memory: 64 bytes a node and
/// thread. Nothing where a distance exceeds 253 hops.
[[nodiscard]] std::optional<DistanceSums> onward_hop_sums(AdjacencyRows const& forward,
                                                          TopologicalOrder const& order,
                                                          std::string_view words, RunContext const& context);

} // namespace cospread

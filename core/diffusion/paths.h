#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// A way along which a practice can travel, node by node without repeats.
struct DiffusionPath {
    std::vector<NodeId> nodes; ///< from the start to the end
    double probability = 0;    ///< product of the steps' chances; parallel arcs of a step count together

    [[nodiscard]] std::size_t hops() const { return nodes.size() - 1; }
};

/// The `count` most probable paths between two nodes, best first; ties by fewer hops, then by node ids in
/// order. Fewer where there are no more. Dijkstra on -ln p, then Yen (1971, doi:10.1287/mnsc.17.11.712).
/// Cost: O(count n (a + n log n)).
[[nodiscard]] std::vector<DiffusionPath> most_probable_paths(InfluenceNetwork const& network, NodeId from,
                                                             NodeId to, std::uint32_t count,
                                                             RunContext const& context);

/// The most probable path from one start to every other node that can be reached, in the order of the node
/// ids. Cost: O(a + n log n).
[[nodiscard]] std::vector<DiffusionPath> most_probable_paths_from(InfluenceNetwork const& network,
                                                                  NodeId from, RunContext const& context);

} // namespace cospread

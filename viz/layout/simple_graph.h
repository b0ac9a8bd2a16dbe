#pragma once

#include "core/network/network.h"

#include <span>
#include <vector>

namespace cospread::viz {

/// What layouts see of a network: who is next to whom, without direction, self ties and parallel ties.
struct SimpleGraph {
    std::vector<std::size_t> offsets{0};
    std::vector<std::uint32_t> neighbours; ///< ascending for each node

    [[nodiscard]] std::size_t size() const { return offsets.size() - 1; }

    [[nodiscard]] std::span<std::uint32_t const> of(std::size_t node) const {
        return std::span(neighbours).subspan(offsets[node], offsets[node + 1] - offsets[node]);
    }
};

/// Cost: O(n + m log m).
[[nodiscard]] SimpleGraph simple_graph(Network const& network);

/// Nodes of each connected component, ascending; the largest component first, equals by their first node.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> components(SimpleGraph const& graph);

/// The part of the graph between `nodes` (ascending), which are renumbered from 0.
[[nodiscard]] SimpleGraph part(SimpleGraph const& graph, std::vector<std::uint32_t> const& nodes);

constexpr std::uint32_t unreached = 0xffffffff;

/// Steps from `source` to every node by breadth-first search; `unreached` where there is no way.
[[nodiscard]] std::vector<std::uint32_t> hops_from(SimpleGraph const& graph, std::uint32_t source);

} // namespace cospread::viz

#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cospread {

/// The nodes of each part.
struct ComponentMembers {
    std::vector<NodeId> nodes; ///< by part, ascending within
    std::vector<NodeId> first; ///< where each part begins in `nodes`; one more entry ends the last

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(first.size() - 1); }

    [[nodiscard]] std::span<NodeId const> of(std::uint32_t part) const {
        return std::span(nodes).subspan(first[part], first[part + 1] - first[part]);
    }
};

/// The parts that a network falls into: for each node the number of its part, from 0.
struct Components {
    std::vector<std::uint32_t> of_node;
    std::uint32_t count = 0;

    /// Nodes in each part.
    [[nodiscard]] std::vector<NodeId> sizes() const;

    [[nodiscard]] ComponentMembers members() const;
};

/// Parts between which no tie leads, directions left aside, numbered in order of first appearance. Cost: O(n
/// + m), without recursion. Two ties a - b and c - d and a lone node e: 3 components.
[[nodiscard]] Components weak_components(Network const& network, RunContext const& context = {});

/// Parts whose nodes reach each other along the arcs (row of a node: the ends of its arcs), numbered so that
/// an arc between two parts leads from the higher number to the lower. Cost: O(n + m), without recursion.
/// Source: Tarjan 1972, doi:10.1137/0201010. In a -> b, b -> a, b -> c: c is part 0, a and b are part 1.
[[nodiscard]] Components strong_components(std::span<ArcId const> offsets, std::span<NodeId const> nodes,
                                           RunContext const& context = {});

} // namespace cospread

#pragma once

#include "core/network/network.h"

#include <vector>

namespace cospread {

/// Nodes that all reach each other and stand together in a TopologicalOrder, two or more.
struct StrongComponent {
    NodeId begin = 0; ///< place in the order
    NodeId end = 0;
};

/// Nodes in an order in which every arc leads onward, but for arcs inside a strongly connected component.
struct TopologicalOrder {
    std::vector<NodeId> nodes;
    std::vector<StrongComponent>
        components;         ///< the strongly connected components of two and more nodes, in this order
    NodeId inner_count = 0; ///< nodes with arcs; those without stand behind them

    [[nodiscard]] NodeId largest_component() const;
};

/// Such an order of the arcs in `forward`; `backward` holds the same arcs reversed. Nodes from which the same
/// nodes are reached tend to stand together: it is the order in which one depth-first search against the arcs
/// leaves them. Cost: O(n + m), without recursion. Source: Tarjan 1972, doi:10.1137/0201010.
[[nodiscard]] TopologicalOrder topological_order(AdjacencyRows const& forward, AdjacencyRows const& backward);

} // namespace cospread

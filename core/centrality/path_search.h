#pragma once

#include "core/centrality/path_arcs.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace cospread {

/// Breadth-first search by levels, for one source after the other. Memory: 8 bytes a node.
class HopSearch {
  public:
    explicit HopSearch(PathArcs const& arcs);

    /// Finds every node reached from `source`. Cost: O(nodes and arcs reached).
    void run(NodeId source);

    /// Nodes reached, the source first, by rising number of hops.
    [[nodiscard]] std::vector<NodeId> const& order() const { return order_; }

    /// Where in order() each level begins: level d holds the nodes d hops away. One more entry ends the last.
    [[nodiscard]] std::vector<std::size_t> const& levels() const { return levels_; }

  private:
    AdjacencyRows const& rows_;
    std::vector<std::uint32_t> seen_in_; ///< the last run that reached the node
    std::uint32_t run_ = 0;
    std::vector<NodeId> order_;
    std::vector<std::size_t> levels_;
};

/// Dijkstra's search, for one source after the other. Memory: about 16 bytes a node and 16 an arc.
class LengthSearch {
  public:
    explicit LengthSearch(PathArcs const& arcs);

    /// Finds the distance of every node reached from `source`. Cost: O(m log m) of the part reached.
    void run(NodeId source);

    /// Nodes reached, the source first, by rising distance.
    [[nodiscard]] std::vector<NodeId> const& order() const { return order_; }

    /// Distance from the source; infinite where not reached.
    [[nodiscard]] double distance(NodeId node) const { return distance_[node]; }

  private:
    PathArcs const& arcs_;
    std::vector<double> distance_;
    std::vector<NodeId> order_;
    std::vector<std::pair<double, NodeId>> heap_;
};

} // namespace cospread

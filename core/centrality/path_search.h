#pragma once

#include "core/centrality/path_graph.h"

#include <utility>
#include <vector>

namespace cospread {

/// Dijkstra's search, for one source after the other. Memory: about 16 bytes a node and 16 an arc.
class LengthSearch {
  public:
    /// The graph must have lengths and outlive the search.
    explicit LengthSearch(PathGraph const& graph);

    /// Finds the distance of every node reached from `source`. Cost: O(m log m) of the part reached.
    void run(NodeId source);

    /// Nodes reached, the source first, by rising distance.
    [[nodiscard]] std::vector<NodeId> const& order() const { return order_; }

    /// Distance from the source; infinite where not reached.
    [[nodiscard]] double distance(NodeId node) const { return distance_[node]; }

  private:
    PathGraph const& graph_;
    std::vector<double> distance_;
    std::vector<NodeId> order_;
    std::vector<std::pair<double, NodeId>> heap_;
};

} // namespace cospread

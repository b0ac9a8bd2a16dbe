#pragma once

#include "core/centrality/path_graph.h"

#include <compare>
#include <utility>
#include <vector>

namespace cospread {

/// A sum of lengths to twice the digits of a double, which alone would swallow a short tie behind a long way
/// and lose the order of the two ends.
struct PathLength {
    double length = 0; ///< the nearest double
    double rest = 0;   ///< what the sum is beyond it

    auto operator<=>(PathLength const&) const = default;

    /// Knuth's sum without loss, for `more` of 0 or above.
    [[nodiscard]] PathLength plus(double more) const {
        double const sum = length + more;
        double const added = sum - length;
        double const lost = (length - (sum - added)) + (more - added) + rest;
        double const nearest = sum + lost;
        return {nearest, lost - (nearest - sum)};
    }
};

/// Dijkstra's search, for one source after the other. Memory: about 24 bytes a node and 24 an arc.
class LengthSearch {
  public:
    /// The graph must have lengths and outlive the search.
    explicit LengthSearch(PathGraph const& graph);

    /// Finds the distance of every node reached from `source`. Cost: O(m log m) of the part reached.
    void run(NodeId source);

    /// Nodes reached, the source first, by rising distance.
    [[nodiscard]] std::vector<NodeId> const& order() const { return order_; }

    /// Distance from the source; infinite where not reached.
    [[nodiscard]] double distance(NodeId node) const { return distance_[node].length; }

    /// Whether `node` is nearer to the source than `other`, by however little.
    [[nodiscard]] bool is_nearer(NodeId node, NodeId other) const {
        return distance_[node] < distance_[other];
    }

  private:
    PathGraph const& graph_;
    std::vector<PathLength> distance_;
    std::vector<NodeId> order_;
    std::vector<std::pair<PathLength, NodeId>> heap_;
};

} // namespace cospread

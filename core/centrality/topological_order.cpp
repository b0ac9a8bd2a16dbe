#include "core/centrality/topological_order.h"

#include <algorithm>

namespace cospread {

namespace {

/// Depth-first search against the arcs with its own stack. A component is left after all from which it is
/// reached, so that the components come out in topological order.
class ComponentSearch {
  public:
    ComponentSearch(AdjacencyRows const& forward, AdjacencyRows const& backward)
        : forward_(forward)
        , backward_(backward)
        , found_at_(forward.offsets.size() - 1, 0)
        , low_(found_at_.size(), 0) {
        order_.nodes.reserve(found_at_.size());
    }

    TopologicalOrder run() && {
        for (NodeId root = 0; root < found_at_.size(); ++root) {
            if (found_at_[root] == 0) {
                search_from(root);
            }
        }
        order_.inner_count = static_cast<NodeId>(order_.nodes.size());
        order_.nodes.insert(order_.nodes.end(), without_arcs_.begin(), without_arcs_.end());
        return std::move(order_);
    }

  private:
    /// A node on the way from the root, and the arc into it that is followed next.
    struct Step {
        NodeId node = no_node;
        std::uint64_t arc = 0;
    };

    void enter(NodeId node) {
        found_at_[node] = low_[node] = ++clock_;
        path_.push_back({node, backward_.offsets[node]});
        open_.push_back(node);
    }

    void search_from(NodeId root) {
        enter(root);
        while (!path_.empty()) {
            auto& [node, arc] = path_.back();
            if (arc < backward_.offsets[node + 1]) {
                NodeId const other = backward_.nodes[arc++];
                if (found_at_[other] == 0) {
                    enter(other);
                } else {
                    low_[node] = std::min(low_[node], found_at_[other]);
                }
                continue;
            }
            NodeId const left = node;
            path_.pop_back();
            if (!path_.empty()) {
                NodeId const parent = path_.back().node;
                low_[parent] = std::min(low_[parent], low_[left]);
            }
            if (low_[left] == found_at_[left]) {
                leave_component(left);
            }
        }
    }

    /// `top`, found first, and all that is open behind it.
    void leave_component(NodeId top) {
        auto const begin = static_cast<NodeId>(order_.nodes.size());
        NodeId member = no_node;
        do {
            member = open_.back();
            open_.pop_back();
            // Later than all others, so that no search takes it for a way back.
            found_at_[member] = no_node;
            bool const inner = forward_.offsets[member] < forward_.offsets[member + 1];
            (inner ? order_.nodes : without_arcs_).push_back(member);
        } while (member != top);
        auto const end = static_cast<NodeId>(order_.nodes.size());
        if (end - begin > 1) {
            order_.components.push_back({begin, end});
        }
    }

    AdjacencyRows const& forward_;
    AdjacencyRows const& backward_;
    std::vector<NodeId> found_at_; ///< 1, 2, ... in the order found; 0 = not yet
    std::vector<NodeId> low_;      ///< earliest open node that leads to here
    std::vector<Step> path_;
    std::vector<NodeId> open_; ///< found, and in no component yet
    std::vector<NodeId> without_arcs_;
    TopologicalOrder order_;
    NodeId clock_ = 0;
};

} // namespace

NodeId TopologicalOrder::largest_component() const {
    NodeId largest = 0;
    for (auto const& component : components) {
        largest = std::max(largest, component.end - component.begin);
    }
    return largest;
}

TopologicalOrder topological_order(AdjacencyRows const& forward, AdjacencyRows const& backward) {
    return ComponentSearch(forward, backward).run();
}

} // namespace cospread

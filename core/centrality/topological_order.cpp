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
        , found_at_(forward.offsets.size() - 1, 0) {
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
    /// A node on the way from the root.
    struct Step {
        NodeId node = no_node;
        NodeId low = 0;        ///< when the earliest open node was found that leads to it
        std::uint64_t arc = 0; ///< into it, followed next
        std::uint64_t end = 0;
    };

    void enter(NodeId node) {
        found_at_[node] = ++clock_;
        path_.push_back({node, clock_, backward_.offsets[node], backward_.offsets[node + 1]});
        open_.push_back(node);
    }

    void search_from(NodeId root) {
        enter(root);
        while (!path_.empty()) {
            if (NodeId const fresh = follow(path_.back()); fresh != no_node) {
                enter(fresh);
                continue;
            }
            Step const left = path_.back();
            path_.pop_back();
            if (!path_.empty()) {
                path_.back().low = std::min(path_.back().low, left.low);
            }
            if (left.low == found_at_[left.node]) {
                leave_component(left.node);
            }
        }
    }

    /// Along its arcs to a node not found yet; no_node where there is none left.
    NodeId follow(Step& step) const {
        auto const* const nodes = backward_.nodes.data();
        auto const* const found_at = found_at_.data();
        NodeId low = step.low;
        NodeId fresh = no_node;
        std::uint64_t arc = step.arc;
        for (; arc < step.end && fresh == no_node; ++arc) {
            NodeId const found = found_at[nodes[arc]];
            if (found == 0) {
                fresh = nodes[arc];
            } else {
                low = std::min(low, found);
            }
        }
        step.arc = arc;
        step.low = low;
        return fresh;
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

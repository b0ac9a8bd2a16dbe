#include "core/brokerage/cut_points.h"

#include <algorithm>

namespace cospread {

namespace {

double pairs_of(double count) {
    return count * (count - 1) / 2;
}

/// Depth-first search with its own stack.
class CutPointSearch {
  public:
    CutPointSearch(SimpleRows const& rows, std::vector<bool> const& removed)
        : rows_(rows)
        , removed_(removed)
        , found_at_(rows.node_count(), 0)
        , low_(rows.node_count(), 0)
        , below_(rows.node_count(), 1)
        , cut_off_(rows.node_count(), 0)
        , pairs_left_(rows.node_count(), 0)
        , parts_(rows.node_count(), 0)
        , next_(rows.node_count(), 0) {}

    void run(CutPointValues& values, RunContext const& context) {
        for (NodeId root = 0; root < rows_.node_count(); ++root) {
            if (found_at_[root] == 0 && !removed_[root]) {
                context.check_stop();
                search_from(root);
                settle_component(values);
            }
        }
    }

  private:
    void enter(NodeId node) {
        found_at_[node] = low_[node] = ++clock_;
        next_[node] = rows_.offsets[node];
        path_.push_back(node);
        component_.push_back(node);
    }

    void search_from(NodeId root) {
        component_.clear();
        enter(root);
        while (!path_.empty()) {
            NodeId const node = path_.back();
            if (next_[node] < rows_.offsets[node + 1]) {
                NodeId const other = rows_.nodes[next_[node]++];
                if (removed_[other]) {
                    continue;
                }
                if (found_at_[other] == 0) {
                    enter(other);
                } else {
                    // The way back to the parent may count: the parent is compared with >=.
                    low_[node] = std::min(low_[node], found_at_[other]);
                }
                continue;
            }
            path_.pop_back();
            if (!path_.empty()) {
                leave(path_.back(), node);
            }
        }
    }

    /// `child` is finished: its subtree is a part of its own without `parent` where nothing in it leads
    /// further back.
    void leave(NodeId parent, NodeId child) {
        below_[parent] += below_[child];
        if (low_[child] >= found_at_[parent]) {
            ++parts_[parent];
            cut_off_[parent] += below_[child];
            pairs_left_[parent] += pairs_of(static_cast<double>(below_[child]));
        } else {
            low_[parent] = std::min(low_[parent], low_[child]);
        }
    }

    void settle_component(CutPointValues& values) {
        NodeId const size = below_[component_.front()];
        for (NodeId const node : component_) {
            NodeId const rest = size - 1 - cut_off_[node];
            NodeId const parts = parts_[node] + (rest > 0 ? 1 : 0);
            values.cut_point[node] = parts > 1 ? 1.0 : 0.0;
            values.component_size[node] = size;
            values.pairs_separated[node] =
                pairs_of(static_cast<double>(size) - 1) - pairs_left_[node] - pairs_of(rest);
        }
    }

    SimpleRows const& rows_;
    std::vector<bool> const& removed_;
    std::vector<NodeId> found_at_; ///< 1, 2, ... in the order found; 0 = not yet
    std::vector<NodeId> low_;      ///< earliest node that the subtree reaches
    std::vector<NodeId> below_;    ///< nodes of the subtree
    std::vector<NodeId> cut_off_;  ///< nodes of the subtrees that fall off without the node
    std::vector<double> pairs_left_;
    std::vector<NodeId> parts_;
    std::vector<std::uint64_t> next_;
    std::vector<NodeId> path_;
    std::vector<NodeId> component_;
    NodeId clock_ = 0;
};

} // namespace

CutPointValues cut_points(SimpleRows const& mutual, std::vector<bool> const& removed,
                          RunContext const& context) {
    NodeValues const zeros(mutual.node_count(), 0.0);
    CutPointValues values{zeros, zeros, zeros};
    CutPointSearch(mutual, removed).run(values, context);
    return values;
}

CutPointValues cut_points(Network const& network, RunContext const& context) {
    return cut_points(mutual_rows(network, true), std::vector<bool>(network.node_count(), false), context);
}

} // namespace cospread

#include "core/brokerage/cut_points.h"

#include "core/network/low_links.h"

namespace cospread {

namespace {

double pairs_of(double count) {
    return count * (count - 1) / 2;
}

/// The steps along the rows of the nodes that are not removed.
class RowSteps {
  public:
    RowSteps(SimpleRows const& rows, std::vector<bool> const& removed)
        : rows_(rows)
        , removed_(removed)
        , next_(rows.offsets.begin(), rows.offsets.end() - 1) {}

    LinkStep next(NodeId node) {
        while (next_[node] < rows_.offsets[node + 1]) {
            NodeId const other = rows_.nodes[next_[node]++];
            if (!removed_[other]) {
                return {other, no_tie};
            }
        }
        return {};
    }

  private:
    SimpleRows const& rows_;
    std::vector<bool> const& removed_;
    std::vector<ArcId> next_;
};

template<class Steps>
class CutPointSearch {
  public:
    CutPointSearch(NodeId nodes, Steps steps)
        : steps_(std::move(steps))
        , links_(nodes)
        , below_(nodes, 1)
        , cut_off_(nodes, 0)
        , pairs_left_(nodes, 0)
        , parts_(nodes, 0) {
        NodeValues const zeros(nodes, 0.0);
        values_ = {zeros, zeros, zeros};
    }

    /// `is_there(node)`: the node was not removed.
    template<class IsThere>
    CutPointValues run(IsThere const& is_there, RunContext const& context) && {
        for (NodeId root = 0; root < below_.size(); ++root) {
            if (!links_.is_found(root) && is_there(root)) {
                context.check_stop();
                component_.clear();
                links_.search(root, *this);
                settle_component();
            }
        }
        return std::move(values_);
    }

    void enter(NodeId node) { component_.push_back(node); }

    LinkStep next(NodeId node) { return steps_.next(node); }

    void leave(LinkReturn const& back) {
        below_[back.parent] += below_[back.child];
        if (back.cut_off) {
            ++parts_[back.parent];
            cut_off_[back.parent] += below_[back.child];
            pairs_left_[back.parent] += pairs_of(static_cast<double>(below_[back.child]));
        }
    }

  private:
    void settle_component() {
        NodeId const size = below_[component_.front()];
        for (NodeId const node : component_) {
            NodeId const rest = size - 1 - cut_off_[node];
            NodeId const parts = parts_[node] + (rest > 0 ? 1 : 0);
            values_.cut_point[node] = parts > 1 ? 1.0 : 0.0;
            values_.component_size[node] = size;
            values_.pairs_separated[node] =
                pairs_of(static_cast<double>(size) - 1) - pairs_left_[node] - pairs_of(rest);
        }
    }

    Steps steps_;
    LowLinks links_;
    std::vector<NodeId> below_;   ///< nodes of the subtree
    std::vector<NodeId> cut_off_; ///< nodes of the subtrees that fall off without the node
    std::vector<double> pairs_left_;
    std::vector<NodeId> parts_;
    std::vector<NodeId> component_;
    CutPointValues values_;
};

} // namespace

CutPointValues cut_points(SimpleRows const& mutual, std::vector<bool> const& removed,
                          RunContext const& context) {
    return CutPointSearch(mutual.node_count(), RowSteps(mutual, removed))
        .run([&removed](NodeId node) { return !removed[node]; }, context);
}

CutPointValues cut_points(Network const& network, RunContext const& context) {
    return CutPointSearch(network.node_count(), TieSteps(network)).run([](NodeId) { return true; }, context);
}

} // namespace cospread

#include "core/network/biconnected.h"

#include <algorithm>

namespace cospread {

namespace {

/// Asks for a stop after so many nodes.
constexpr NodeId between_stops = NodeId{1} << 16U;

/// Depth-first search with its own stack, along ties in both directions. The tie it came by does not lead
/// back, a parallel one does.
class LowLinkSearch {
  public:
    explicit LowLinkSearch(Network const& network)
        : network_(network)
        , found_at_(network.node_count(), 0)
        , low_(network.node_count(), 0)
        , next_(network.node_count(), 0) {
        result_.is_bridge.assign(network.tie_count(), false);
    }

    Biconnected run(RunContext const& context) && {
        context.check_stop();
        for (NodeId root = 0; root < network_.node_count(); ++root) {
            if (found_at_[root] == 0) {
                search_from(root, context);
            }
        }
        return std::move(result_);
    }

  private:
    struct Step {
        NodeId node = no_node;
        TieId by = no_tie;
    };

    void enter(Step step, RunContext const& context) {
        if (++clock_ % between_stops == 0) {
            context.check_stop();
        }
        found_at_[step.node] = low_[step.node] = clock_;
        path_.push_back(step);
    }

    /// The next arc at the node, out of it first; nothing left: no_node.
    Step next_of(NodeId node) {
        auto const out = network_.out(node);
        std::size_t const index = next_[node]++;
        if (index < out.size()) {
            return {out.nodes[index], out.ties[index]};
        }
        auto const in = network_.directed() ? network_.in(node) : Neighbours{};
        std::size_t const entering = index - out.size();
        return entering < in.size() ? Step{in.nodes[entering], in.ties[entering]} : Step{};
    }

    void search_from(NodeId root, RunContext const& context) {
        enter({root, no_tie}, context);
        while (!path_.empty()) {
            auto const [node, by] = path_.back();
            Step const step = next_of(node);
            if (step.node == no_node) {
                path_.pop_back();
                if (!path_.empty()) {
                    leave(path_.back().node, node, by);
                }
            } else if (found_at_[step.node] == 0) {
                enter(step, context);
            } else if (step.by != by) {
                low_[node] = std::min(low_[node], found_at_[step.node]);
            }
        }
    }

    void leave(NodeId parent, NodeId child, TieId by) {
        low_[parent] = std::min(low_[parent], low_[child]);
        result_.is_bridge[by] = low_[child] > found_at_[parent];
        result_.components += low_[child] >= found_at_[parent] ? 1 : 0;
    }

    Network const& network_;
    std::vector<NodeId> found_at_; ///< 1, 2, ... in the order found; 0 = not yet
    std::vector<NodeId> low_;      ///< earliest node that the subtree reaches
    std::vector<std::size_t> next_;
    std::vector<Step> path_;
    NodeId clock_ = 0;
    Biconnected result_;
};

} // namespace

Biconnected biconnected(Network const& network, RunContext const& context) {
    return LowLinkSearch(network).run(context);
}

} // namespace cospread

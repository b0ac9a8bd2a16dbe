#pragma once

#include "core/network/network.h"

#include <algorithm>
#include <vector>

namespace cospread {

/// A step of a search: the node it leads to and the tie it goes by, no_tie where ties are not told apart. No
/// node: there is none left.
struct LinkStep {
    NodeId node = no_node;
    TieId by = no_tie;
};

/// A node that a search goes back from, with all below it, to the node that it came from.
struct LinkReturn {
    NodeId parent = no_node;
    NodeId child = no_node;
    TieId by = no_tie;
    bool cut_off = false;   ///< without the parent, what is below is cut off from the rest
    bool is_bridge = false; ///< so it is without the tie between; only where ties are told apart
};

/// The depth-first search, with its own stack, that finds what hangs together by single nodes and ties,
/// directions left aside. Source: Hopcroft and Tarjan 1973, doi:10.1145/362248.362272.
class LowLinks {
  public:
    explicit LowLinks(NodeId nodes)
        : found_at_(nodes, 0)
        , low_(nodes, 0) {}

    [[nodiscard]] bool is_found(NodeId node) const { return found_at_[node] != 0; }

    /// Finds all that hangs together with `root`. `visitor` has the methods `enter(NodeId)`, `next(NodeId)`,
    /// the next LinkStep from a node, and `leave(LinkReturn)`. The tie that it came by does not lead back, a
    /// parallel one does.
    template<class Visitor>
    void search(NodeId root, Visitor& visitor) {
        enter({root, no_tie}, visitor);
        while (!path_.empty()) {
            auto const [node, by] = path_.back();
            LinkStep const step = visitor.next(node);
            if (step.node == no_node) {
                path_.pop_back();
                if (!path_.empty()) {
                    leave(path_.back().node, node, by, visitor);
                }
            } else if (!is_found(step.node)) {
                enter(step, visitor);
            } else if (step.by != by || by == no_tie) {
                low_[node] = std::min(low_[node], found_at_[step.node]);
            }
        }
    }

  private:
    template<class Visitor>
    void enter(LinkStep step, Visitor& visitor) {
        found_at_[step.node] = low_[step.node] = ++clock_;
        path_.push_back(step);
        visitor.enter(step.node);
    }

    template<class Visitor>
    void leave(NodeId parent, NodeId child, TieId by, Visitor& visitor) {
        low_[parent] = std::min(low_[parent], low_[child]);
        visitor.leave(LinkReturn{.parent = parent,
                                 .child = child,
                                 .by = by,
                                 .cut_off = low_[child] >= found_at_[parent],
                                 .is_bridge = low_[child] > found_at_[parent]});
    }

    std::vector<NodeId> found_at_; ///< 1, 2, ... in the order found; 0 = not yet
    std::vector<NodeId> low_;      ///< earliest node that the subtree reaches
    std::vector<LinkStep> path_;
    NodeId clock_ = 0;
};

/// The steps along the ties of a network in both directions, each from either end.
class TieSteps {
  public:
    /// The network must outlive it.
    explicit TieSteps(Network const& network)
        : network_(network)
        , next_(network.node_count(), 0) {}

    /// The next step from the node, along the arcs out of it first.
    LinkStep next(NodeId node) {
        auto const out = network_.out(node);
        std::size_t const index = next_[node]++;
        if (index < out.size()) {
            return {out.nodes[index], network_.out_ties(node)[index]};
        }
        auto const in = network_.directed() ? network_.in(node) : Neighbours{};
        std::size_t const entering = index - out.size();
        return entering < in.size() ? LinkStep{in.nodes[entering], network_.in_ties(node)[entering]}
                                    : LinkStep{};
    }

  private:
    Network const& network_;
    std::vector<ArcId> next_;
};

} // namespace cospread

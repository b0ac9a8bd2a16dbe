#pragma once

#include "core/network/network.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace cospread::test {

/// Measures of shortest paths by their definition: walks every path without repeated nodes between every pair
/// and keeps the shortest, lengths within 1e-12 relative counting as equal. For networks of a few nodes.
class PathEnumeration {
  public:
    PathEnumeration(Network const& network, bool by_weight)
        : network_(network)
        , by_weight_(by_weight)
        , node_shares_(network.node_count(), 0.0)
        , node_paths_(network.node_count(), 0.0)
        , tie_shares_(network.tie_count(), 0.0) {
        NodeId const nodes = network_.node_count();
        for (NodeId s = 0; s < nodes; ++s) {
            for (NodeId t = 0; t < nodes; ++t) {
                if (s != t) {
                    add_pair(s, t);
                }
            }
        }
    }

    [[nodiscard]] std::vector<double> betweenness() const { return by_pairs(node_shares_); }

    [[nodiscard]] std::vector<double> stress() const { return by_pairs(node_paths_); }

    [[nodiscard]] std::vector<double> edge_betweenness() const { return by_pairs(tie_shares_); }

  private:
    /// A path found: its inner nodes and its ties.
    struct Found {
        std::vector<NodeId> inner;
        std::vector<TieId> ties;
    };

    [[nodiscard]] std::vector<double> by_pairs(std::vector<double> sums) const {
        for (double& sum : sums) {
            sum /= network_.directed() ? 1 : 2;
        }
        return sums;
    }

    void add_pair(NodeId source, NodeId target) {
        shortest_ = std::numeric_limits<double>::infinity();
        found_.clear();
        trail_.assign(1, source);
        ties_.clear();
        walk(target, 0);
        auto const paths = static_cast<double>(found_.size());
        for (auto const& path : found_) {
            for (NodeId const node : path.inner) {
                node_shares_[node] += 1 / paths;
                node_paths_[node] += 1;
            }
            for (TieId const tie : path.ties) {
                tie_shares_[tie] += 1 / paths;
            }
        }
    }

    void walk(NodeId target, double length) {
        NodeId const node = trail_.back();
        if (node == target) {
            arrive(length);
            return;
        }
        auto const arcs = network_.out(node);
        auto const ties = network_.out_ties(node);
        for (std::size_t k = 0; k < arcs.size(); ++k) {
            if (std::ranges::find(trail_, arcs.nodes[k]) == trail_.end()) {
                trail_.push_back(arcs.nodes[k]);
                ties_.push_back(ties[k]);
                walk(target, length + (by_weight_ ? network_.weight(ties[k]) : 1.0));
                trail_.pop_back();
                ties_.pop_back();
            }
        }
    }

    void arrive(double length) {
        if (length > shortest_ * (1 + 1e-12)) {
            return;
        }
        if (length < shortest_ * (1 - 1e-12)) {
            shortest_ = length;
            found_.clear();
        }
        found_.push_back({{trail_.begin() + 1, trail_.end() - 1}, ties_});
    }

    Network const& network_;
    bool by_weight_;
    double shortest_ = 0;
    std::vector<Found> found_;
    std::vector<NodeId> trail_;
    std::vector<TieId> ties_;
    std::vector<double> node_shares_;
    std::vector<double> node_paths_;
    std::vector<double> tie_shares_;
};

} // namespace cospread::test

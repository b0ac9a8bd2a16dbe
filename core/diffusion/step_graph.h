#pragma once

#include "core/diffusion/influence_network.h"

#include <vector>

namespace cospread {

/// A network of influence with one step for each ordered pair of nodes: parallel arcs count together, each
/// with the chance that its tie exists. Steps out of and into every node.
class StepGraph {
  public:
    struct Step {
        NodeId node = no_node; ///< at the other end
        double probability = 0;
        double cost = 0; ///< -ln probability, 0 where certain
    };

    using Steps = std::vector<std::vector<Step>>;

    explicit StepGraph(InfluenceNetwork const& network);

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(out_.size()); }

    /// [node]: steps to others, ascending by their place among the ids.
    [[nodiscard]] Steps const& out() const { return out_; }

    /// [node]: steps from others, in the order of the nodes.
    [[nodiscard]] Steps const& in() const { return in_; }

  private:
    Steps out_;
    Steps in_;
};

} // namespace cospread

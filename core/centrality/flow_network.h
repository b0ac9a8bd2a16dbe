#pragma once

#include "core/centrality/conductances.h"

#include <utility>
#include <vector>

namespace cospread {

/// Maximum flows by shortest augmenting paths (Edmonds and Karp 1972, doi:10.1145/321694.321699). Each node
/// is an entry and an exit joined by an inner arc, so that what runs through it is known and can be taken
/// away.
class FlowNetwork {
  public:
    FlowNetwork(Network const& network, TieCapacity capacity);

    /// The largest flow from `source` to `target`, which stays in the network until reset().
    double send(NodeId source, NodeId target);

    /// What the flow sends through the node.
    [[nodiscard]] double through(NodeId node) const { return room_[inner_arc(node) + 1]; }

    /// How much of the flow would be lost without the node, none of its ends. Leaves the flow as it is.
    double lost_without(NodeId node);

    /// Nodes that the flow may run through, since reset().
    [[nodiscard]] std::vector<NodeId> const& used() const { return used_; }

    void reset();

    /// Arcs of the network, to estimate the time.
    [[nodiscard]] double arc_count() const { return static_cast<double>(head_.size()); }

  private:
    using Arc = std::uint32_t;

    [[nodiscard]] static Arc inner_arc(NodeId node) { return 2 * node; }

    [[nodiscard]] static NodeId entry(NodeId node) { return 2 * node; }

    [[nodiscard]] static NodeId exit(NodeId node) { return 2 * node + 1; }

    void add_arc(NodeId from, NodeId to, double room);
    void index_arcs();
    double augment(NodeId from, NodeId to, double most);
    [[nodiscard]] bool find_path(NodeId from, NodeId to);
    void set_room(Arc arc, double room);
    void undo(std::size_t changes);

    std::vector<NodeId> tail_;
    std::vector<NodeId> head_; ///< arcs 2k and 2k + 1 are each other's reverse
    std::vector<double> room_; ///< what may still be sent
    std::vector<std::uint64_t> first_;
    std::vector<Arc> leaving_;                   ///< arcs by tail
    std::vector<std::pair<Arc, double>> before_; ///< changed arcs and their room before, in order
    std::vector<NodeId> used_;
    std::vector<bool> is_used_;
    std::vector<Arc> reached_by_;
    std::vector<std::uint32_t> seen_in_;
    std::uint32_t search_ = 0;
    std::vector<NodeId> queue_;
    double least_ = 0; ///< room that is nothing but rounding
};

} // namespace cospread

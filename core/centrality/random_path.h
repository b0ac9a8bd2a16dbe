#pragma once

#include "core/base/random.h"
#include "core/centrality/path_graph.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// Draws shortest paths (in hops) between two nodes, each with the same chance. Searches from both ends,
/// always the side with fewer arcs to go along, so that mostly a small part of the network is met (Borassi
/// and Natale 2016, doi:10.4230/LIPIcs.ESA.2016.20).
class RandomPath {
  public:
    /// `backward` holds the arcs of `forward` reversed, in the same numbers. Both must outlive it. Memory: 32
    /// bytes a node.
    RandomPath(PathGraph const& forward, PathGraph const& backward);

    /// The nodes between `source` and `target` on one shortest path; empty where they are neighbours or no
    /// path joins them. The nodes must differ.
    [[nodiscard]] std::vector<NodeId> const& draw(NodeId source, NodeId target, RandomStream& random);

  private:
    enum class Side : std::uint8_t { none, source, target };

    struct Reached {
        double paths = 0;
        std::uint32_t level = 0;
        Side side = Side::none;
    };

    /// One of the two searches.
    struct Search {
        Side side = Side::none;
        PathGraph const* onward = nullptr;
        PathGraph const* back = nullptr;
        std::vector<NodeId> frontier = {};
        std::uint32_t level = 0;
        std::uint64_t arcs = 0; ///< of the frontier, onward
    };

    /// An arc between a node of the search that goes on and one of the other.
    struct Meeting {
        NodeId here = no_node;
        NodeId there = no_node;
    };

    void begin(Search& search, NodeId node);
    void expand(Search& search);
    [[nodiscard]] Meeting drawn_meeting(RandomStream& random) const;
    void walk_back(Search const& search, NodeId from, RandomStream& random);

    std::vector<Reached> reached_;
    std::vector<NodeId> touched_;
    Search from_source_;
    Search from_target_;
    std::vector<NodeId> next_;
    std::vector<Meeting> meetings_;
    std::vector<NodeId> inner_;
};

} // namespace cospread

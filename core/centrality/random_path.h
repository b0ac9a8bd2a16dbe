#pragma once

#include "core/base/random.h"
#include "core/centrality/path_graph.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace cospread {

/// Draws shortest paths (in hops) between two nodes, each with the same chance. Searches from both ends,
/// always the side with fewer arcs to go along, so that mostly a small part of the network is met (Borassi
/// and Natale 2016, doi:10.4230/LIPIcs.ESA.2016.20).
class RandomPath {
  public:
    /// `backward` holds the arcs of `forward` reversed, in the same numbers. Both must outlive it. Memory: 4
    /// bytes a node, and 16 for each that a search meets.
    RandomPath(PathGraph const& forward, PathGraph const& backward);

    /// The nodes between `source` and `target` on one shortest path; empty where they are neighbours or no
    /// path joins them. The nodes must differ.
    [[nodiscard]] std::vector<NodeId> const& draw(NodeId source, NodeId target, RandomStream& random);

  private:
    enum class Side : std::uint8_t { source, target };

    /// A node that one of the searches has met.
    struct Reached {
        Reached(double its_paths, NodeId its_node, std::uint32_t its_level, Side its_side)
            : paths(its_paths)
            , node(its_node)
            , level(its_level & 0x7fffffffU)
            , side(its_side) {}

        double paths;
        NodeId node;
        std::uint32_t level : 31; ///< fewer than there are nodes
        Side side : 1;
    };

    static_assert(sizeof(Reached) == 16, "two searches may meet every node");

    /// One of the two searches.
    struct Search {
        Side side = Side::source;
        PathGraph const* onward = nullptr;
        PathGraph const* back = nullptr;
        std::uint32_t begin = 0; ///< in reached_: the nodes met last
        std::uint32_t end = 0;
        std::uint32_t level = 0;
        std::uint64_t arcs = 0; ///< of those met last, onward

        [[nodiscard]] bool at_end() const { return begin == end; }
    };

    /// An arc between a node of the search that goes on and one of the other: places in reached_.
    struct Meeting {
        std::uint32_t here = 0;
        std::uint32_t there = 0;
    };

    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] std::uint32_t next_place() const { return static_cast<std::uint32_t>(reached_.size()); }

    void begin(Search& search, NodeId node);
    void expand(Search& search);
    [[nodiscard]] Meeting drawn_meeting(RandomStream& random) const;
    void walk_back(Search const& search, std::uint32_t from, RandomStream& random);

    std::vector<Reached> reached_;
    std::vector<std::uint32_t> place_; ///< by node: in reached_
    Search from_source_;
    Search from_target_;
    std::vector<Meeting> meetings_;
    std::vector<NodeId> inner_;
};

} // namespace cospread

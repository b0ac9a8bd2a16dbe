#pragma once

#include "core/centrality/path_arcs.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// The arcs of paths in numbers of their own, packed for kernels that run over them from every source: nodes
/// that are near each other have near numbers, self ties and ties without a finite length are left out.
struct PathGraph {
    std::vector<NodeId> node;   ///< in the network, by local number
    std::vector<ArcId> offsets; ///< by local number: where its arcs begin; one more entry ends the last
    std::vector<NodeId> to;     ///< by arc: local number of its end
    std::vector<double> length; ///< by arc; empty: every arc is one hop
    std::vector<TieId> tie;     ///< by arc: the tie it belongs to; empty: not asked for

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(node.size()); }

    [[nodiscard]] bool hops() const { return length.empty(); }
};

/// Whether a graph knows the ties of its arcs.
enum class ArcTies : std::uint8_t { left_out, kept };

/// The whole of `arcs`, numbered breadth first from the nodes with most arcs. Cost: O(n + m). Memory: 4 bytes
/// an arc, 8 more with lengths, 4 more with ties.
[[nodiscard]] PathGraph path_graph(PathArcs const& arcs, ArcTies ties = ArcTies::left_out);

/// The same, numbered as the nodes stand in `order`.
[[nodiscard]] PathGraph path_graph(PathArcs const& arcs, std::vector<NodeId> order,
                                   ArcTies ties = ArcTies::left_out);

/// The same nodes in the same numbers, with every arc the other way round. Cost: O(n + m).
[[nodiscard]] PathGraph reversed(PathGraph const& graph);

/// A largest part of an undirected network that stays connected without any one of its nodes, or a single tie
/// (a biconnected component). Every path between two nodes of a block runs inside it.
struct Block {
    PathGraph graph;
    /// By local number: nodes of the component on this side of the block, the node included.
    std::vector<double> weight = {};
    std::vector<double> sources =
        {}; ///< how many sources a search from the node stands for; 0: none is needed
    std::vector<double> before = {}; ///< of these, those that lie before the node, so that it lies between
};

/// What betweenness() needs of the blocks.
struct Blocks {
    std::vector<Block> blocks;
    std::vector<double> pairs_across; ///< by node of the graph: ordered pairs of other nodes that it joins
                                      ///< from block to block
};

/// Whether the shortest paths of a symmetric graph are those of its blocks. In a block only a part of a path
/// is known, and what differs by less than 1e-12 of the whole may differ by more of the part, where lengths
/// lie orders of magnitude apart.
[[nodiscard]] bool keeps_its_paths_in_blocks(PathGraph const& graph);

/// Splits a symmetric graph into its blocks, of which those of fewer than `least_nodes` nodes are left out
/// (but counted in pairs_across). Cost: O(n + m), without recursion. Source: Hopcroft and Tarjan 1973,
/// doi:10.1145/362248.362272.
[[nodiscard]] Blocks blocks_of(PathGraph const& graph, std::size_t least_nodes);

} // namespace cospread

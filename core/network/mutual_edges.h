#pragma once

#include "core/network/network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cospread {

/// Place of a node in the order of rising number of alters.
using Rank = std::uint32_t;

/// The pairs of nodes tied in either direction, each once ("edge"), from the node with fewer alters to the
/// node with more: no row is longer than the square root of twice the number of edges, however large the
/// hubs, which makes triangles cheap to find (triangles.h). Self ties are left out, parallel ties and
/// relations merged. Memory: 4 bytes an edge, 5 with arcs, 12 with strengths that are not all the same.
struct MutualEdges {
    /// Which ties lie behind an edge, as bits: seen from its lower rank.
    static constexpr std::uint8_t forward = 1;
    static constexpr std::uint8_t backward = 2;
    static constexpr std::uint8_t both_ways = forward | backward;

    std::vector<NodeId> node;   ///< by rank
    std::vector<ArcId> offsets; ///< by rank: where its edges begin in `upper`; one more entry ends the last
    std::vector<Rank> upper;    ///< by edge: the end of higher rank, rising within a row
    std::vector<std::uint32_t> alters; ///< by rank: number of edges at the node, in both roles
    double same_strength = 0;          ///< where `strengths` is empty
    std::vector<double> strengths;     ///< by edge: w_ij + w_ji; an undirected tie counts w twice
    std::vector<std::uint8_t>
        arcs; ///< by edge; empty: not asked for, or all both ways (an undirected network)

    [[nodiscard]] Rank rank_count() const { return static_cast<Rank>(node.size()); }

    [[nodiscard]] std::uint64_t edge_count() const { return upper.size(); }

    [[nodiscard]] double strength(std::uint64_t edge) const {
        return strengths.empty() ? same_strength : strengths[edge];
    }

    [[nodiscard]] std::uint8_t arcs_of(std::uint64_t edge) const {
        return arcs.empty() ? both_ways : arcs[edge];
    }

    /// Sum of the strengths at each node, by rank.
    [[nodiscard]] std::vector<double> totals() const;

    /// Calls `visit(lower rank, upper rank, edge)` for every edge, in the order of the edges.
    template<class Visit>
    void for_each_edge(Visit const& visit) const {
        for (Rank lower = 0; lower < rank_count(); ++lower) {
            for (std::uint64_t edge = offsets[lower]; edge < offsets[lower + 1]; ++edge) {
                visit(lower, upper[edge], edge);
            }
        }
    }
};

/// What is wanted of the edges beside who is tied to whom.
enum class EdgeFacts : std::uint8_t {
    none,
    arcs,
    strengths,
    tie_counts, ///< as strengths: every tie counts 1
};

/// Cost: O(n + m). Strengths are not checked (refuse_unusable_strengths() does).
[[nodiscard]] MutualEdges mutual_edges(Network const& network, EdgeFacts facts);

} // namespace cospread

#pragma once

#include "core/network/network.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cospread {

/// For each node its distinct neighbours (ascending, never itself) and the summed strength of the arcs
/// between: parallel ties and relations merged, self ties left out.
struct SimpleRows {
    std::vector<ArcId> offsets; ///< node_count + 1
    std::vector<NodeId> nodes;
    std::vector<double> strengths;

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(offsets.size() - 1); }

    [[nodiscard]] std::size_t count(NodeId node) const { return offsets[node + 1] - offsets[node]; }

    [[nodiscard]] std::span<NodeId const> of(NodeId node) const {
        return std::span(nodes).subspan(offsets[node], count(node));
    }

    [[nodiscard]] std::span<double const> strengths_of(NodeId node) const {
        return std::span(strengths).subspan(offsets[node], count(node));
    }

    /// Sum of the strengths of each row.
    [[nodiscard]] std::vector<double> totals() const;
};

/// Nodes that `node` has a tie to, and nodes that have a tie to it. An undirected tie counts both ways. Cost:
/// O(n + m).
[[nodiscard]] SimpleRows simple_out_rows(Network const& network);
[[nodiscard]] SimpleRows simple_in_rows(Network const& network);

/// Nodes tied in either direction; strength = w_ij + w_ji, the same in both rows (Burt's mutual strength; an
/// undirected tie counts w twice). With `unweighted` every tie counts 1. Cost: O(n + m).
[[nodiscard]] SimpleRows mutual_rows(Network const& network, bool unweighted = false);

/// Throws AnalysisError naming the first tie whose strength `measure` cannot take: negative, or infinite (a
/// distance of 0).
void refuse_unusable_strengths(Network const& network, std::string_view measure);

} // namespace cospread

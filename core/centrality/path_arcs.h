#pragma once

#include "core/network/node_measure.h"

#include <vector>

namespace cospread {

/// Whether paths run along the ties (distances FROM a node) or against them (distances TO it).
enum class PathDirection : std::uint8_t { forward, backward };

/// The arcs along which paths run and how long each is. The network must outlive it.
struct PathArcs {
    Network const* network = nullptr;
    AdjacencyRows const* rows = nullptr; ///< of the network
    std::vector<double> lengths; ///< aligned with rows->nodes; empty: every arc is one hop; infinite: no tie

    [[nodiscard]] bool hops() const { return lengths.empty(); }

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(rows->offsets.size() - 1); }
};

/// Arcs with lengths by `options.path_lengths`. `inverse` is 1/strength (the weight itself where weights are
/// distances; a strength of 0 is no tie), `weight` the weight column as it stands; both are hops where the
/// network has no weights or `options.unweighted` is set. Throws AnalysisError naming the first tie whose
/// length is 0 or less. Cost: O(n + m).
[[nodiscard]] PathArcs path_arcs(Network const& network, MeasureOptions const& options,
                                 PathDirection direction);

} // namespace cospread

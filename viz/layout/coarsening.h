#pragma once

#include "core/base/run_context.h"
#include "viz/layout/simple_graph.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cospread::viz {

/// A graph whose nodes may stand for groups of nodes of a finer one.
struct MassGraph {
    std::vector<std::size_t> offsets{0};
    std::vector<std::uint32_t> neighbours;
    std::vector<float> weights; ///< [place among the neighbours]: ties between the two groups
    std::vector<float> masses;  ///< [node]: nodes of the finest graph that it stands for

    [[nodiscard]] std::size_t size() const { return masses.size(); }
};

/// The same with every mass and weight 1.
[[nodiscard]] MassGraph mass_graph(SimpleGraph const& graph);

/// A graph and how it came from a finer one.
struct CoarseGraph {
    std::vector<std::uint32_t> group_of; ///< [node of the finer graph]: node of `graph`
    MassGraph graph;
};

/// Coarser and coarser graphs, the finest of them first, until at most `fewest` nodes are left or a step
/// hardly shrinks them. Each step goes through the nodes in a random order: one that is free takes its free
/// neighbours into its group, those with most ties a mass first, up to eight times the mean mass; who stays
/// alone is grouped with others that have the same closest neighbour, so that the leaves around a hub shrink
/// too. Deterministic by the seed. Cost: O(n log n + m) a step. Throws Stopped.
[[nodiscard]] std::vector<CoarseGraph> coarsened(MassGraph const& finest, std::size_t fewest,
                                                 RunContext const& context);

} // namespace cospread::viz

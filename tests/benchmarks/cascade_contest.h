#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <igraph.h>

#include <cstdint>
#include <vector>

namespace cospread::benchmarks {

/// 1,000 cascades with p = 0.05 from the ten nodes of most ties (the lowest numbers where they are level):
/// starters from which a cascade goes far, so that the tries count and not the start. The time is that of
/// making what runs need from a network that has been read, and of the runs.
struct CascadeContest {
    static constexpr int runs = 1000;
    static constexpr double probability = 0.05;

    [[nodiscard]] static std::vector<NodeId> starters(Network const& network);

    /// Ours: the network of influence and cascade().
    static void ours(Network const& network, std::vector<NodeId> const& starters, RunContext const& context);

    /// As one would write them over igraph's adjacency list: a queue and a random number (xorshift64) a try.
    /// The number of tries.
    static std::uint64_t plain(igraph_t const& graph, std::vector<NodeId> const& starters);

    /// What both make before the first run.
    static void our_arcs(Network const& network);
    static void plain_list(igraph_t const& graph);
};

} // namespace cospread::benchmarks

#include "core/igraph/leiden.h"

#include "core/igraph/owned.h"

namespace cospread {

std::vector<std::uint32_t> leiden(SimpleRows const& mutual, double resolution, std::uint64_t seed,
                                  RunContext const& context) {
    constexpr igraph_integer_t rounds = 10;
    constexpr double randomness = 0.01; // igraph's and the authors' default
    NodeId const nodes = mutual.node_count();
    auto const totals = mutual.totals();
    IgraphGate const gate(context, seed);
    OwnedVector node_weights(gate, nodes);
    double all = 0;
    for (NodeId node = 0; node < nodes; ++node) {
        node_weights[node] = totals[node];
        all += totals[node];
    }
    std::size_t const edges = mutual.nodes.size() / 2;
    OwnedIntVector ends(gate, 2 * edges);
    OwnedVector strengths(gate, edges);
    std::size_t edge = 0;
    for (NodeId node = 0; node < nodes; ++node) {
        for (std::uint64_t k = mutual.offsets[node]; k < mutual.offsets[node + 1]; ++k) {
            if (mutual.nodes[k] > node) {
                ends[2 * edge] = node;
                ends[2 * edge + 1] = mutual.nodes[k];
                strengths[edge++] = mutual.strengths[k];
            }
        }
    }
    OwnedGraph graph(gate, ends, nodes, false);
    OwnedIntVector membership(gate, nodes);
    // Left alone igraph optimises the constant Potts model; with strengths as node weights and 1/(2m) it is
    // modularity.
    gate.check(igraph_community_leiden(graph.get(), strengths.get(), node_weights.get(),
                                       all > 0 ? resolution / all : 0.0, randomness, false, rounds,
                                       membership.get(), nullptr, nullptr));
    std::vector<std::uint32_t> result(nodes);
    for (NodeId node = 0; node < nodes; ++node) {
        result[node] = static_cast<std::uint32_t>(membership[node]);
    }
    return result;
}

} // namespace cospread

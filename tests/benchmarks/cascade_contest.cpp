#include "tests/benchmarks/cascade_contest.h"

#include "core/diffusion/cascade.h"
#include "core/diffusion/tie_probability.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace cospread::benchmarks {

namespace {

InfluenceNetwork influence_of(Network const& network) {
    TieProbabilityOptions chances;
    chances.p0 = CascadeContest::probability;
    return influence_network(network, chances);
}

} // namespace

std::vector<NodeId> CascadeContest::starters(Network const& network) {
    std::vector<std::size_t> degree(network.node_count(), 0);
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        ++degree[network.source(tie)];
        ++degree[network.target(tie)];
    }
    std::vector<NodeId> nodes(network.node_count());
    std::iota(nodes.begin(), nodes.end(), NodeId{0});
    std::ranges::stable_sort(nodes, std::greater<>(), [&](NodeId node) { return degree[node]; });
    nodes.resize(std::min<std::size_t>(nodes.size(), 10));
    return nodes;
}

void CascadeContest::ours(Network const& network, std::vector<NodeId> const& starters,
                          RunContext const& context) {
    SpreadOptions options;
    options.runs = runs;
    options.by_step = false;
    options.seeds = starters;
    (void)cascade(influence_of(network), options, context);
}

std::uint64_t CascadeContest::plain(igraph_t const& graph, std::vector<NodeId> const& starters) {
    igraph_adjlist_t adjacency;
    igraph_adjlist_init(&graph, &adjacency, IGRAPH_OUT, IGRAPH_NO_LOOPS, IGRAPH_NO_MULTIPLE);
    std::vector<int> reached_in(static_cast<std::size_t>(igraph_vcount(&graph)), -1);
    std::vector<igraph_integer_t> queue;
    std::uint64_t state = 88172645463325252ULL;
    std::uint64_t tries = 0;
    for (int run = 0; run < runs; ++run) {
        queue.assign(starters.begin(), starters.end());
        for (igraph_integer_t const starter : queue) {
            reached_in[static_cast<std::size_t>(starter)] = run;
        }
        for (std::size_t at = 0; at < queue.size(); ++at) {
            igraph_vector_int_t const* alters = igraph_adjlist_get(&adjacency, queue[at]);
            igraph_integer_t const size = igraph_vector_int_size(alters);
            tries += static_cast<std::uint64_t>(size);
            for (igraph_integer_t i = 0; i < size; ++i) {
                auto const alter = VECTOR(*alters)[i];
                state ^= state << 13; // xorshift64 (Marsaglia 2003)
                state ^= state >> 7;
                state ^= state << 17;
                if (static_cast<double>(state >> 11) * 0x1.0p-53 < probability &&
                    reached_in[static_cast<std::size_t>(alter)] != run) {
                    reached_in[static_cast<std::size_t>(alter)] = run;
                    queue.push_back(alter);
                }
            }
        }
    }
    igraph_adjlist_destroy(&adjacency);
    return tries;
}

void CascadeContest::our_arcs(Network const& network) {
    (void)influence_of(network);
}

void CascadeContest::plain_list(igraph_t const& graph) {
    igraph_adjlist_t adjacency;
    igraph_adjlist_init(&graph, &adjacency, IGRAPH_OUT, IGRAPH_NO_LOOPS, IGRAPH_NO_MULTIPLE);
    igraph_adjlist_destroy(&adjacency);
}

} // namespace cospread::benchmarks

#include "core/centrality/edge_betweenness.h"

#include "core/centrality/block_sources.h"

namespace cospread {

namespace {

template<class PathCounts>
void add_blocks(std::vector<Block> const& blocks, bool symmetric, RunContext const& context,
                TieValues& values) {
    constexpr std::size_t most_tasks = 16; // each with a value an arc
    for_each_block_source<PathCounts>(
        blocks, symmetric, most_tasks, "edge betweenness", context,
        [](Block const& block) { return block.graph.to.size(); },
        [](Block const& block, PathCounts& counts, NodeId source, std::vector<double>& sums) {
            counts.inward([&](NodeId node, double paths, double quotients) {
                refuse_endless_counts(paths, "edge betweenness");
                return (block.weight[node] + paths * quotients) / paths;
            });
            counts.for_each_onward_arc([&](NodeId from, std::uint64_t arc) {
                sums[arc] +=
                    block.sources[source] * counts.paths(from) * counts.quotient(block.graph.to[arc]);
            });
        },
        [&values](Block const& block, std::vector<double> const& sums) {
            for (std::size_t arc = 0; arc < sums.size(); ++arc) {
                values[block.graph.tie[arc]] += sums[arc];
            }
        });
}

} // namespace

TieValues edge_betweenness(Network const& network, MeasureOptions const& options, RunContext const& context) {
    bool const symmetric = !network.directed();
    auto graph = path_graph(path_arcs(network, options, PathDirection::forward), ArcTies::kept);
    bool const hops = graph.hops();
    auto const blocks = symmetric && keeps_its_paths_in_blocks(graph) ? blocks_of(graph, 2).blocks
                                                                      : one_block(std::move(graph));
    TieValues values(network.tie_count(), 0.0);
    if (hops) {
        add_blocks<HopPathCounts>(blocks, symmetric, context, values);
    } else {
        add_blocks<LengthPathCounts>(blocks, symmetric, context, values);
    }
    double const nodes = network.node_count();
    // Every unordered pair was met from both its ends.
    double const divisor = options.normalized ? nodes * (nodes - 1) : symmetric ? 2.0 : 1.0;
    for (double& value : values) {
        value /= divisor;
    }
    return values;
}

} // namespace cospread

#include "core/centrality/betweenness.h"

#include "core/centrality/block_sources.h"
#include "core/centrality/directed_path_counts.h"
#include "core/centrality/source_folding.h"
#include "core/centrality/topological_order.h"

#include <limits>

namespace cospread {

namespace {

/// Ordered pairs of a source and a target in which each node lies between. A node of a block stands for all
/// that hang on it, as source and as target.
template<class PathCounts>
void add_blocks(std::vector<Block> const& blocks, bool symmetric, RunContext const& context,
                NodeValues& values) {
    constexpr std::size_t most_tasks = 64;
    for_each_block_source<PathCounts>(
        blocks, symmetric, most_tasks, "betweenness", context,
        [](Block const& block) { return block.weight.size(); },
        [](Block const& block, PathCounts& counts, NodeId source, std::vector<double>& sums) {
            counts.inward([&](NodeId node, double paths, double quotients) {
                refuse_endless_counts(paths, "betweenness");
                double const dependency = paths * quotients;
                sums[node] += block.sources[source] * dependency;
                return (block.weight[node] + dependency) / paths;
            });
            sums[source] += block.before[source] * static_cast<double>(counts.order().size() - 1);
        },
        [&values](Block const& block, std::vector<double> const& sums) {
            for (std::size_t local = 0; local < sums.size(); ++local) {
                values[block.graph.node[local]] += sums[local];
            }
        });
}

} // namespace

NodeValues betweenness(Network const& network, MeasureOptions const& options, RunContext const& context) {
    bool const symmetric = !network.directed();
    auto const arcs = path_arcs(network, options, PathDirection::forward);
    auto graph = symmetric ? path_graph(arcs)
                           : path_graph(arcs, topological_order(network.out_rows(), network.in_rows()).nodes);
    bool const hops = graph.hops();
    NodeValues values(network.node_count(), 0.0);
    std::vector<Block> blocks;
    if (symmetric && keeps_its_paths_in_blocks(graph)) {
        // No node lies between the two of a smaller block.
        auto found = blocks_of(graph, 3);
        blocks = std::move(found.blocks);
        for (NodeId local = 0; local < graph.node_count(); ++local) {
            values[graph.node[local]] = found.pairs_across[local];
        }
    } else {
        blocks = one_block(std::move(graph));
        if (hops) {
            fold_sources(blocks.front());
        }
    }
    if (hops && !symmetric) {
        add_blocks<DirectedPathCounts>(blocks, symmetric, context, values);
    } else if (hops) {
        add_blocks<HopPathCounts>(blocks, symmetric, context, values);
    } else {
        add_blocks<LengthPathCounts>(blocks, symmetric, context, values);
    }
    double const nodes = network.node_count();
    // Every unordered pair was met from both its ends.
    double divisor = symmetric ? 2.0 : 1.0;
    if (options.normalized) {
        divisor = nodes < 3 ? std::numeric_limits<double>::quiet_NaN() : (nodes - 1) * (nodes - 2);
    }
    for (double& value : values) {
        value /= divisor;
    }
    return values;
}

} // namespace cospread

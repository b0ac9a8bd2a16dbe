#include "core/centrality/stress.h"

#include "core/centrality/block_sources.h"

namespace cospread {

NodeValues stress(Network const& network, RunContext const& context) {
    constexpr std::size_t most_tasks = 64;
    bool const symmetric = !network.directed();
    auto const blocks = one_block(path_graph(path_arcs(network, {}, PathDirection::forward)));
    NodeValues values(network.node_count(), 0.0);
    for_each_block_source<HopPathCounts>(
        blocks, symmetric, most_tasks, "stress", context,
        [](Block const& block) { return block.weight.size(); },
        [](Block const&, HopPathCounts& counts, NodeId, std::vector<double>& sums) {
            // Onward from a node there are as many paths as lead on from its successors, and one that ends at
            // each.
            counts.inward([&](NodeId node, double paths, double onward) {
                double const through = paths * onward;
                refuse_endless_counts(through, "stress");
                sums[node] += through;
                return 1.0 + onward;
            });
        },
        [&values](Block const& block, std::vector<double> const& sums) {
            for (std::size_t local = 0; local < sums.size(); ++local) {
                values[block.graph.node[local]] += sums[local];
            }
        });
    for (double& value : values) {
        // Every path was met from both its ends.
        value /= symmetric ? 2.0 : 1.0;
    }
    return values;
}

} // namespace cospread

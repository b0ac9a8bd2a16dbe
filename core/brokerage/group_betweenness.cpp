#include "core/brokerage/group_betweenness.h"

#include "core/centrality/block_sources.h"

namespace cospread {

namespace {

/// Ordered pairs, `in_set` by local number.
template<class PathCounts>
double pairs_through(std::vector<Block> const& blocks, std::vector<bool> const& in_set, bool symmetric,
                     RunContext const& context) {
    constexpr std::size_t most_tasks = 64;
    double pairs = 0;
    for_each_block_source<PathCounts>(
        blocks, symmetric, most_tasks, "group_betweenness", context, [](Block const&) { return 1; },
        [&in_set](Block const& block, PathCounts& counts, NodeId source, std::vector<double>& sums) {
            if (in_set[source]) {
                return;
            }
            // Shortest paths that meet no member of the set before the node.
            std::vector<double> around(block.graph.node_count(), 0.0);
            around[source] = 1;
            counts.for_each_onward_arc([&](NodeId from, std::uint64_t arc) {
                around[block.graph.to[arc]] += in_set[from] ? 0.0 : around[from];
            });
            for (NodeId const node : std::span<NodeId const>(counts.order()).subspan(1)) {
                refuse_endless_counts(counts.paths(node), "group_betweenness");
                if (!in_set[node]) {
                    sums[0] += 1 - around[node] / counts.paths(node);
                }
            }
        },
        [&pairs](Block const&, std::vector<double> const& sums) { pairs += sums[0]; });
    return pairs;
}

} // namespace

double group_betweenness(Network const& network, std::span<NodeId const> set, MeasureOptions const& options,
                         RunContext const& context) {
    bool const symmetric = !network.directed();
    auto graph = path_graph(path_arcs(network, options, PathDirection::forward));
    bool const hops = graph.hops();
    std::vector<bool> member(network.node_count(), false);
    for (NodeId const node : set) {
        member[node] = true;
    }
    std::vector<bool> in_set;
    for (NodeId const node : graph.node) {
        in_set.push_back(member[node]);
    }
    auto const blocks = one_block(std::move(graph));
    double const pairs = hops ? pairs_through<HopPathCounts>(blocks, in_set, symmetric, context)
                              : pairs_through<LengthPathCounts>(blocks, in_set, symmetric, context);
    // Every unordered pair was met from both its ends.
    return symmetric ? pairs / 2 : pairs;
}

} // namespace cospread

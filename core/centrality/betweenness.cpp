#include "core/centrality/betweenness.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/centrality/path_counts.h"

#include <algorithm>
#include <limits>

namespace cospread {

namespace {

/// Sources of one block that are done together.
struct Task {
    Block const* block = nullptr;
    NodeId begin = 0;
    NodeId end = 0;
};

/// The blocks cut into pieces of work; small blocks stay whole.
std::vector<Task> tasks_of(std::vector<Block> const& blocks) {
    constexpr std::size_t small = 256;
    std::vector<Task> tasks;
    for (auto const& block : blocks) {
        NodeId const nodes = block.graph.node_count();
        auto const step = static_cast<NodeId>(nodes < small ? nodes : coarse_chunk(nodes));
        for (NodeId begin = 0; begin < nodes; begin += step) {
            tasks.push_back({&block, begin, std::min(nodes, begin + step)});
        }
    }
    return tasks;
}

/// By local number: the pairs of a source of the task and any target in which the node lies between, as
/// ordered pairs. A node stands for all that hang on it, as source and as target.
template<class PathCounts>
std::vector<double> dependencies(Task const& task, bool symmetric, ProgressCount& progress) {
    auto const& weight = task.block->weight;
    PathCounts counts(task.block->graph, symmetric);
    std::vector<double> sums(weight.size(), 0.0);
    for (NodeId source = task.begin; source < task.end; ++source) {
        counts.run(source);
        double const sources = weight[source];
        counts.inward([&](NodeId node, double quotients) {
            double const paths = counts.paths(node);
            refuse_endless_counts(paths, "betweenness");
            double const dependency = paths * quotients;
            sums[node] += sources * dependency;
            return (weight[node] + dependency) / paths;
        });
        progress.advance();
    }
    return sums;
}

template<class PathCounts>
void add_blocks(std::vector<Block> const& blocks, bool symmetric, RunContext const& context,
                NodeValues& values) {
    auto const tasks = tasks_of(blocks);
    std::size_t sources = 0;
    for (auto const& block : blocks) {
        sources += block.weight.size();
    }
    ProgressCount progress(context, sources, "betweenness");
    std::vector<std::vector<double>> partial(tasks.size());
    for_each_chunk(context, tasks.size(), 1, [&](std::size_t task, std::size_t, std::size_t) {
        partial[task] = dependencies<PathCounts>(tasks[task], symmetric, progress);
    });
    for (std::size_t task = 0; task < tasks.size(); ++task) {
        auto const& nodes = tasks[task].block->graph.node;
        for (std::size_t local = 0; local < nodes.size(); ++local) {
            values[nodes[local]] += partial[task][local];
        }
    }
}

} // namespace

NodeValues betweenness(Network const& network, MeasureOptions const& options, RunContext const& context) {
    bool const symmetric = !network.directed();
    auto graph = path_graph(path_arcs(network, options, PathDirection::forward));
    bool const hops = graph.hops();
    NodeValues values(network.node_count(), 0.0);
    Blocks blocks;
    if (symmetric) {
        blocks = blocks_of(graph);
        for (NodeId local = 0; local < graph.node_count(); ++local) {
            values[graph.node[local]] = blocks.pairs_across[local];
        }
    } else {
        std::vector<double> const ones(graph.node_count(), 1.0);
        blocks.blocks.push_back({std::move(graph), ones});
    }
    if (hops) {
        add_blocks<HopPathCounts>(blocks.blocks, symmetric, context, values);
    } else {
        add_blocks<LengthPathCounts>(blocks.blocks, symmetric, context, values);
    }
    double const nodes = network.node_count();
    // Every unordered pair was met from both its ends.
    double divisor = network.directed() ? 1.0 : 2.0;
    if (options.normalized) {
        divisor = nodes < 3 ? std::numeric_limits<double>::quiet_NaN() : (nodes - 1) * (nodes - 2);
    }
    for (double& value : values) {
        value /= divisor;
    }
    return values;
}

} // namespace cospread

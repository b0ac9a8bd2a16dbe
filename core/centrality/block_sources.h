#pragma once

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/centrality/path_counts.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace cospread {

/// Sources of one block that are done together.
struct SourceTask {
    Block const* block = nullptr;
    NodeId begin = 0;
    NodeId end = 0;
};

/// The blocks cut into pieces of work, a large one into at most `most`; small ones stay whole.
[[nodiscard]] inline std::vector<SourceTask> source_tasks(std::vector<Block> const& blocks,
                                                          std::size_t most) {
    constexpr std::size_t small = 256;
    std::vector<SourceTask> tasks;
    for (auto const& block : blocks) {
        NodeId const nodes = block.graph.node_count();
        auto const step = static_cast<NodeId>(nodes < small ? nodes : chunk_count(nodes, most));
        for (NodeId begin = 0; begin < nodes; begin += step) {
            tasks.push_back({&block, begin, std::min(nodes, begin + step)});
        }
    }
    return tasks;
}

/// Finds the shortest paths from every node of every block, in parallel: calls `add(block, counts, source,
/// sums)` after the search from each source, with `sums` of `size(block)` zeros for the sources of one task,
/// and in the end `collect(block, sums)` for each task, one after the other in a fixed order. `symmetric`:
/// every arc has its reverse. `words` says what is done.
template<class PathCounts, class Size, class Add, class Collect>
void for_each_block_source(std::vector<Block> const& blocks, bool symmetric, std::size_t most_tasks,
                           std::string_view words, RunContext const& context, Size const& size,
                           Add const& add, Collect const& collect) {
    std::size_t sources = 0;
    for (auto const& block : blocks) {
        sources += block.weight.size();
    }
    ProgressCount progress(context, sources, words);
    auto const tasks = source_tasks(blocks, most_tasks);
    std::vector<std::vector<double>> partial(tasks.size());
    for_each_chunk(context, tasks.size(), 1, [&](std::size_t index, std::size_t, std::size_t) {
        auto const& task = tasks[index];
        PathCounts counts(task.block->graph, symmetric);
        std::vector<double> sums(size(*task.block), 0.0);
        for (NodeId source = task.begin; source < task.end; ++source) {
            if (task.block->sources[source] > 0) {
                counts.run(source);
                add(*task.block, counts, source, sums);
            }
            progress.advance();
        }
        partial[index] = std::move(sums);
    });
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        collect(*tasks[index].block, partial[index]);
    }
}

/// The whole of `graph` as one block, for what cannot be done block by block.
[[nodiscard]] inline std::vector<Block> one_block(PathGraph graph) {
    std::vector<double> const ones(graph.node_count(), 1.0);
    std::vector<double> const none(graph.node_count(), 0.0);
    std::vector<Block> blocks;
    blocks.push_back({std::move(graph), ones, ones, none});
    return blocks;
}

} // namespace cospread

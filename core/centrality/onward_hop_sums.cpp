#include "core/centrality/onward_hop_sums.h"

#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/centrality/onward_walk.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <atomic>
#include <memory>

namespace cospread {

std::optional<DistanceSums> onward_hop_sums(AdjacencyRows const& forward, TopologicalOrder const& order,
                                            std::string_view words, RunContext const& context) {
    auto const arcs = onward_arcs(forward, order);
    DistanceSums sums(order.nodes.size());
    // Those without arcs reach nobody.
    std::size_t const batches = chunk_count(order.inner_count, OnwardWalk::batch);
    ProgressCount progress(context, batches, words);
    std::atomic<bool> complete = true;
    auto const make_walk = ways_to_walk_onward().back();
    tbb::enumerable_thread_specific<std::unique_ptr<OnwardWalk>> walks(
        [&] { return make_walk(arcs, order); });
    for_each_chunk(context, batches, 1, [&](std::size_t batch, std::size_t, std::size_t) {
        if (complete) {
            auto const begin = static_cast<NodeId>(batch * OnwardWalk::batch);
            NodeId const end = std::min(order.inner_count, begin + OnwardWalk::batch);
            if (!walks.local()->run(begin, end, sums)) {
                complete = false;
            }
        }
        progress.advance();
    });
    if (!complete) {
        return std::nullopt;
    }
    return sums;
}

} // namespace cospread

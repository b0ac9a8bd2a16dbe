#include "core/demand/reverse_reachable.h"

#include "core/base/parallel.h"
#include "core/demand/reverse_sampler.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <functional>

namespace cospread {

namespace {

constexpr std::size_t sets_per_chunk = 1024;

} // namespace

ReverseCounts count_reverse_sets(DemandProblem const& problem, RunContext const& context) {
    ReverseRoots const roots(problem);
    ReverseCounts counts{std::vector<std::uint32_t>(problem.network.node_count(), 0), roots.value()};
    if (roots.empty()) {
        return counts;
    }

    struct Worker {
        ReverseSampler sampler;
        std::vector<std::uint32_t> hits;
    };

    ReverseRows const rows(problem.network);
    tbb::enumerable_thread_specific<Worker> workers([&] {
        return Worker{ReverseSampler(problem, rows, roots), counts.hits};
    });
    std::uint64_t const sets = problem.options.sets;
    for_each_chunk(context, sets, sets_per_chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
        auto& [sampler, hits] = workers.local();
        for (std::size_t set = begin; set < end; ++set) {
            context.check_stop();
            for (NodeId const node : sampler.draw(context.seed, set)) {
                ++hits[node];
            }
        }
        context.report(static_cast<double>(end) / static_cast<double>(sets), "asking who reaches whom");
    });
    workers.combine_each([&](Worker const& worker) {
        std::ranges::transform(counts.hits, worker.hits, counts.hits.begin(), std::plus<>());
    });
    return counts;
}

} // namespace cospread

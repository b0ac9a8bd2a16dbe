#include "core/demand/reverse_reachable.h"

#include "core/base/parallel.h"
#include "core/uncertainty/intervals.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <functional>

namespace cospread {

namespace {

constexpr std::size_t draws_per_chunk = 1024;

} // namespace

ReverseCounts count_reverse_sets(DemandProblem const& problem, Triggering triggering,
                                 RunContext const& context) {
    ReverseRoots const roots(problem);
    ReverseCounts counts{std::vector<std::uint32_t>(problem.network.node_count(), 0), roots.value()};
    if (roots.empty()) {
        return counts;
    }

    struct Worker {
        ReverseSampler sampler;
        std::vector<std::uint32_t> hits;
    };

    ReverseRows const rows(problem.network, triggering);
    tbb::enumerable_thread_specific<Worker> workers([&] {
        return Worker{ReverseSampler(problem, rows, roots), counts.hits};
    });
    std::uint64_t const sets = problem.options.sets;
    for_each_chunk(context, sets, draws_per_chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
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

void put_reach_gains(DemandProblem const& problem, Triggering triggering, std::vector<NodeDemand>& nodes,
                     RunContext const& context) {
    auto const [hits, value] = count_reverse_sets(problem, triggering, context);
    auto const sets = problem.options.sets;
    auto const compared = std::ranges::count(problem.adopted, false);
    double const z = two_sided_z(0.05 / static_cast<double>(std::max<std::ptrdiff_t>(compared, 1)));
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (!problem.adopted[node]) {
            auto const interval = wilson_interval(hits[node], sets, z);
            nodes[node].reach_gain = value * static_cast<double>(hits[node]) / static_cast<double>(sets);
            nodes[node].reach_gain_low = value * interval.low;
            nodes[node].reach_gain_high = value * interval.high;
        }
    }
}

} // namespace cospread

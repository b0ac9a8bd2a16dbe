#include "core/diffusion/cascade.h"

#include "core/base/parallel.h"
#include "core/diffusion/cascade_exact.h"
#include "core/diffusion/live_rows.h"
#include "core/diffusion/run_curves.h"
#include "core/uncertainty/intervals.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <type_traits>
#include <utility>

namespace cospread {

namespace {

constexpr std::size_t runs_per_chunk = 16;

/// Of one node over the runs.
struct NodeTally {
    std::uint64_t steps = 0; ///< sum over the runs in which it adopted
    std::uint32_t runs = 0;  ///< in which it adopted
};

/// Counts over runs. Integers, so that threads can keep their own and the sum has the same bytes in any
/// order.
struct Tally {
    std::vector<NodeTally> nodes;                    ///< [node]; empty where by step
    std::vector<std::vector<std::uint32_t>> at_step; ///< [step][node]; empty unless asked for
    std::vector<std::uint32_t> carried;              ///< [arc]; empty unless asked for

    Tally(InfluenceNetwork const& network, SpreadOptions const& options)
        : nodes(options.by_step ? 0 : network.node_count())
        , carried(options.carriage ? network.arcs().size() : 0, 0)
        , node_count_(network.node_count()) {}

    template<class AnyWave>
    void add(AnyWave const& wave) {
        while (nodes.empty() && at_step.size() <= wave.last_step()) {
            at_step.emplace_back(node_count_, 0);
        }
        std::size_t first = 0;
        for (std::uint32_t step = 0; step <= wave.last_step(); ++step) {
            std::size_t const count = wave.count_by(step) - first;
            for (NodeId const node : wave.reached().subspan(first, count)) {
                if (nodes.empty()) {
                    ++at_step[step][node];
                } else {
                    nodes[node].steps += step;
                    ++nodes[node].runs;
                }
            }
            first += count;
        }
    }

    void add_carriage(Wave const& wave) {
        for (ArcId const arc : wave.vias().subspan(wave.count_by(0))) {
            ++carried[arc];
        }
    }

    void add(Tally const& other) {
        auto const add_to = [](auto& to, auto const& from) {
            std::ranges::transform(to, from, to.begin(), std::plus<>());
        };
        std::ranges::transform(nodes, other.nodes, nodes.begin(), [](NodeTally one, NodeTally more) {
            return NodeTally{one.steps + more.steps, one.runs + more.runs};
        });
        add_to(carried, other.carried);
        at_step.resize(std::max(at_step.size(), other.at_step.size()),
                       std::vector<std::uint32_t>(node_count_, 0));
        for (std::size_t step = 0; step < other.at_step.size(); ++step) {
            add_to(at_step[step], other.at_step[step]);
        }
    }

    /// [node]
    [[nodiscard]] std::vector<NodeTally> by_node() const {
        if (!nodes.empty()) {
            return nodes;
        }
        std::vector<NodeTally> sums(node_count_);
        for (std::size_t step = 0; step < at_step.size(); ++step) {
            for (std::size_t node = 0; node < node_count_; ++node) {
                sums[node].steps += std::uint64_t{step} * at_step[step][node];
                sums[node].runs += at_step[step][node];
            }
        }
        return sums;
    }

  private:
    std::size_t node_count_;
};

void fill_nodes(SpreadResult& result, Tally const& tally, SpreadOptions const& options) {
    auto const runs = static_cast<double>(options.runs);
    double const z = two_sided_z(0.05);
    auto const unreached = wilson_interval(0, options.runs, z);
    for (auto const& [steps, reached] : tally.by_node()) {
        if (reached == 0) {
            result.nodes.push_back({0, unreached.low, unreached.high, std::nan("")});
        } else {
            auto const interval = wilson_interval(reached, options.runs, z);
            result.nodes.push_back(
                {reached / runs, interval.low, interval.high, static_cast<double>(steps) / reached});
        }
    }
    for (NodeId const seed : options.seeds) {
        result.nodes[seed].low = 1;
    }
    result.carriage.resize(tally.carried.size());
    std::ranges::transform(tally.carried, result.carriage.begin(),
                           [&](std::uint32_t carried) { return carried / runs; });
}

void fill_steps(SpreadResult& result, Tally const& tally, double runs) {
    if (tally.at_step.empty()) {
        return;
    }
    std::vector<std::uint32_t> by_now(tally.at_step.front().size(), 0);
    for (auto const& counts : tally.at_step) {
        std::ranges::transform(by_now, counts, by_now.begin(), std::plus<>());
        auto& shares = result.by_step.emplace_back(by_now.size());
        std::ranges::transform(by_now, shares.begin(), [&](std::uint32_t count) { return count / runs; });
    }
}

template<class AnyWave>
SpreadResult simulated_cascade(InfluenceNetwork const& network, SpreadOptions const& options,
                               RunContext const& context) {
    struct Worker {
        AnyWave wave;
        Tally tally;
    };

    LiveRows const rows(network);
    tbb::enumerable_thread_specific<Worker> workers([&] {
        return Worker{AnyWave(network), Tally(network, options)};
    });
    RunCurves curves(options.runs);
    for_each_chunk(context, options.runs, runs_per_chunk,
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       auto& [wave, tally] = workers.local();
                       for (std::size_t run = begin; run < end; ++run) {
                           context.check_stop();
                           LiveArcs const live(context.seed, run);
                           wave.run(options.seeds, options.horizon, {}, rows, live);
                           tally.add(wave);
                           if constexpr (std::is_same_v<AnyWave, Wave>) {
                               tally.add_carriage(wave);
                           }
                           curves[run].reserve(wave.last_step() + std::size_t{1});
                           for (std::uint32_t step = 0; step <= wave.last_step(); ++step) {
                               curves[run].push_back(static_cast<std::uint32_t>(wave.count_by(step)));
                           }
                       }
                       context.report(static_cast<double>(end) / options.runs, "simulating the spread");
                   });
    auto worker = workers.begin(); // there is one at least: there is a run
    Tally sum = std::move(worker->tally);
    while (++worker != workers.end()) {
        sum.add(worker->tally);
    }
    SpreadResult result;
    result.runs = options.runs;
    fill_nodes(result, sum, options);
    fill_curve(result, curves);
    fill_steps(result, sum, options.runs);
    return result;
}

} // namespace

SpreadResult cascade(InfluenceNetwork const& network, SpreadOptions const& options,
                     RunContext const& context) {
    check_spread_options(network.node_count(), options);
    if (options.exact) {
        return exact_cascade(network, options, context);
    }
    return options.carriage ? simulated_cascade<Wave>(network, options, context)
                            : simulated_cascade<ReachWave>(network, options, context);
}

} // namespace cospread

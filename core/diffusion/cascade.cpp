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
#include <string>
#include <utility>

namespace cospread {

namespace {

constexpr std::size_t runs_per_chunk = 16;

/// Counts over runs. Integers, so that threads can keep their own and the sum has the same bytes in any
/// order.
struct Tally {
    std::vector<std::uint32_t> carried;              ///< [arc]
    std::vector<std::uint64_t> time;                 ///< [node]: sum of steps; empty where by step
    std::vector<std::vector<std::uint32_t>> at_step; ///< [step][node]; empty unless asked for

    Tally(std::size_t nodes, std::size_t arcs, bool by_step)
        : carried(arcs, 0)
        , time(by_step ? 0 : nodes, 0)
        , nodes_(nodes) {}

    void add(Wave const& wave) {
        while (time.empty() && at_step.size() <= wave.last_step()) {
            at_step.emplace_back(nodes_, 0);
        }
        auto const reached = wave.reached();
        auto const vias = wave.vias();
        for (std::uint32_t step = 0; step <= wave.last_step(); ++step) {
            std::size_t const first = step == 0 ? 0 : wave.count_by(step - 1);
            std::size_t const count = wave.count_by(step) - first;
            for (NodeId const node : reached.subspan(first, count)) {
                if (time.empty()) {
                    ++at_step[step][node];
                } else {
                    time[node] += step;
                }
            }
            for (ArcId const arc : vias.subspan(first, step == 0 ? 0 : count)) {
                ++carried[arc];
            }
        }
    }

    void add(Tally const& other) {
        auto const add_to = [](auto& to, auto const& from) {
            std::ranges::transform(to, from, to.begin(), std::plus<>());
        };
        add_to(carried, other.carried);
        add_to(time, other.time);
        at_step.resize(std::max(at_step.size(), other.at_step.size()), std::vector<std::uint32_t>(nodes_, 0));
        for (std::size_t step = 0; step < other.at_step.size(); ++step) {
            add_to(at_step[step], other.at_step[step]);
        }
    }

    /// [node]: sum of the steps in which it adopted.
    [[nodiscard]] std::vector<std::uint64_t> times() const {
        if (!time.empty()) {
            return time;
        }
        std::vector<std::uint64_t> sums(nodes_, 0);
        for (std::size_t step = 0; step < at_step.size(); ++step) {
            for (std::size_t node = 0; node < nodes_; ++node) {
                sums[node] += std::uint64_t{step} * at_step[step][node];
            }
        }
        return sums;
    }

  private:
    std::size_t nodes_;
};

/// [node]: runs in which it adopted.
std::vector<std::uint32_t> reached_runs(InfluenceNetwork const& network, Tally const& tally,
                                        SpreadOptions const& options) {
    std::vector<std::uint32_t> reached(network.node_count(), 0);
    for (ArcId arc = 0; arc < tally.carried.size(); ++arc) {
        reached[network.arcs()[arc].to] += tally.carried[arc];
    }
    for (NodeId const seed : options.seeds) {
        reached[seed] = options.runs;
    }
    return reached;
}

void fill_nodes(SpreadResult& result, InfluenceNetwork const& network, Tally const& tally,
                SpreadOptions const& options) {
    auto const reached_in = reached_runs(network, tally, options);
    auto const times = tally.times();
    auto const runs = static_cast<double>(options.runs);
    double const z = two_sided_z(0.05);
    auto const unreached = wilson_interval(0, options.runs, z);
    result.nodes.assign(reached_in.size(), {0, unreached.low, unreached.high, std::nan("")});
    for (std::size_t node = 0; node < reached_in.size(); ++node) {
        if (std::uint32_t const reached = reached_in[node]; reached > 0) {
            auto const interval = wilson_interval(reached, options.runs, z);
            result.nodes[node] = {reached / runs, interval.low, interval.high,
                                  static_cast<double>(times[node]) / reached};
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

SpreadResult simulated_cascade(InfluenceNetwork const& network, SpreadOptions const& options,
                               RunContext const& context) {
    struct Worker {
        Wave wave;
        Tally tally;
    };

    auto const nothing = [&] { return Tally(network.node_count(), network.arcs().size(), options.by_step); };
    LiveRows const rows(network);
    tbb::enumerable_thread_specific<Worker> workers([&] { return Worker{Wave(network), nothing()}; });
    RunCurves curves(options.runs);
    for_each_chunk(context, options.runs, runs_per_chunk,
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       auto& [wave, tally] = workers.local();
                       for (std::size_t run = begin; run < end; ++run) {
                           context.check_stop();
                           LiveArcs const live(context.seed, run);
                           wave.run(options.seeds, options.horizon, {}, rows, live);
                           tally.add(wave);
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
    fill_nodes(result, network, sum, options);
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
    return simulated_cascade(network, options, context);
}

} // namespace cospread

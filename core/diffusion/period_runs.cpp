#include "core/diffusion/period_runs.h"

#include "core/base/parallel.h"
#include "core/diffusion/run_curves.h"
#include "core/uncertainty/intervals.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

constexpr std::size_t runs_per_chunk = 16;

using Counts = std::vector<std::uint32_t>;

void add_to(Counts& sum, std::span<std::uint8_t const> adopters) {
    std::ranges::transform(sum, adopters, sum.begin(), std::plus<>());
}

void add_to(Counts& sum, Counts const& other) {
    std::ranges::transform(sum, other, sum.begin(), std::plus<>());
}

/// Counts over runs. Integers, so that threads can keep their own and the sum has the same bytes in any
/// order.
class Tally {
  public:
    explicit Tally(std::size_t nodes)
        : at_end_(nodes, 0)
        , reached_(nodes, 0)
        , first_steps_(nodes, 0)
        , has_adopted_(nodes, 0) {}

    void begin_run() { std::ranges::fill(has_adopted_, 0); }

    void add_step(std::uint32_t step, std::span<std::uint8_t const> adopters, bool by_step) {
        for (std::size_t node = 0; node < adopters.size(); ++node) {
            if (adopters[node] > has_adopted_[node]) {
                has_adopted_[node] = 1;
                ++reached_[node];
                first_steps_[node] += step;
            }
        }
        if (by_step) {
            grow(step + std::size_t{1});
            add_to(at_step_[step], adopters);
        }
    }

    /// `step` was the last of the run: what was reached stays in all later ones.
    void end_run(std::uint32_t step, std::span<std::uint8_t const> adopters, bool by_step) {
        add_to(at_end_, adopters);
        if (by_step) {
            add_to(ended_at_[step], adopters);
        }
    }

    void add(Tally const& other) {
        add_to(at_end_, other.at_end_);
        add_to(reached_, other.reached_);
        std::ranges::transform(first_steps_, other.first_steps_, first_steps_.begin(), std::plus<>());
        grow(other.at_step_.size());
        for (std::size_t step = 0; step < other.at_step_.size(); ++step) {
            add_to(at_step_[step], other.at_step_[step]);
            add_to(ended_at_[step], other.ended_at_[step]);
        }
    }

    void fill(SpreadResult& result, std::uint32_t runs) const {
        double const z = two_sided_z(0.05);
        for (std::size_t node = 0; node < at_end_.size(); ++node) {
            auto const interval = wilson_interval(at_end_[node], runs, z);
            double const reached = reached_[node];
            result.nodes.push_back(
                {static_cast<double>(at_end_[node]) / runs, interval.low, interval.high,
                 reached > 0 ? static_cast<double>(first_steps_[node]) / reached : std::nan("")});
        }
        Counts ended(at_end_.size(), 0);
        for (std::size_t step = 0; step < at_step_.size(); ++step) {
            auto& shares = result.by_step.emplace_back(ended.size());
            for (std::size_t node = 0; node < ended.size(); ++node) {
                shares[node] = static_cast<double>(at_step_[step][node] + ended[node]) / runs;
            }
            add_to(ended, ended_at_[step]);
        }
    }

  private:
    void grow(std::size_t steps) {
        while (at_step_.size() < steps) {
            at_step_.emplace_back(at_end_.size(), 0);
            ended_at_.emplace_back(at_end_.size(), 0);
        }
    }

    Counts at_end_;
    Counts reached_; ///< runs in which the node ever adopted
    std::vector<std::uint64_t> first_steps_;
    std::vector<Counts> at_step_; ///< [step][node], of runs that had not ended before; empty unless asked for
    std::vector<Counts> ended_at_;          ///< [step][node], of runs whose last step it was
    std::vector<std::uint8_t> has_adopted_; ///< in the run at hand
};

std::uint32_t count(std::span<std::uint8_t const> adopters) {
    return static_cast<std::uint32_t>(std::ranges::count_if(adopters, [](auto is) { return is != 0; }));
}

/// The number of adopters at each step.
std::vector<std::uint32_t> run_once(PeriodProcess& process, std::uint64_t run, SpreadOptions const& options,
                                    Tally& tally, RunContext const& context) {
    process.start(run);
    tally.begin_run();
    tally.add_step(0, process.adopters(), options.by_step);
    std::vector<std::uint32_t> curve{count(process.adopters())};
    std::uint32_t step = 0;
    while (step < options.horizon && process.advance(step + 1)) {
        context.check_stop();
        tally.add_step(++step, process.adopters(), options.by_step);
        curve.push_back(count(process.adopters()));
    }
    tally.end_run(step, process.adopters(), options.by_step);
    return curve;
}

} // namespace

SpreadResult simulate_periods(NodeId nodes, SpreadOptions const& options, RunContext const& context,
                              std::function<std::unique_ptr<PeriodProcess>()> const& make) {
    struct Worker {
        std::unique_ptr<PeriodProcess> process;
        Tally tally;
    };

    tbb::enumerable_thread_specific<Worker> workers([&] { return Worker{make(), Tally(nodes)}; });
    RunCurves curves(options.runs);
    for_each_chunk(context, options.runs, runs_per_chunk,
                   [&](std::size_t begin, std::size_t end, std::size_t) {
                       auto& [process, tally] = workers.local();
                       for (std::size_t run = begin; run < end; ++run) {
                           curves[run] = run_once(*process, run, options, tally, context);
                       }
                       context.report(static_cast<double>(end) / options.runs, "simulating the spread");
                   });
    Tally sum(nodes);
    workers.combine_each([&](Worker const& worker) { sum.add(worker.tally); });
    SpreadResult result;
    result.runs = options.runs;
    sum.fill(result, options.runs);
    fill_curve(result, curves);
    drop_quiet_end(result);
    return result;
}

} // namespace cospread

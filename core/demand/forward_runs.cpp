#include "core/demand/forward_runs.h"

#include "core/base/parallel.h"
#include "core/diffusion/live_arcs.h"
#include "core/diffusion/wave.h"

#include <algorithm>
#include <functional>

namespace cospread {

namespace {

/// Sums of values are no integers, so that the parts must not depend on threads: a fixed number of them.
constexpr std::size_t parts_of_runs = 16;

/// How much more would be reached in a world if one closed gate were open.
class GateOpening {
  public:
    explicit GateOpening(DemandProblem const& problem)
        : problem_(&problem)
        , stamp_(problem.network.node_count(), 0) {}

    /// `wave` is that of the adopters in the same world and has reached the closed `gate`. Who adopts earlier
    /// than in the wave is followed too: within a horizon it comes further.
    double gain(Wave const& wave, NodeId gate, LiveArcs const& live) {
        ++current_;
        queue_.clear();
        queue_.push_back(gate);
        stamp_[gate] = current_;
        double sum = problem_->value[gate];
        std::size_t first = 0;
        for (std::uint32_t step = wave.step(gate); step < problem_->options.horizon && first < queue_.size();
             ++step) {
            for (std::size_t const last = queue_.size(); first < last; ++first) {
                sum += pass_on(wave, queue_[first], step + 1, live);
            }
        }
        return sum;
    }

  private:
    double pass_on(Wave const& wave, NodeId node, std::uint32_t step, LiveArcs const& live) {
        double sum = 0;
        for (auto const& arc : problem_->network.out(node)) {
            bool const in_wave = wave.has_reached(arc.to);
            bool const too_late = in_wave && wave.step(arc.to) <= step;
            if (stamp_[arc.to] == current_ || problem_->closed[arc.to] != 0 || too_late || !live(arc)) {
                continue;
            }
            stamp_[arc.to] = current_;
            queue_.push_back(arc.to);
            sum += in_wave ? 0.0 : problem_->value[arc.to];
        }
        return sum;
    }

    DemandProblem const* problem_;
    std::uint64_t current_ = 0;
    std::vector<std::uint64_t> stamp_;
    std::vector<NodeId> queue_;
};

void add_to(std::vector<double>& sums, std::vector<double> const& more) {
    std::ranges::transform(sums, more, sums.begin(), std::plus<>());
}

} // namespace

ForwardShares forward_shares(DemandProblem const& problem, RunContext const& context) {
    std::vector<double> const zeros(problem.network.node_count(), 0.0);
    ForwardShares const nothing{zeros, zeros};
    std::uint32_t const runs = problem.options.runs;
    std::size_t const chunk = std::max<std::size_t>(1, (runs + parts_of_runs - 1) / parts_of_runs);
    LiveRows const rows(problem.network);
    std::vector<ForwardShares> sums(chunk_count(runs, chunk), nothing);
    for_each_chunk(context, runs, chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        Wave wave(problem.network);
        GateOpening opening(problem);
        auto& [exposure, condition_gain] = sums[index];
        for (std::size_t run = begin; run < end; ++run) {
            context.check_stop();
            LiveArcs const live(context.seed, run);
            wave.run(problem.options.adopters, problem.options.horizon, problem.closed, rows, live);
            for (NodeId const node : wave.reached()) {
                exposure[node] += 1;
                if (problem.closed[node] != 0) {
                    condition_gain[node] += opening.gain(wave, node, live);
                }
            }
        }
        context.report(static_cast<double>(end) / runs, "letting it spread from the adopters");
    });
    ForwardShares shares = nothing;
    for (auto const& part : sums) {
        add_to(shares.exposure, part.exposure);
        add_to(shares.condition_gain, part.condition_gain);
    }
    for (auto* const column : {&shares.exposure, &shares.condition_gain}) {
        for (double& value : *column) {
            value /= runs;
        }
    }
    return shares;
}

} // namespace cospread

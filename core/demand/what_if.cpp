#include "core/demand/what_if.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/uncertainty/intervals.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cospread {

namespace {

struct Pair {
    double before = 0;
    double after = 0;
};

/// Sums over pairs of runs.
struct PairSum {
    double before = 0;
    double after = 0;
    double square = 0; ///< of the differences

    void add(Pair const& pair) {
        before += pair.before;
        after += pair.after;
        square += (pair.after - pair.before) * (pair.after - pair.before);
    }

    void add(PairSum const& other) {
        before += other.before;
        after += other.after;
        square += other.square;
    }

    [[nodiscard]] PairedFigure figure(std::uint32_t runs) const {
        double const n = runs;
        PairedFigure figure{before / n, after / n, (after - before) / n, 0, 0};
        double const spread = std::max(0.0, square - n * figure.difference * figure.difference);
        double const half = two_sided_z(0.05) * std::sqrt(spread / (n - 1) / n); // 0 / 0 for a single run
        figure.low = figure.difference - half;
        figure.high = figure.difference + half;
        return figure;
    }
};

/// Sums by step. A run keeps its last number in the steps after it ended.
class CurveSums {
  public:
    void add(std::vector<Pair> const& curve) {
        grow(curve.size());
        for (std::size_t step = 0; step < sums_.size(); ++step) {
            sums_[step].add(curve[std::min(step, curve.size() - 1)]);
        }
        ended_.add(curve.back());
    }

    void add(CurveSums other) {
        grow(other.sums_.size());
        other.grow(sums_.size());
        for (std::size_t step = 0; step < sums_.size(); ++step) {
            sums_[step].add(other.sums_[step]);
        }
        ended_.add(other.ended_);
    }

    [[nodiscard]] std::vector<PairSum> const& sums() const { return sums_; }

  private:
    void grow(std::size_t steps) { sums_.resize(std::max(steps, sums_.size()), ended_); }

    std::vector<PairSum> sums_;
    PairSum ended_; ///< of all runs so far, at their ends
};

/// What is counted of whoever has adopted.
class Counter {
  public:
    Counter(NodeId nodes, WhatIfOptions const& options)
        : value_(options.value)
        , groups_(options.groups) {
        value_.resize(nodes, 1.0);
    }

    [[nodiscard]] std::size_t group_count() const { return groups_.size(); }

    template<class Share>
    [[nodiscard]] double in_group(std::size_t group, Share const& share) const {
        double sum = 0;
        for (NodeId const node : groups_[group].members) {
            sum += value_[node] * share[node];
        }
        return sum;
    }

    template<class Share>
    [[nodiscard]] double in_all(Share const& share) const {
        double sum = 0;
        for (std::size_t node = 0; node < value_.size(); ++node) {
            sum += value_[node] * share[node];
        }
        return sum;
    }

  private:
    std::vector<double> value_;
    std::vector<NodeGroup> const& groups_;
};

/// Sums over some of the runs.
struct Totals {
    std::vector<PairSum> first; ///< [group]
    std::vector<PairSum> last;
    CurveSums curve;

    explicit Totals(std::size_t groups = 0)
        : first(groups)
        , last(groups) {}

    void add(Totals const& other) {
        for (std::size_t group = 0; group < first.size(); ++group) {
            first[group].add(other.first[group]);
            last[group].add(other.last[group]);
        }
        curve.add(other.curve);
    }
};

/// A pair of runs, one in each scenario.
class PairedRuns {
  public:
    PairedRuns(DiffusionModel const& model, Parameters const& parameters, Scenario const& before,
               Scenario const& after, WhatIfOptions const& options, std::uint64_t seed)
        : sides_{{{model.process(parameters, before, seed)}, {model.process(parameters, after, seed)}}}
        , counter_(before.node_count(), options)
        , horizon_(options.horizon) {}

    void run(std::uint64_t run, Totals& totals, RunContext const& context) {
        for (auto& side : sides_) {
            side.process->start(run);
            side.goes_on = true;
        }
        curve_.assign(1, all());
        std::uint32_t step = 0;
        while (step < horizon_ && (sides_[0].goes_on || sides_[1].goes_on)) {
            context.check_stop();
            ++step;
            for (auto& side : sides_) {
                side.goes_on = side.goes_on && side.process->advance(step);
            }
            curve_.push_back(all());
            if (step == 1) {
                add_groups(totals.first);
            }
        }
        if (step == 0) {
            add_groups(totals.first);
        }
        add_groups(totals.last);
        totals.curve.add(curve_);
    }

  private:
    struct Side {
        std::unique_ptr<PeriodProcess> process;
        bool goes_on = false;
    };

    [[nodiscard]] Pair all() const {
        return {counter_.in_all(sides_[0].process->adopters()),
                counter_.in_all(sides_[1].process->adopters())};
    }

    void add_groups(std::vector<PairSum>& sums) const {
        for (std::size_t group = 0; group < sums.size(); ++group) {
            sums[group].add(Pair{counter_.in_group(group, sides_[0].process->adopters()),
                                 counter_.in_group(group, sides_[1].process->adopters())});
        }
    }

    std::array<Side, 2> sides_;
    Counter counter_;
    std::uint32_t horizon_;
    std::vector<Pair> curve_; ///< of the run at hand
};

WhatIfResult simulated(DiffusionModel const& model, Parameters const& parameters, Scenario const& before,
                       Scenario const& after, WhatIfOptions const& options, RunContext const& context) {
    std::size_t const chunk = coarse_chunk(options.runs);
    std::vector<Totals> parts(chunk_count(options.runs, chunk), Totals(options.groups.size()));
    for_each_chunk(context, options.runs, chunk, [&](std::size_t begin, std::size_t end, std::size_t index) {
        PairedRuns runs(model, parameters, before, after, options, context.seed);
        for (std::size_t run = begin; run < end; ++run) {
            runs.run(run, parts[index], context);
        }
        context.report(static_cast<double>(end) / options.runs, "with and without");
    });
    Totals sum(options.groups.size());
    for (auto const& part : parts) {
        sum.add(part);
    }
    WhatIfResult result;
    result.runs = options.runs;
    for (std::size_t group = 0; group < options.groups.size(); ++group) {
        result.groups.push_back({options.groups[group].name, sum.first[group].figure(options.runs),
                                 sum.last[group].figure(options.runs)});
    }
    for (auto const& step : sum.curve.sums()) {
        result.curve.push_back(step.figure(options.runs));
    }
    return result;
}

/// The arcs that can bring anybody to adopt: none into a closed gate.
InfluenceNetwork open_arcs(Circumstances const& now) {
    std::vector<InfluenceArc> arcs(now.network->arcs().begin(), now.network->arcs().end());
    std::erase_if(arcs,
                  [&](InfluenceArc const& arc) { return !now.closed.empty() && now.closed[arc.to] != 0; });
    return {now.network->node_count(), std::move(arcs)};
}

/// By step and node, the chance of being an adopter.
std::vector<std::vector<double>> exact_course(DiffusionModel const& model, Parameters const& parameters,
                                              Scenario const& scenario, WhatIfOptions const& options,
                                              RunContext const& context) {
    auto const& now = scenario.phases.front().circumstances;
    bool const moved = !now.threshold_less.empty() || !now.relapse_factor.empty() || now.learning_factor != 1;
    if (scenario.phases.size() > 1 || moved) {
        throw AnalysisError(
            "--exact knows levers on ties and conditions that count from the first step; leave "
            "--exact out");
    }
    SpreadOptions const spread{.seeds = scenario.seeds, .horizon = options.horizon, .exact = true};
    return model.spread(open_arcs(now), parameters, spread, context).by_step;
}

WhatIfResult exact(DiffusionModel const& model, Parameters const& parameters, Scenario const& before,
                   Scenario const& after, WhatIfOptions const& options, RunContext const& context) {
    std::array const courses{exact_course(model, parameters, before, options, context),
                             exact_course(model, parameters, after, options, context)};
    auto const at = [&](std::size_t side, std::size_t step) -> std::vector<double> const& {
        return courses[side][std::min(step, courses[side].size() - 1)];
    };
    Counter const counter(before.node_count(), options);
    auto const figure = [&](auto const& count) {
        double const was = count(0);
        double const is = count(1);
        return PairedFigure{was, is, is - was, is - was, is - was};
    };
    WhatIfResult result;
    result.exact = true;
    std::size_t const steps = std::max(courses[0].size(), courses[1].size());
    for (std::size_t group = 0; group < options.groups.size(); ++group) {
        auto const of_step = [&](std::size_t step) {
            return figure([&](std::size_t side) { return counter.in_group(group, at(side, step)); });
        };
        result.groups.push_back({options.groups[group].name, of_step(1), of_step(steps - 1)});
    }
    for (std::size_t step = 0; step < steps; ++step) {
        result.curve.push_back(figure([&](std::size_t side) { return counter.in_all(at(side, step)); }));
    }
    return result;
}

/// Nothing changed between two steps.
bool is_quiet(PairedFigure const& earlier, PairedFigure const& later) {
    return earlier.before == later.before && earlier.after == later.after &&
           (earlier.high == later.high || std::isnan(later.high));
}

} // namespace

WhatIfResult what_if(DiffusionModel const& model, Parameters const& parameters, Scenario const& before,
                     Scenario const& after, WhatIfOptions const& options, RunContext const& context) {
    if (!model.process) {
        throw UsageError("the model " + std::string(model.key) + " knows no ties that a lever could move");
    }
    if (options.runs == 0 && !options.exact) {
        throw UsageError("what-if needs at least 1 run");
    }
    if (options.horizon == no_horizon && model.usual_horizon != no_horizon) {
        throw UsageError("the model " + std::string(model.key) +
                         " never ends by itself: say how many steps (--horizon T)");
    }
    auto result = options.exact ? exact(model, parameters, before, after, options, context)
                                : simulated(model, parameters, before, after, options, context);
    auto& curve = result.curve;
    while (curve.size() > 1 && is_quiet(curve[curve.size() - 2], curve.back())) {
        curve.pop_back();
    }
    return result;
}

} // namespace cospread

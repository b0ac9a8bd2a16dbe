#include "core/demand/model_choice.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/progress_count.h"
#include "core/base/text.h"
#include "core/demand/choice_rule.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace cospread {

namespace {

constexpr std::uint32_t least_screening_runs = 50;
constexpr std::size_t finalists = 20;
constexpr std::size_t most_exact_sets = 20000;
/// Spreads that differ by rounding alone are equal: the first stands.
constexpr double slack = 1e-12;

class SimulatedGreedy {
  public:
    SimulatedGreedy(ModelValue const& value, DemandProblem const& problem, ChoiceRule& rule,
                    std::uint32_t runs, RunContext const& context)
        : value_(value)
        , rule_(rule)
        , runs_(runs)
        , screening_runs_(std::min(runs, std::max(runs / 10, least_screening_runs)))
        , context_(context)
        , candidates_(promising_candidates(problem, rule.candidates(), most_simulated_candidates, context)) {}

    [[nodiscard]] ChoiceResult run() {
        ChoiceResult result;
        result.end = ChoiceEnd::simulated;
        result.at_least = std::nan("");
        auto const base = value_.of_runs({}, no_node, 0, runs_, context_);
        result.base = std::accumulate(base.begin(), base.end(), 0.0) / runs_;
        rule_.restart();
        std::vector<NodeId> chosen;
        auto values = base;
        while (chosen.size() < rule_.size()) {
            auto const next = best_next(chosen, values);
            if (!next) {
                break;
            }
            chosen.push_back(next->node);
            rule_.take(next->node);
            double const gain = paired_gain(next->values, values).mean;
            values = next->values;
            result.order.push_back({next->node, gain, paired_gain(values, base).mean});
        }
        return result;
    }

  private:
    struct Try {
        NodeId node = no_node;
        double merit = 0; ///< gain, per cost
        std::vector<double> values;
    };

    std::vector<Try> tried(std::vector<NodeId> const& nodes, std::vector<NodeId> const& chosen,
                           std::vector<double> const& before, std::uint32_t runs, std::string_view words) {
        std::vector<Try> tries(nodes.size());
        ProgressCount progress(context_, nodes.size(), words);
        for_each_chunk(context_, nodes.size(), 1, [&](std::size_t index, std::size_t, std::size_t) {
            auto added = chosen;
            added.push_back(nodes[index]);
            auto values = value_.of_runs(added, no_node, 0, runs, context_);
            double const gain = paired_gain(values, std::span(before).first(runs)).mean;
            tries[index] = {nodes[index], gain / rule_.cost(nodes[index]), std::move(values)};
            progress.advance();
        });
        // Those that tie stay in the order of the nodes.
        std::ranges::stable_sort(tries, std::ranges::greater(), &Try::merit);
        return tries;
    }

    std::optional<Try> best_next(std::vector<NodeId> const& chosen, std::vector<double> const& before) {
        std::vector<NodeId> allowed;
        std::ranges::copy_if(candidates_, std::back_inserter(allowed),
                             [this](NodeId node) { return rule_.allows(node); });
        if (allowed.empty()) {
            return std::nullopt;
        }
        std::string const number = std::to_string(chosen.size() + 1);
        auto tries = tried(allowed, chosen, before, screening_runs_, "looking for starter " + number);
        if (screening_runs_ < runs_) {
            std::vector<NodeId> best;
            for (auto const& attempt : tries) {
                if (best.size() < finalists) {
                    best.push_back(attempt.node);
                }
            }
            std::ranges::sort(best);
            tries = tried(best, chosen, before, runs_, "deciding on starter " + number);
        }
        return std::move(tries.front());
    }

    ModelValue const& value_;
    ChoiceRule& rule_;
    std::uint32_t runs_;
    std::uint32_t screening_runs_;
    RunContext const& context_;
    std::vector<NodeId> candidates_;
};

/// Tries every set of starters that obeys the rule.
class ExhaustiveChoice {
  public:
    ExhaustiveChoice(ModelValue const& value, ChoiceOptions const& options, ChoiceRule& rule,
                     RunContext const& context)
        : value_(value)
        , options_(options)
        , rule_(rule)
        , context_(context) {}

    [[nodiscard]] ChoiceResult run() {
        check_count();
        ChoiceResult result;
        result.base = value_.exact({}, no_node, context_);
        best_value_ = -1;
        extend(0, 0);
        result.choices = tried_;
        result.guarantee = 1;
        result.at_least = best_value_ - result.base;
        put_in_order(result);
        return result;
    }

  private:
    void check_count() const {
        double sets = 1;
        auto const candidates = static_cast<double>(rule_.candidates().size());
        for (std::size_t chosen = 1; chosen <= rule_.size(); ++chosen) {
            sets *= (candidates - static_cast<double>(chosen) + 1) / static_cast<double>(chosen);
        }
        if (sets > most_exact_sets) {
            throw AnalysisError(
                "exact choice would try " + format_number(std::round(sets)) +
                " sets of starters; at most 20000 are tried: leave --exact out, or name fewer "
                "--candidates");
        }
    }

    /// Every set that continues the chosen with candidates from `first` on.
    void extend(std::size_t first, double spent) {
        bool extended = false;
        if (chosen_.size() < rule_.size()) {
            for (std::size_t at = first; at < rule_.candidates().size(); ++at) {
                NodeId const node = rule_.candidates()[at];
                if (rule_.has_costs() && spent + rule_.cost(node) > options_.budget) {
                    continue;
                }
                extended = true;
                chosen_.push_back(node);
                extend(at + 1, spent + rule_.cost(node));
                chosen_.pop_back();
            }
        }
        if (!extended && !chosen_.empty() && meets_quotas()) {
            ++tried_;
            if (double const value = value_.exact(chosen_, no_node, context_);
                value > best_value_ + slack * std::abs(value)) {
                best_value_ = value;
                best_ = chosen_;
            }
        }
    }

    [[nodiscard]] bool meets_quotas() const {
        return std::ranges::all_of(options_.quotas, [&](ChoiceQuota const& quota) {
            return std::ranges::count_if(chosen_, [&](NodeId node) { return quota.member[node]; }) >=
                   std::ptrdiff_t{quota.least};
        });
    }

    /// Of the best set whoever adds most comes first.
    void put_in_order(ChoiceResult& result) const {
        auto left = best_;
        std::vector<NodeId> taken;
        double before = result.base;
        while (!left.empty()) {
            std::size_t next = 0;
            double most = -1;
            for (std::size_t at = 0; at < left.size(); ++at) {
                auto with = taken;
                with.push_back(left[at]);
                if (double const value = value_.exact(with, no_node, context_);
                    value > most + slack * std::abs(value)) {
                    most = value;
                    next = at;
                }
            }
            taken.push_back(left[next]);
            result.order.push_back({left[next], most - before, most - result.base});
            before = most;
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(next));
        }
    }

    ModelValue const& value_;
    ChoiceOptions const& options_;
    ChoiceRule& rule_;
    RunContext const& context_;
    std::vector<NodeId> chosen_;
    std::vector<NodeId> best_;
    double best_value_ = -1;
    std::uint64_t tried_ = 0;
};

} // namespace

ChoiceResult model_choice(ModelInUse model, InfluenceNetwork const& network, ChoiceOptions const& options,
                          RunContext const& context) {
    if (!options.demand.exact && model.triggers_by_one()) {
        auto by_sets = options;
        by_sets.triggering = Triggering::one_arc;
        return choose_starters(network, by_sets, context);
    }
    DemandProblem const problem(network, options.demand);
    problem.need_sure_success();
    if (options.size == 0) {
        throw UsageError("a choice needs at least 1 starter");
    }
    if (options.demand.exact && !model.is_lasting()) {
        throw AnalysisError("a choice under the model " + std::string(model.model.key) +
                            " is simulated; leave --exact out");
    }
    if (!options.demand.exact && options.demand.runs == 0) {
        throw UsageError("a choice needs at least 1 run");
    }
    ModelValue const value(model, problem);
    ChoiceRule rule(problem, options);
    if (options.demand.exact) {
        return ExhaustiveChoice(value, options, rule, context).run();
    }
    std::uint32_t const runs = model.is_deterministic(network) ? 1 : options.demand.runs;
    return SimulatedGreedy(value, problem, rule, runs, context).run();
}

} // namespace cospread

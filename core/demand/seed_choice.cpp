#include "core/demand/seed_choice.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/demand/choice_rule.h"
#include "core/demand/reverse_sets.h"
#include "core/demand/seed_choice_exact.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

namespace cospread {

namespace {

constexpr std::uint64_t first_sets = 8192; ///< of each collection
constexpr std::uint64_t most_bytes_of_sets = std::uint64_t{4} << 30;
constexpr std::uint64_t judging_stream = 0x6a756467696e67ULL;
/// Members of sets that are drawn within the blink of an eye: until then the guarantee may grow beyond the
/// promise.
constexpr std::uint64_t little_work = 3'000'000;
/// Gains looked at for upper bounds in one round: as many prefixes of the choice as this allows.
constexpr std::size_t bound_work = 4'000'000;

struct Choice {
    std::vector<NodeId> order;
    std::uint64_t covered = 0;
    double most = 0; ///< no choice that obeys the rule covers more sets
};

/// Grows a choice greedily, re-evaluating only who could be next (Minoux 1978).
class Greedy {
  public:
    Greedy(SetCover& cover, ChoiceRule& rule, RunContext const& context)
        : cover_(&cover)
        , rule_(&rule)
        , context_(&context)
        , stride_(1 + rule.size() * rule.candidates().size() / bound_work) {}

    [[nodiscard]] Choice from(std::optional<NodeId> first) {
        cover_->restart();
        rule_->restart();
        Choice choice;
        choice.most = most();
        if (first) {
            take(*first, choice);
        }
        std::vector<Entry> entries;
        for (NodeId const node : rule_->candidates()) {
            entries.push_back(entry(node));
        }
        std::priority_queue<Entry> queue(std::less<Entry>(), std::move(entries));
        while (!queue.empty() && choice.order.size() < rule_->size()) {
            auto const top = queue.top();
            queue.pop();
            if (!rule_->allows(top.node)) {
                continue;
            }
            if (auto const now = entry(top.node); now.merit < top.merit) {
                queue.push(now);
                continue;
            }
            take(top.node, choice);
        }
        choice.most = std::min(choice.most, most());
        choice.covered = cover_->covered();
        return choice;
    }

    /// Whoever covers most alone.
    [[nodiscard]] NodeId best_single() {
        cover_->restart();
        rule_->restart();
        NodeId best = no_node;
        for (NodeId const node : rule_->candidates()) {
            if (rule_->allows(node) && (best == no_node || cover_->gain(node) > cover_->gain(best))) {
                best = node;
            }
        }
        return best;
    }

  private:
    struct Entry {
        double merit = 0;
        NodeId node = no_node;

        bool operator<(Entry const& other) const {
            return merit < other.merit || (merit == other.merit && node > other.node);
        }
    };

    [[nodiscard]] Entry entry(NodeId node) const { return {cover_->gain(node) / rule_->cost(node), node}; }

    void take(NodeId node, Choice& choice) {
        context_->check_stop();
        cover_->take(node);
        rule_->take(node);
        choice.order.push_back(node);
        if (choice.order.size() % stride_ == 0) {
            choice.most = std::min(choice.most, most());
        }
    }

    /// The best choice covers at most what is covered now and what its members would add to it.
    [[nodiscard]] double most() const {
        return static_cast<double>(cover_->covered()) +
               rule_->most([&](NodeId node) { return cover_->gain(node); });
    }

    SetCover* cover_;
    ChoiceRule* rule_;
    RunContext const* context_;
    std::size_t stride_;
};

Choice best_choice(ReverseSets const& sets, ChoiceRule& rule, NodeId nodes, RunContext const& context) {
    SetCover cover(sets, nodes);
    Greedy greedy(cover, rule, context);
    auto choice = greedy.from(std::nullopt);
    if (rule.has_costs()) {
        if (auto other = greedy.from(greedy.best_single()); other.covered > choice.covered) {
            other.most = std::min(other.most, choice.most);
            choice = std::move(other);
        }
    }
    return choice;
}

/// Of `seen` sets won in expectation at least so many, except with probability exp(-a) (Tang et al. 2018).
double lower_bound(double seen, double a) {
    double const root = std::sqrt(seen + 2 * a / 9) - std::sqrt(a / 2);
    return std::max(0.0, (root < 0 ? 0.0 : root * root) - a / 18);
}

/// Of `seen` sets won in expectation at most so many, except with probability exp(-a) (Tang et al. 2018).
double upper_bound(double seen, double a) {
    double const root = std::sqrt(seen + a / 2) + std::sqrt(a / 2);
    return root * root;
}

/// The share of the best that greedy reaches where sampling takes nothing off.
double promise(ChoiceOptions const& options) {
    if (!options.cost.empty()) {
        return 1 - std::exp(-0.5);
    }
    return options.quotas.empty() ? 1 - std::exp(-1.0) : 0.5;
}

std::string progress_words(double guarantee) {
    return "choosing; so far at least " + format_number(std::floor(1000 * guarantee) / 10) + " % of the best";
}

/// OPIM-C on two collections of sets that double from round to round.
class OnlineChoice {
  public:
    OnlineChoice(DemandProblem const& problem, ChoiceOptions const& options, ChoiceRule& rule,
                 RunContext const& context)
        : problem_(&problem)
        , options_(&options)
        , rule_(&rule)
        , context_(&context)
        , rows_(problem.network, options.triggering)
        , roots_(problem)
        , choosing_(problem, rows_, roots_, context.seed)
        , judging_(problem, rows_, roots_, mix_bits(context.seed ^ judging_stream))
        , most_sets_(options.demand.sets / 2) {
        std::size_t rounds = 1;
        for (std::uint64_t sets = first_sets; sets < most_sets_; sets *= 2) {
            ++rounds;
        }
        rounds_ = rounds;
        exponent_ = std::log(2 * static_cast<double>(rounds) / (1 - options.certainty));
    }

    [[nodiscard]] ChoiceResult run() {
        ChoiceResult result;
        if (roots_.empty()) {
            return nothing_to_win();
        }
        std::uint64_t sets = std::min(first_sets, most_sets_);
        for (std::size_t round = 1;; ++round) {
            choosing_.grow_to(sets, *context_);
            judging_.grow_to(sets, *context_);
            auto const choice = best_choice(choosing_, *rule_, problem_->network.node_count(), *context_);
            bool const good = judge(choice, result);
            context_->report(static_cast<double>(round) / static_cast<double>(rounds_),
                             progress_words(result.guarantee));
            if (good || sets == most_sets_ || bytes_of_next() > most_bytes_of_sets) {
                result.end = good                 ? ChoiceEnd::reached
                             : sets == most_sets_ ? ChoiceEnd::sets
                                                  : ChoiceEnd::memory;
                return result;
            }
            sets = std::min(2 * sets, most_sets_);
        }
    }

  private:
    /// Fills the result; true where more sets would not better it by more than epsilon.
    bool judge(Choice const& choice, ChoiceResult& result) const {
        auto const won = judging_.won_by(choice.order);
        auto const sets = static_cast<double>(judging_.drawn());
        double const value_of_set = roots_.value() / sets;
        std::uint64_t so_far = 0;
        result.order.clear();
        for (std::size_t at = 0; at < won.size(); ++at) {
            so_far += won[at];
            result.order.push_back({choice.order[at], value_of_set * static_cast<double>(won[at]),
                                    value_of_set * static_cast<double>(so_far)});
        }
        auto const judged = static_cast<double>(so_far);
        double const most = upper_bound(choice.most, exponent_);
        double const least = lower_bound(judged, exponent_);
        result.at_least = value_of_set * least;
        result.guarantee = std::min(1.0, least / most);
        result.sets = choosing_.drawn() + judging_.drawn();
        result.base = problem_->options.adopters.empty()
                          ? 0
                          : adopted_value() + value_of_set * (sets - judging_.kept());
        double const epsilon = options_->epsilon;
        bool const agree = static_cast<double>(choice.covered) <= (1 + 2 * epsilon) * judged;
        bool const promised = result.guarantee >= promise(*options_) - epsilon &&
                              choosing_.member_count() + judging_.member_count() >= little_work;
        bool const at_its_end = least * choice.most >= (1 - epsilon) * judged * most;
        return so_far > 0 && agree && (promised || at_its_end);
    }

    [[nodiscard]] double adopted_value() const {
        double sum = 0;
        for (NodeId node = 0; node < problem_->network.node_count(); ++node) {
            sum += problem_->adopted[node] ? problem_->value[node] : 0.0;
        }
        return sum;
    }

    /// Both collections twice as large, and the index of one.
    [[nodiscard]] std::uint64_t bytes_of_next() const {
        std::uint64_t const members = choosing_.member_count() + judging_.member_count();
        std::uint64_t const sets = choosing_.kept() + judging_.kept();
        return 2 * (6 * members + 9 * sets);
    }

    /// Nobody counts who has not adopted: any choice is best, the first is taken.
    [[nodiscard]] ChoiceResult nothing_to_win() {
        ChoiceResult result;
        result.base = adopted_value();
        result.guarantee = 1;
        rule_->restart();
        for (NodeId const node : rule_->candidates()) {
            if (rule_->allows(node)) {
                rule_->take(node);
                result.order.push_back({node, 0, 0});
            }
        }
        return result;
    }

    DemandProblem const* problem_;
    ChoiceOptions const* options_;
    ChoiceRule* rule_;
    RunContext const* context_;
    ReverseRows rows_;
    ReverseRoots roots_;
    ReverseSets choosing_;
    ReverseSets judging_;
    std::uint64_t most_sets_;
    std::size_t rounds_ = 1;
    double exponent_ = 0; ///< minus the logarithm of what one bound of one round may fail with
};

} // namespace

ChoiceResult choose_starters(InfluenceNetwork const& network, ChoiceOptions const& options,
                             RunContext const& context) {
    DemandProblem const problem(network, options.demand);
    if (options.size == 0) {
        throw UsageError("a choice needs at least 1 starter");
    }
    if (!options.demand.exact && options.demand.sets < 2) {
        throw UsageError(
            "a choice needs at least 2 reverse-reachable sets, one to choose by and one to judge "
            "by");
    }
    ChoiceRule rule(problem, options);
    if (options.demand.exact) {
        problem.need_sure_success();
        return exact_choice(problem, rule, context);
    }
    return OnlineChoice(problem, options, rule, context).run();
}

} // namespace cospread

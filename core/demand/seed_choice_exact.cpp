#include "core/demand/seed_choice_exact.h"

#include "core/base/error.h"
#include "core/diffusion/wave.h"
#include "core/diffusion/world_enumeration.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace cospread {

namespace {

constexpr double most_steps = 4e9;
constexpr double most_bytes_of_worlds = 1e9;
/// Spreads that differ by rounding alone are equal: the first stands.
constexpr double slack = 1e-12;

using Block = std::uint64_t;
constexpr std::size_t block_bits = 64;

/// For every world, as bits, whom a set of starters reaches among those that count and have not adopted.
/// Reach is the union over starters, also through closed gates: acting on a node opens only its own.
class Worlds {
  public:
    Worlds(DemandProblem const& problem, ChoiceRule const& rule)
        : problem_(&problem)
        , enumeration_(problem.network, relevant_arcs(problem))
        , blocks_(problem.network.node_count() / block_bits + 1) {
        check_memory(rule);
    }

    [[nodiscard]] std::size_t size() const { return blocks_ * enumeration_.world_count(); }

    [[nodiscard]] std::vector<Block> reached_by(std::vector<NodeId> const& starters) const {
        std::vector<Block> bits(size(), 0);
        auto closed = problem_->closed;
        for (NodeId const starter : starters) {
            closed[starter] = 0;
        }
        ReachWave wave(problem_->network);
        for (std::uint32_t world = 0; world < enumeration_.world_count(); ++world) {
            wave.run(starters, problem_->options.horizon, closed,
                     [&](ArcId arc, InfluenceArc const&) { return enumeration_.live(world, arc); });
            for (NodeId const node : wave.reached()) {
                if (closed[node] == 0) {
                    bits[world * blocks_ + node / block_bits] |= Block{1} << (node % block_bits);
                }
            }
        }
        return bits;
    }

    /// Expected value of whom the bits name.
    [[nodiscard]] double value(std::vector<Block> const& bits) const {
        double sum = 0;
        for (std::uint32_t world = 0; world < enumeration_.world_count(); ++world) {
            double reached = 0;
            for (std::size_t block = 0; block < blocks_; ++block) {
                for (Block rest = bits[world * blocks_ + block]; rest != 0; rest &= rest - 1) {
                    reached +=
                        problem_
                            ->value[block * block_bits + static_cast<std::size_t>(std::countr_zero(rest))];
                }
            }
            sum += enumeration_.probability(world) * reached;
        }
        return sum;
    }

  private:
    static std::vector<bool> relevant_arcs(DemandProblem const& problem) {
        std::vector<bool> relevant;
        for (auto const& arc : problem.network.arcs()) {
            relevant.push_back(!problem.adopted[arc.to]);
        }
        return relevant;
    }

    void check_memory(ChoiceRule const& rule) const {
        auto const rows = static_cast<double>(rule.candidates().size() + rule.size() + 2);
        double const bytes = rows * static_cast<double>(size() * sizeof(Block));
        double sets = 0;
        double of_size = 1;
        for (std::size_t chosen = 1; chosen <= rule.size(); ++chosen) {
            of_size *=
                static_cast<double>(rule.candidates().size() - chosen + 1) / static_cast<double>(chosen);
            sets += of_size;
        }
        double const steps = sets * static_cast<double>(size()) * 4;
        if (bytes > most_bytes_of_worlds || steps > most_steps) {
            throw AnalysisError("looking at every set of starters in every world would not end; choose by "
                                "sampling (without --exact), fewer starters or fewer candidates");
        }
    }

    DemandProblem const* problem_;
    WorldEnumeration enumeration_;
    std::size_t blocks_;
};

void join(std::vector<Block>& bits, std::vector<Block> const& more) {
    std::ranges::transform(bits, more, bits.begin(), std::bit_or<>());
}

/// Goes through every set of starters that obeys the rule.
class Search {
  public:
    Search(DemandProblem const& problem, ChoiceRule& rule, RunContext const& context)
        : rule_(&rule)
        , context_(&context)
        , worlds_(problem, rule)
        , nobody_(worlds_.reached_by(problem.options.adopters))
        , base_(worlds_.value(nobody_)) {
        for (NodeId const candidate : rule.candidates()) {
            context.check_stop();
            auto starters = problem.options.adopters;
            starters.push_back(candidate);
            reach_.push_back(worlds_.reached_by(starters));
        }
    }

    [[nodiscard]] ChoiceResult run() {
        extend(0, nobody_);
        ChoiceResult result;
        result.base = base_;
        result.choices = seen_;
        result.guarantee = 1;
        in_order(result);
        result.at_least = result.order.empty() ? 0 : result.order.back().spread;
        return result;
    }

  private:
    void extend(std::size_t begin, std::vector<Block> const& reached) {
        context_->check_stop();
        bool grown = false;
        for (std::size_t next = begin; next < reach_.size(); ++next) {
            // The rule counts from nothing: it is asked about the members in this order.
            if (!allowed_with(next)) {
                continue;
            }
            grown = true;
            auto with = reached;
            join(with, reach_[next]);
            places_.push_back(next);
            extend(next + 1, with);
            places_.pop_back();
        }
        if (!grown) {
            weigh(reached);
        }
    }

    bool allowed_with(std::size_t next) {
        rule_->restart();
        for (std::size_t const place : places_) {
            rule_->take(rule_->candidates()[place]);
        }
        return rule_->allows(rule_->candidates()[next]);
    }

    /// Where there are no costs, only sets of the full size: smaller ones are never better.
    void weigh(std::vector<Block> const& reached) {
        if (!rule_->has_costs() && places_.size() < rule_->size()) {
            return;
        }
        rule_->restart();
        for (std::size_t const place : places_) {
            rule_->take(rule_->candidates()[place]);
        }
        if (!rule_->complete()) {
            return;
        }
        ++seen_;
        double const value = worlds_.value(reached);
        if (best_.empty() || value > best_value_ + slack * std::max(1.0, best_value_)) {
            best_ = places_;
            best_value_ = value;
        }
    }

    /// The best set, each time the one first who adds most.
    void in_order(ChoiceResult& result) const {
        auto left = best_;
        auto reached = nobody_;
        double before = base_;
        while (!left.empty()) {
            auto first = left.begin();
            double most = -1;
            for (auto place = left.begin(); place != left.end(); ++place) {
                auto with = reached;
                join(with, reach_[*place]);
                if (double const value = worlds_.value(with); value > most + slack * std::max(1.0, most)) {
                    most = value;
                    first = place;
                }
            }
            join(reached, reach_[*first]);
            result.order.push_back({rule_->candidates()[*first], most - before, most - base_});
            before = most;
            left.erase(first);
        }
    }

    ChoiceRule* rule_;
    RunContext const* context_;
    Worlds worlds_;
    std::vector<Block> nobody_; ///< whom the adopters reach
    double base_ = 0;
    std::vector<std::vector<Block>> reach_; ///< [candidate]: with the adopters
    std::vector<std::size_t> places_;       ///< the set looked at, among the candidates
    std::vector<std::size_t> best_;
    double best_value_ = 0;
    std::uint64_t seen_ = 0;
};

} // namespace

ChoiceResult exact_choice(DemandProblem const& problem, ChoiceRule& rule, RunContext const& context) {
    return Search(problem, rule, context).run();
}

} // namespace cospread

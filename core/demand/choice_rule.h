#pragma once

#include "core/demand/demand_problem.h"
#include "core/demand/seed_choice.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// What may be chosen: at most so many candidates, within the budget, with every quota met. While a choice
/// grows, only those are allowed who leave every quota within reach; who is not allowed once never is again.
class ChoiceRule {
  public:
    /// Throws AnalysisError where quotas overlap or nothing obeys the rule. Keeps references.
    ChoiceRule(DemandProblem const& problem, ChoiceOptions const& options);

    /// Ascending.
    [[nodiscard]] std::vector<NodeId> const& candidates() const { return candidates_; }

    /// At most so many can be chosen.
    [[nodiscard]] std::size_t size() const { return size_; }

    [[nodiscard]] bool has_costs() const { return !options_->cost.empty(); }

    /// 1 where there are no costs.
    [[nodiscard]] double cost(NodeId node) const { return has_costs() ? options_->cost[node] : 1.0; }

    /// Nothing is chosen again.
    void restart();

    [[nodiscard]] bool allows(NodeId node) const;
    void take(NodeId node);

    /// True where the quotas are met.
    [[nodiscard]] bool complete() const { return open_places_ == 0; }

    /// An upper bound, over all that obeys the rule, of the sum of the gains of the chosen: the largest gains
    /// where only the number counts; a fractional knapsack where there is a budget; quotas first.
    /// `gain(node)` of a candidate.
    template<class Gain>
    [[nodiscard]] double most(Gain const& gain) const {
        std::vector<Offer> offers;
        for (NodeId const node : candidates_) {
            if (auto const worth = static_cast<double>(gain(node)); worth > 0) {
                offers.push_back({worth, node});
            }
        }
        return most_of(std::move(offers));
    }

  private:
    static constexpr std::uint32_t no_group = ~std::uint32_t{0};

    struct Offer {
        double worth = 0;
        NodeId node = no_node;
    };

    void sort_into_groups(DemandProblem const& problem);
    void check_feasible() const;
    [[nodiscard]] double completion_cost(std::uint32_t joined, NodeId with) const;
    [[nodiscard]] double most_of(std::vector<Offer> offers) const;
    [[nodiscard]] double most_by_number(std::vector<Offer>& offers) const;
    [[nodiscard]] double most_by_budget(std::vector<Offer>& offers) const;

    ChoiceOptions const* options_;
    std::vector<NodeId> candidates_;
    std::vector<std::uint32_t> group_;         ///< [node]; empty without quotas
    std::vector<std::vector<NodeId>> members_; ///< [group]: candidates, cheapest first
    std::size_t size_ = 0;
    std::vector<bool> chosen_;
    std::size_t count_ = 0;
    double spent_ = 0;
    std::vector<std::uint32_t> lacking_; ///< [group]: how many the quota still needs
    std::size_t open_places_ = 0;        ///< all of them together
};

} // namespace cospread

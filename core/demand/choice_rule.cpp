#include "core/demand/choice_rule.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>

namespace cospread {

namespace {

/// Sums of costs that differ by rounding alone are equal.
constexpr double rounding_of_costs = 1e-9;

} // namespace

ChoiceRule::ChoiceRule(DemandProblem const& problem, ChoiceOptions const& options)
    : options_(&options)
    , chosen_(problem.network.node_count(), false) {
    for (NodeId node = 0; node < problem.network.node_count(); ++node) {
        if (problem.is_candidate(node)) {
            candidates_.push_back(node);
        }
    }
    if (candidates_.empty()) {
        throw AnalysisError(
            "nobody is left to choose from: every candidate has adopted, or the filter leaves "
            "none");
    }
    size_ = std::min<std::size_t>(options.size, candidates_.size());
    for (NodeId const node : candidates_) {
        if (!(cost(node) > 0) || std::isinf(cost(node))) {
            throw AnalysisError("the cost of node number " + std::to_string(node) + " is '" +
                                format_number(cost(node)) + "'; what a candidate costs is a number above 0");
        }
    }
    sort_into_groups(problem);
    restart();
    check_feasible();
}

void ChoiceRule::sort_into_groups(DemandProblem const& problem) {
    auto const& quotas = options_->quotas;
    if (quotas.empty()) {
        return;
    }
    group_.assign(problem.network.node_count(), no_group);
    members_.resize(quotas.size());
    for (std::uint32_t group = 0; group < quotas.size(); ++group) {
        for (NodeId const node : candidates_) {
            if (!quotas[group].member[node]) {
                continue;
            }
            if (group_[node] != no_group) {
                throw AnalysisError(
                    "the quotas " + quotas[group_[node]].name + " and " + quotas[group].name +
                    " overlap: one starter would count for both; give groups that share nobody");
            }
            group_[node] = group;
            members_[group].push_back(node);
        }
        std::ranges::stable_sort(members_[group], {}, [&](NodeId node) { return cost(node); });
    }
}

void ChoiceRule::check_feasible() const {
    for (std::size_t group = 0; group < members_.size(); ++group) {
        auto const& quota = options_->quotas[group];
        if (members_[group].size() < quota.least) {
            throw AnalysisError("the quota " + quota.name + " asks for " + std::to_string(quota.least) +
                                ", and there are " + plural(members_[group].size(), "candidate") +
                                " of that group");
        }
    }
    if (open_places_ > size_) {
        throw AnalysisError("the quotas ask for " + std::to_string(open_places_) +
                            " starters together, more than the " + std::to_string(size_) + " to be chosen");
    }
    if (std::ranges::none_of(candidates_, [&](NodeId node) { return allows(node); })) {
        throw AnalysisError("the budget " + format_number(options_->budget) + " pays for " +
                            (members_.empty() ? "no candidate" : "no choice that meets the quotas"));
    }
}

void ChoiceRule::restart() {
    std::fill(chosen_.begin(), chosen_.end(), false);
    count_ = 0;
    spent_ = 0;
    open_places_ = 0;
    lacking_.clear();
    for (auto const& quota : options_->quotas) {
        lacking_.push_back(quota.least);
        open_places_ += quota.least;
    }
}

bool ChoiceRule::allows(NodeId node) const {
    if (chosen_[node] || count_ == size_) {
        return false;
    }
    std::uint32_t const group = group_.empty() ? no_group : group_[node];
    bool const fills = group != no_group && lacking_[group] > 0;
    if (count_ + 1 + open_places_ - (fills ? 1 : 0) > size_) {
        return false;
    }
    return !has_costs() ||
           spent_ + cost(node) + completion_cost(group, node) <= options_->budget * (1 + rounding_of_costs);
}

/// The least that the quotas' open places cost once `with`, of the group `joined`, is chosen.
double ChoiceRule::completion_cost(std::uint32_t joined, NodeId with) const {
    double sum = 0;
    for (std::uint32_t group = 0; group < members_.size(); ++group) {
        std::uint32_t open = lacking_[group] - (group == joined && lacking_[group] > 0 ? 1 : 0);
        for (auto member = members_[group].begin(); open > 0; ++member) {
            if (!chosen_[*member] && *member != with) {
                sum += cost(*member);
                --open;
            }
        }
    }
    return sum;
}

void ChoiceRule::take(NodeId node) {
    chosen_[node] = true;
    ++count_;
    spent_ += has_costs() ? cost(node) : 0.0;
    if (std::uint32_t const group = group_.empty() ? no_group : group_[node];
        group != no_group && lacking_[group] > 0) {
        --lacking_[group];
        --open_places_;
    }
}

double ChoiceRule::most_of(std::vector<Offer> offers) const {
    double const by_number = most_by_number(offers);
    return has_costs() ? std::min(by_number, most_by_budget(offers)) : by_number;
}

double ChoiceRule::most_by_number(std::vector<Offer>& offers) const {
    if (members_.empty() && offers.size() > size_) {
        std::ranges::nth_element(offers, offers.begin() + static_cast<std::ptrdiff_t>(size_),
                                 std::ranges::greater(), &Offer::worth);
    } else if (!members_.empty()) {
        std::ranges::sort(offers, std::ranges::greater(), &Offer::worth);
    }
    std::vector<std::uint32_t> needed;
    std::size_t reserved = 0;
    for (auto const& quota : options_->quotas) {
        needed.push_back(quota.least);
        reserved += quota.least;
    }
    double sum = 0;
    std::size_t open = size_ - reserved;
    for (auto const& offer : offers) {
        std::uint32_t const group = group_.empty() ? no_group : group_[offer.node];
        if (group != no_group && needed[group] > 0) {
            --needed[group];
            sum += offer.worth;
        } else if (open > 0) {
            --open;
            sum += offer.worth;
        }
    }
    return sum;
}

double ChoiceRule::most_by_budget(std::vector<Offer>& offers) const {
    std::ranges::sort(offers, std::ranges::greater(),
                      [&](Offer const& offer) { return offer.worth / cost(offer.node); });
    double left = options_->budget * (1 + rounding_of_costs);
    double sum = 0;
    for (auto const& offer : offers) {
        double const share = std::min(1.0, left / cost(offer.node));
        sum += share * offer.worth;
        left -= share * cost(offer.node);
        if (share < 1) {
            break;
        }
    }
    return sum;
}

} // namespace cospread

#include "core/diffusion/adoption_record.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_set>

namespace cospread {

AdoptionRecord::AdoptionRecord(std::vector<AdoptionEvent> events)
    : events_(std::move(events)) {
    constexpr Period never{std::numeric_limits<int>::max(), std::numeric_limits<int>::max()};
    std::vector<AdoptionEvent> by_time = events_;
    std::ranges::stable_sort(by_time, {},
                             [&](AdoptionEvent const& event) { return event.when.value_or(never); });
    std::unordered_set<NodeId> seen;
    for (auto& event : by_time) {
        if (seen.insert(event.node).second) {
            first_.push_back(std::move(event));
        }
    }
}

std::vector<NodeId> AdoptionRecord::adopters_until(std::optional<Period> const& until) const {
    std::vector<NodeId> adopters;
    for (auto const& event : first_) {
        if (!until || (event.when && event.when->first_day <= until->last_day)) {
            adopters.push_back(event.node);
        }
    }
    return adopters;
}

std::vector<NodeId> AdoptionRecord::earliest(std::size_t count) const {
    std::vector<NodeId> adopters;
    for (auto const& event : first_) {
        if (adopters.size() == count || !event.when) {
            break;
        }
        adopters.push_back(event.node);
    }
    return adopters;
}

} // namespace cospread

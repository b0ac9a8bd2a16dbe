#include "core/demand/conditions.h"

#include <algorithm>
#include <array>

namespace cospread {

namespace {

struct Condition {
    std::string_view key;
    std::string_view title;
};

constexpr std::array<Condition, 8> conditions{{
    {"existing_networks", "Existing networks"},
    {"narratives", "Narratives"},
    {"evidence_for_demand", "Evidence builds demand"},
    {"fidelity_quality_adaptability", "Fidelity and adaptability"},
    {"national_local_priorities", "Priorities, national and local"},
    {"policy_financial_levers", "Policy and financial levers"},
    {"external_funders", "External funders"},
    {"learning_culture", "Learning culture"},
}};

} // namespace

std::vector<std::string_view> const& condition_keys() {
    static std::vector<std::string_view> const keys = [] {
        std::vector<std::string_view> result;
        std::ranges::transform(conditions, std::back_inserter(result), &Condition::key);
        return result;
    }();
    return keys;
}

std::string_view condition_title(std::string_view key) {
    auto const found = std::ranges::find(conditions, key, &Condition::key);
    return found != conditions.end() ? found->title : key;
}

} // namespace cospread

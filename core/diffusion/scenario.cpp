#include "core/diffusion/scenario.h"

#include <algorithm>

namespace cospread {

Circumstances const& Scenario::at(std::uint32_t step) const {
    auto const after = std::ranges::upper_bound(phases, step, {}, &Phase::from);
    return std::prev(after)->circumstances;
}

bool Scenario::turns_at(std::uint32_t step) const {
    return step > 0 && std::ranges::binary_search(phases, step, {}, &Phase::from);
}

Scenario lasting(InfluenceNetwork const& network, std::vector<NodeId> seeds,
                 std::vector<std::uint8_t> closed) {
    Scenario scenario;
    scenario.seeds = std::move(seeds);
    scenario.phases.push_back({0, {.network = &network, .closed = std::move(closed)}});
    return scenario;
}

} // namespace cospread

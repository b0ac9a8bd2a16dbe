#pragma once

#include "core/network/network.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// The parts of a network between which no tie leads, directions left aside.
struct Components {
    std::vector<std::uint32_t> of_node; ///< numbered from 0 in order of first appearance
    std::uint32_t count = 0;
};

/// Cost: O(n + m), without recursion. Two ties a - b and c - d and a lone node e: 3 components.
[[nodiscard]] Components weak_components(Network const& network);

} // namespace cospread

#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// How a network, directions left aside, hangs together by single ties and single nodes.
struct Biconnected {
    std::vector<bool> is_bridge;  ///< by tie: without it its ends are no longer connected
    std::uint64_t components = 0; ///< largest parts that no single node holds together, a lone tie included
};

/// Bridges and biconnected components. A parallel tie, in whichever direction, is no bridge, nor is a self
/// tie; an isolate is no component. Cost: O(n + m), without recursion. Throws Stopped. Source: Hopcroft and
/// Tarjan 1973, doi:10.1145/362248.362272. A path of n nodes has n-1 bridges and as many components, a ring
/// no bridge and one.
[[nodiscard]] Biconnected biconnected(Network const& network, RunContext const& context);

} // namespace cospread

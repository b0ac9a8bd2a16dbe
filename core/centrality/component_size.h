#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Number of nodes in the node's component, itself included, directions left aside; an isolate has 1. Unit:
/// nodes. Cost: O(n + m). In a - b, c: 2, 2, 1.
[[nodiscard]] NodeValues component_size(Network const& network, RunContext const& context);

/// Number of nodes that the node reaches along the ties and that reach it, itself included; on an undirected
/// network equal to component_size(). Unit: nodes. Cost: O(n + m), without recursion. Source: Tarjan 1972,
/// doi:10.1137/0201010. In a -> b -> c -> a, c -> d: 3, 3, 3, 1.
[[nodiscard]] NodeValues strong_component_size(Network const& network, RunContext const& context);

} // namespace cospread

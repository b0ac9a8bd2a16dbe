#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <span>

namespace cospread {

/// How a set of nodes is tied.
struct SetTies {
    TieId within = 0; ///< with both ends in the set, self ties too
    TieId beyond = 0; ///< with one end in the set
};

/// Counts the ties of a set of nodes: in a triangle two of the nodes have one tie within and two beyond. Cost
/// O(n + m), a bit a node. Throws Stopped.
[[nodiscard]] SetTies ties_of_set(Network const& network, std::span<NodeId const> nodes,
                                  RunContext const& context);

} // namespace cospread

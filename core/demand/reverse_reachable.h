#pragma once

#include "core/demand/reverse_sampler.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// How often acting on a node would have won the root of a set that the adopters do not reach.
struct ReverseCounts {
    std::vector<std::uint32_t> hits; ///< [node]; adopters 0
    double value = 0;                ///< of all who have not adopted: what a share of 1 stands for
};

/// Draws `options.sets` (under 2^32) reverse-reachable sets, see ReverseSampler. A set that an adopter
/// belongs to counts for nobody, since its root adopts anyway. gain(v) = value x hits[v] / sets. Cost: O(sets
/// x live arcs met); memory: 8 bytes a node and thread.
[[nodiscard]] ReverseCounts count_reverse_sets(DemandProblem const& problem, Triggering triggering,
                                               RunContext const& context);

/// Puts the reach gains of all who have not adopted into `nodes`, from count_reverse_sets(), with Wilson
/// intervals that hold for all of them at once (95 %, Bonferroni). Cost and errors: those of
/// count_reverse_sets().
void put_reach_gains(DemandProblem const& problem, Triggering triggering, std::vector<NodeDemand>& nodes,
                     RunContext const& context);

} // namespace cospread

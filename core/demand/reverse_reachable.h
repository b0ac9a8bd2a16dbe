#pragma once

#include "core/demand/demand_problem.h"

#include <cstdint>
#include <vector>

namespace cospread {

/// How often acting on a node would have won the root of a set that the adopters do not reach.
struct ReverseCounts {
    std::vector<std::uint64_t> hits; ///< [node]; adopters 0
    double value = 0;                ///< of all who have not adopted: what a share of 1 stands for
};

/// Draws `options.sets` reverse-reachable sets. The root is drawn among non-adopters by value; the set holds
/// whoever reaches it in that world within the horizon. A closed node belongs to a set (one can act on it)
/// but nothing comes through it; a set that an adopter belongs to counts for nobody, since its root adopts
/// anyway. gain(v) = value x hits[v] / sets. Cost: O(sets x arcs met); memory: O(n) a thread.
[[nodiscard]] ReverseCounts count_reverse_sets(DemandProblem const& problem, RunContext const& context);

} // namespace cospread

#pragma once

#include "core/demand/demand_problem.h"

#include <vector>

namespace cospread {

/// What the adopters reach by themselves, over the runs.
struct ForwardShares {
    std::vector<double> exposure;       ///< [node]: share of runs in which it is reached, able or not
    std::vector<double> condition_gain; ///< [node]: mean further value if its gate were open; 0 where it is
};

/// Runs the adopters' cascade `options.runs` times. Cost: O(runs x arcs reached), and as much again behind
/// every closed gate that is reached.
[[nodiscard]] ForwardShares forward_shares(DemandProblem const& problem, RunContext const& context);

} // namespace cospread

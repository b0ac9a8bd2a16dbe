#pragma once

#include "core/demand/demand_problem.h"

namespace cospread {

/// What demand_map() finds by adding up every world: exposure, reach_gain and condition_gain of each node.
[[nodiscard]] std::vector<NodeDemand> exact_gains(DemandProblem const& problem, RunContext const& context);

} // namespace cospread

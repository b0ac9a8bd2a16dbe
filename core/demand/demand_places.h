#pragma once

#include "core/demand/demand_problem.h"

#include <vector>

namespace cospread {

/// Takes the chance that acting works off the gains and their intervals.
void weigh_by_success(DemandProblem const& problem, std::vector<NodeDemand>& nodes);

/// Fills quadrant and rank from gain, exposure and readiness, by the rules in demand_map.h. Gains within
/// 1e-12 of themselves are equal; candidates without a gain (NaN) have neither.
void place_candidates(DemandProblem const& problem, std::vector<NodeDemand>& nodes);

} // namespace cospread

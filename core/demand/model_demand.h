#pragma once

#include "core/demand/demand_map.h"
#include "core/demand/model_value.h"

namespace cospread {

/// Where demand can be built under any other model than the cascade. As demand_map(), but by forward runs on
/// the same luck with and without acting on a node: reach_gain for the 200 candidates that promise most
/// (promising_candidates()), condition_gain for the 200 closed gates most often reached; NaN for the others,
/// which have no quadrant and no rank either. Intervals are those of paired means and hold for all of these
/// candidates at once (95 %, Bonferroni). Under linear_threshold reach gains come from reverse-reachable sets
/// instead, for all nodes, as in demand_map(). A node acted on is a starter. exact: by every course, under
/// linear_threshold and threshold. Same bytes for any number of threads. Cost: O(candidates x runs x steps x
/// (n + arcs of adopters)). Throws AnalysisError as demand_map() and the model do, and where exact is asked
/// for under another model.
[[nodiscard]] DemandResult model_demand_map(ModelInUse model, InfluenceNetwork const& network,
                                            DemandOptions const& options, RunContext const& context);

} // namespace cospread

#pragma once

#include "core/demand/model_value.h"
#include "core/demand/seed_choice.h"

namespace cospread {

/// As choose_starters(), under any other model than the cascade: linear_threshold by the same sets and with
/// the same guarantee; the others, for which greedy choice has none, by simulation: in each round every one
/// of the 200 candidates that promise most (promising_candidates()) is tried in a tenth of the runs (at least
/// 50), the best 20 in all of them, on the same luck, and the one that adds most (per cost, with a budget) is
/// taken. `options.demand.runs` counts, `sets` does not. exact: every set of starters by every course, under
/// linear_threshold and threshold, up to 20,000 sets. ChoiceResult: end `simulated` or `exact`, no guarantee
/// (0) where simulated, at_least NaN. Same bytes for any number of threads. Cost: O(size x candidates x runs
/// / 10 x steps x (n + arcs of adopters)). Errors: those of choose_starters() and of the model.
[[nodiscard]] ChoiceResult model_choice(ModelInUse model, InfluenceNetwork const& network,
                                        ChoiceOptions const& options, RunContext const& context);

} // namespace cospread

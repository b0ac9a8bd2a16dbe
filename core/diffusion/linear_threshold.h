#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/period_runs.h"
#include "core/diffusion/scenario.h"
#include "core/diffusion/spread_result.h"

#include <vector>

namespace cospread {

/// Linear threshold (Kempe, Kleinberg and Tardos 2003, doi:10.1145/956750.956769): a node adopts in the step
/// after the weights of its arcs from adopters have come to exceed its threshold, drawn uniformly from (0, 1)
/// in every run. Weights are the arcs' probabilities, divided by their sum into a node where that exceeds 1.
/// Thresholds are hashed from (seed, run, node), so that two scenarios share them. Same bytes for any number
/// of threads. Cost: O(runs x (n steps + arcs reached)); exact: see exact_spread(). Throws AnalysisError
/// where exact and a tie is uncertain. By hand: a -> b -> c with weights 1/2, seed a: probability 1, 1/2,
/// 1/4.
[[nodiscard]] SpreadResult linear_threshold(InfluenceNetwork const& network, SpreadOptions const& options,
                                            RunContext const& context);

/// [arc]: what it weighs for the node it leads to.
[[nodiscard]] std::vector<double> threshold_weights(InfluenceNetwork const& network);

/// Its runs under circumstances that may change. `scenario` must outlive them.
[[nodiscard]] std::unique_ptr<PeriodProcess> linear_threshold_process(Scenario const& scenario,
                                                                      std::uint64_t seed);

} // namespace cospread

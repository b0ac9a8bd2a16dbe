#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/period_runs.h"
#include "core/diffusion/scenario.h"
#include "core/diffusion/spread_result.h"

namespace cospread {

/// How many of those who influence a node must have adopted.
enum class ThresholdRule : std::uint8_t {
    share, ///< that share of them (Watts 2002)
    count, ///< that many (Centola and Macy 2007)
};

/// Complex contagion: a node adopts in the step after at least `value` (a share in [0, 1], or a number) of
/// those who influence it have adopted, within 1e-12; a node that nobody influences never does. Parallel arcs
/// are one influence; probabilities do not matter. Deterministic, and then exact whatever is asked for; where
/// ties are uncertain, over `runs` worlds. Cost: O(n + a) a run. Throws AnalysisError where exact and a tie
/// is uncertain. Sources: Watts 2002, doi:10.1073/pnas.082090499; Centola and Macy 2007, doi:10.1086/521848.
/// By hand: on a ring of five with share 1/2 and one starter all adopt within two steps; with count 2 nobody
/// does.
[[nodiscard]] SpreadResult threshold_contagion(InfluenceNetwork const& network, ThresholdRule rule,
                                               double value, SpreadOptions const& options,
                                               RunContext const& context);

/// Its runs under circumstances that may change. `scenario` must outlive them.
[[nodiscard]] std::unique_ptr<PeriodProcess> threshold_process(ThresholdRule rule, double value,
                                                               Scenario const& scenario, std::uint64_t seed);

} // namespace cospread

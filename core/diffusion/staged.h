#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/period_runs.h"
#include "core/diffusion/scenario.h"
#include "core/diffusion/spread_result.h"

namespace cospread {

/// How practice is taken up in stages, and lost again; chances are per period.
struct StagedOptions {
    double willing = 0.5;      ///< that an aware node whose gate is open begins to pilot
    double pilot_voice = 0.3;  ///< how strongly a pilot speaks beside one who sustains: factor of the chance
    std::uint32_t proving = 2; ///< periods of piloting without relapse before it is sustained
    double relapse = 0.2;      ///< that a pilot falls back to awareness
    double relapse_sustained = 0.02; ///< the same of who sustains
    double learning = 1; ///< factor of `relapse` for each earlier attempt: below 1, mistakes teach
    bool once = false;   ///< an adopter has one chance along each arc, in the period after it begins
};

/// The staged model: unaware, aware, piloting, sustained. In each period an unaware node becomes aware with 1
/// - the product over arcs from nodes that pilot or sustain of 1 - p (p times pilot_voice from pilots); an
/// aware one, from that period on, begins to pilot with `willing` where its gate is open; a pilot relapses to
/// awareness or, after `proving` periods, sustains; who sustains may relapse. Adopters are those who pilot or
/// sustain; starters sustain. Ends at the horizon or where nothing can change. With willing 1, pilot_voice 1,
/// no relapse and proving 0 it is sis() with gamma 0, and with `once` cascade(), on the same luck. Same bytes
/// for any number of threads. Cost: O(runs x steps x (n + arcs of adopters)); exact: see exact_spread().
/// Throws UsageError for an endless horizon where relapse is possible; AnalysisError where exact with
/// uncertain ties or too many states.
[[nodiscard]] SpreadResult staged(InfluenceNetwork const& network, StagedOptions const& stages,
                                  SpreadOptions const& options, RunContext const& context);

/// Its runs under circumstances that may change. `scenario` must outlive them.
[[nodiscard]] std::unique_ptr<PeriodProcess> staged_process(StagedOptions const& stages,
                                                            Scenario const& scenario, std::uint64_t seed);

} // namespace cospread

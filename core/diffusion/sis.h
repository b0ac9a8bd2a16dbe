#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/period_runs.h"
#include "core/diffusion/scenario.h"
#include "core/diffusion/spread_result.h"

namespace cospread {

/// Adoption with abandonment, all at once in every step: an adopter abandons with chance `gamma`; whoever was
/// none adopts with 1 - the product of 1 - p over the arcs from adopters. Ends at the horizon, or where
/// nobody is left or nobody can abandon or adopt. Luck is hashed from (seed, run, step, arc or node). Same
/// bytes for any number of threads. Cost: O(runs x steps x (n + arcs of adopters)); exact: see
/// exact_spread(). Throws AnalysisError where exact and a tie is uncertain, UsageError for an endless horizon
/// where gamma is above 0. Source: Pastor-Satorras et al. 2015, doi:10.1103/RevModPhys.87.925. By hand: one
/// node alone, gamma 1/2: adopter with 1, 1/2, 1/4, ...
[[nodiscard]] SpreadResult sis(InfluenceNetwork const& network, double gamma, SpreadOptions const& options,
                               RunContext const& context);

/// Its runs under circumstances that may change. `scenario` must outlive them.
[[nodiscard]] std::unique_ptr<PeriodProcess> sis_process(double gamma, Scenario const& scenario,
                                                         std::uint64_t seed);

/// The same arcs with one chance `beta` for everybody who influences a node, parallel arcs being one.
[[nodiscard]] InfluenceNetwork with_one_chance(InfluenceNetwork const& network, double beta);

} // namespace cospread

#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/spread_result.h"

namespace cospread {

/// Independent cascade (Kempe, Kleinberg and Tardos 2003, doi:10.1145/956750.956769): every new adopter has
/// one chance along each arc in the next step. Numbers are hashed from (seed, run, arc) and (seed, run, tie),
/// so that two scenarios share their luck. Same bytes for any number of threads. Cost: O(runs x arcs
/// reached); exact: O(2^u (n + a)) for u uncertain arcs and ties. Throws AnalysisError where exact and more
/// than 20 chances are uncertain (the count is named). By hand: a -> b -> c with p = 1/2 each, seed a:
/// probability 1, 1/2, 1/4; spread 1.75.
[[nodiscard]] SpreadResult cascade(InfluenceNetwork const& network, SpreadOptions const& options,
                                   RunContext const& context);

} // namespace cospread

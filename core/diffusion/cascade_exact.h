#pragma once

#include "core/diffusion/cascade.h"

namespace cospread {

/// cascade() by adding up every world of the chances that can matter: those of arcs out of nodes that the
/// seeds can reach within the horizon, and into nodes that are no seeds.
[[nodiscard]] SpreadResult exact_cascade(InfluenceNetwork const& network, SpreadOptions const& options,
                                         RunContext const& context);

} // namespace cospread

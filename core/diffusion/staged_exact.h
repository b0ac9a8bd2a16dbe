#pragma once

#include "core/diffusion/staged.h"

namespace cospread {

/// staged() by the probability of every joint state: see exact_spread(). A node's state holds its stage, how
/// long it pilots, with `once` whether it has spoken, and with `learning` how often it has failed, up to the
/// number that the horizon allows or from which relapse is under 1e-18.
[[nodiscard]] SpreadResult exact_staged(InfluenceNetwork const& network, StagedOptions const& stages,
                                        SpreadOptions const& options, RunContext const& context);

} // namespace cospread

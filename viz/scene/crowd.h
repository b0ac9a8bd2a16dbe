#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"
#include "viz/scene/scene.h"

namespace cospread::viz {

/// Ties from which on a scene keeps them as a crowd.
constexpr std::size_t most_lines = 20'000;

/// Of each tie, which one it is of those that run from its source to its target, from 1. Cost O(m log m),
/// where no two do O(n + m).
[[nodiscard]] std::vector<std::uint32_t> arcs_of_ties(Network const& network);

/// The ties of a network as a crowd (viz/scene/scene.h); self ties are left out. Cost O(m log m), 12 bytes a
/// tie, 8 and its name a node. Throws Stopped.
[[nodiscard]] Crowd make_crowd(Network const& network, RunContext const& context);

} // namespace cospread::viz

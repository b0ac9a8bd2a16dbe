#pragma once

#include "core/network/network.h"
#include "viz/appearance/appearance.h"
#include "viz/scene/scene.h"

#include <span>

namespace cospread::viz {

/// The scene of a network: one mark a node at its position, one line a tie (self ties have none). Without
/// side effects; cost O(n + m log m).
[[nodiscard]] Scene build_scene(Network const& network, std::span<Point const> positions,
                                Appearance const& appearance, Highlight const& highlight, Theme const& theme);

} // namespace cospread::viz

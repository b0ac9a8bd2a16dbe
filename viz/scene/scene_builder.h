#pragma once

#include "core/network/network.h"
#include "viz/appearance/appearance.h"
#include "viz/scene/scene.h"

#include <span>

namespace cospread::viz {

/// The scene of a network: one mark a node at its position, one line a tie (self ties have none); with
/// a `crowd` of the same network one line a tie of the selection (of a set the 2,000 most important), and the
/// crowd for all; beneath them the `guides` that the layout drew with the positions. Without side
/// effects; cost O(n + m log m), with a crowd O(n log n + m).
[[nodiscard]] Scene build_scene(Network const& network, std::span<Point const> positions,
                                Appearance const& appearance, Highlight const& highlight, Theme const& theme,
                                std::shared_ptr<Crowd const> crowd = nullptr, Guides guides = {});

} // namespace cospread::viz

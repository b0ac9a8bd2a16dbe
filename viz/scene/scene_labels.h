#pragma once

#include "core/network/network.h"
#include "viz/appearance/appearance.h"
#include "viz/scene/scene.h"

#include <vector>

namespace cospread::viz {

/// Names worth showing, the most important first: selection, path, starters, then the size measure (without
/// one: the colour values, then the number of ties), at most 1000. Nodes that are not in `shown` have none.
[[nodiscard]] std::vector<Label> scene_labels(Network const& network, Appearance const& appearance,
                                              Highlight const& highlight, std::vector<bool> const& shown);

} // namespace cospread::viz

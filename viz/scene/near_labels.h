#pragma once

#include "viz/scene/camera.h"

#include <vector>

namespace cospread::viz {

/// The labels for a view of a part of a scene with a crowd: those of the scene whose marks are in view, in
/// their order, then the names of other marks in view, the largest first, at most `most` in all. Dimmed marks
/// get none. Cost O(n).
[[nodiscard]] std::vector<Label> labels_near(Scene const& scene, Camera const& camera, std::size_t most);

} // namespace cospread::viz

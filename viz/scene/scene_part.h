#pragma once

#include "viz/scene/camera.h"

#include <optional>

namespace cospread::viz {

/// What lies above a crowd: ties of the selection, paths, the marks at their ends and those with a
/// ring or a halo.
/// Marks have new numbers; there are no labels and no crowd. Cost O(n).
[[nodiscard]] Scene above_crowd(Scene const& scene);

/// What the camera sees of a scene with a crowd, as a scene whose ties are all lines, to be drawn in full;
/// nothing where that would be more than `most` ties or marks. Marks have new numbers; there are no labels.
/// Cost O(n + m).
[[nodiscard]] std::optional<Scene> near_part(Scene const& scene, Camera const& camera, std::size_t most);

} // namespace cospread::viz

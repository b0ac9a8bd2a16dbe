#pragma once

#include "viz/scene/scene.h"

namespace cospread::viz::gl {

/// The scenes of the golden pictures, for a view of 160 x 120 in which a scene unit is a pixel.
constexpr float golden_width = 160;
constexpr float golden_height = 120;

/// Lines of every width, straight, bent, returned, dashed, and two pale ones that cross.
[[nodiscard]] Scene golden_lines();

/// Ties and paths with arrowheads that end at every shape, with and without a ring.
[[nodiscard]] Scene golden_arrows();

/// Halos of several sizes, over a tie and over each other.
[[nodiscard]] Scene golden_halos();

/// Every shape in four sizes, the smallest of 8 pixels, some dimmed.
[[nodiscard]] Scene golden_shapes();

/// Every shape with a ring, each kind of ring three times.
[[nodiscard]] Scene golden_rings();

} // namespace cospread::viz::gl

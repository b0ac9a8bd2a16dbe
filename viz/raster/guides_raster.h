#pragma once

#include "viz/appearance/theme.h"
#include "viz/raster/pixels.h"
#include "viz/scene/camera.h"
#include "viz/scene/guides.h"

namespace cospread::viz {

/// Draws the lines of guides beneath the ties of a picture that has them already: a pixel takes the colour of
/// a line only where that stands out more from the canvas than what is there. `ratio` device pixels are a
/// logical one.
void draw_guide_lines(Pixels& pixels, Guides const& guides, Camera const& camera, float ratio,
                      Theme const& theme);

} // namespace cospread::viz

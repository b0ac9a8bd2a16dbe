#pragma once

#include "core/base/run_context.h"
#include "viz/appearance/theme.h"
#include "viz/raster/pixels.h"
#include "viz/scene/scene.h"

#include <span>

namespace cospread::viz {

/// Where and how large marks are drawn.
struct MarkView {
    std::span<Point const> at;     ///< of each node, in pixels; the centre of the first pixel is 0, 0
    std::span<NodeId const> order; ///< in which they are painted; only these are
    float mark_scale = 1;          ///< of the camera
    float pixels_of_one = 1;       ///< device pixels a logical pixel
};

/// Paints marks with outline and ring as the OpenGL program `marks` does (viz/gl/programs/marks), from the
/// same distances. The same picture on any number of threads. Throws Stopped.
void draw_marks(Pixels& picture, Scene const& scene, MarkView const& view, Theme const& theme,
                RunContext const& context);

} // namespace cospread::viz

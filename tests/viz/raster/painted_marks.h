#pragma once

#include "tests/viz/gl/picture.h"
#include "tests/viz/raster/random_ties.h"
#include "viz/raster/marks_raster.h"
#include "viz/scene/mark_geometry.h"

#include <vector>

namespace cospread::viz {

/// The marks of a scene as the processor paints them.
[[nodiscard]] inline Pixels painted(Scene const& scene, Camera const& camera, float ratio,
                                    unsigned threads = 1) {
    Pixels picture{static_cast<int>(camera.width * ratio), static_cast<int>(camera.height * ratio), {}};
    picture.colours.assign(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height),
                           pixel_of(gl::test_theme().canvas));
    std::vector<Point> at;
    for (Mark const& mark : scene.marks) {
        Point const view = camera.to_view(mark.position);
        at.push_back({view.x * ratio - 0.5F, view.y * ratio - 0.5F});
    }
    auto const order = drawing_order(scene);
    draw_marks(picture, scene, {at, order, camera.mark_scale(), ratio}, gl::test_theme(),
               on_threads(threads));
    return picture;
}

} // namespace cospread::viz

#include "viz/figure/crowd_image.h"

#include "viz/raster/scene_raster.h"

namespace cospread::viz {

PageImage crowd_image(std::shared_ptr<Scene const> scene, Camera const& camera, Theme const& theme,
                      bool with_marks, RunContext const& context) {
    PageImage image;
    image.id = with_marks ? "network" : "ties";
    image.width = camera.width;
    image.height = camera.height;
    auto const raster = std::make_shared<SceneRaster const>(std::move(scene), theme, context);
    image.rows = [raster, camera, with_marks, context](float dots_per_point, int top, int count) {
        return raster->rows(camera, dots_per_point, top, count, with_marks, context);
    };
    return image;
}

} // namespace cospread::viz

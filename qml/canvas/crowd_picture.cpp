#include "qml/canvas/crowd_picture.h"

#include "qml/canvas/scene_picture.h"
#include "viz/scene/scene_part.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <limits>
#include <utility>

namespace cospread::canvas {
namespace {

constexpr std::size_t most_in_full = 4'000; ///< ties and marks: about a third of a second
constexpr float rim = 48; ///< logical pixels beyond the view: what a hand uncovers between two pictures

viz::Camera with_rim(viz::Camera camera) {
    camera.width += 2 * rim;
    camera.height += 2 * rim;
    return camera;
}

std::vector<viz::Point> positions_of(viz::Scene const& scene) {
    std::vector<viz::Point> positions;
    positions.reserve(scene.marks.size());
    for (viz::Mark const& mark : scene.marks) {
        positions.push_back(mark.position);
    }
    return positions;
}

/// An image that owns the pixels.
QImage image_of(viz::Pixels pixels) {
    auto* const owned = new viz::Pixels(std::move(pixels));
    return QImage(
        reinterpret_cast<uchar*>(owned->colours.data()), owned->width, owned->height,
        static_cast<qsizetype>(owned->width) * 4, QImage::Format_RGB32,
        [](void* given) { delete static_cast<viz::Pixels*>(given); }, owned);
}

} // namespace

CrowdPicture make_crowd_picture(viz::SceneRaster const& raster, viz::Camera const& view,
                                viz::Theme const& theme, double ratio, std::size_t tie_budget,
                                RunContext const& context) {
    CrowdPicture picture;
    picture.camera = with_rim(view);
    auto drawn = raster.draw(picture.camera, static_cast<float>(ratio), tie_budget, context);
    picture.tie_share = drawn.tie_share;
    picture.image = image_of(std::move(drawn.pixels));
    viz::Scene const above = viz::above_crowd(raster.scene());
    if (!above.marks.empty()) {
        QPainter painter(&picture.image);
        painter.scale(ratio, ratio);
        paint_scene(painter, above, positions_of(above), picture.camera, theme, {});
    }
    return picture;
}

CrowdPicture make_overview(viz::SceneRaster const& raster, float mark_share, viz::Theme const& theme,
                           RunContext const& context) {
    constexpr float width = 1200; // pixels; drawn larger it is soft, as what flies past may be
    constexpr auto all_ties = std::numeric_limits<std::size_t>::max();
    auto const& bounds = raster.scene().bounds;
    float const aspect = bounds.width() > 0 ? bounds.height() / bounds.width() : 1;
    viz::Camera camera = viz::Camera::fitted(bounds, width, width * std::clamp(aspect, 0.25F, 4.0F), 0);
    camera.mark_share = mark_share;
    return make_crowd_picture(raster, camera, theme, 1, all_ties, context);
}

CrowdPicture make_full_picture(viz::SceneRaster const& raster, viz::Camera const& view,
                               viz::Theme const& theme, double ratio, RunContext const& context) {
    CrowdPicture picture;
    picture.camera = with_rim(view);
    picture.in_full = true;
    if (auto const part = viz::near_part(raster.scene(), picture.camera, most_in_full)) {
        context.check_stop();
        picture.image = paint_view(*part, positions_of(*part), picture.camera, theme, {}, ratio);
    }
    return picture;
}

} // namespace cospread::canvas

#include "qml/canvas/selection_sprite.h"

#include "qml/canvas/scene_picture.h"
#include "viz/scene/mark_geometry.h"

#include <QtGui/QPainter>

#include <array>
#include <cmath>

namespace cospread::canvas {
namespace {

QImage painted(viz::Mark mark, float scale, viz::Theme const& theme, double ratio) {
    constexpr float farthest_corner = 1.8F; // of any shape, in radii
    mark.position = {};
    mark.radius *= scale;
    mark.halo = 0;
    mark.opacity = 1;
    mark.ring = viz::Ring::selected;
    viz::Scene scene;
    scene.marks = {mark};
    viz::Camera camera;
    camera.width = 2 * std::ceil(farthest_corner * (mark.radius + viz::reach_beyond_edge(mark.ring)));
    camera.height = camera.width;
    auto const pixels = static_cast<int>(std::ceil(static_cast<double>(camera.width) * ratio));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    paint_scene(painter, scene, std::array{mark.position}, camera, theme, {});
    return image;
}

} // namespace

QImage const& SelectionSprite::image(NodeId node, viz::Mark const& mark, float scale, viz::Theme const& theme,
                                     double ratio, unsigned content) {
    bool const same = node == node_ && scale == scale_ && ratio == ratio_ && content == content_;
    if (!same || image_.isNull()) {
        image_ = painted(mark, scale, theme, ratio);
        node_ = node;
        scale_ = scale;
        ratio_ = ratio;
        content_ = content;
    }
    return image_;
}

} // namespace cospread::canvas

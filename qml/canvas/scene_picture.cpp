#include "qml/canvas/scene_picture.h"

#include "qml/canvas/label_picture.h"
#include "viz/figure/network_picture.h"
#include "viz/figure/page_painter.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace cospread::canvas {

void paint_scene(QPainter& painter, viz::Scene const& scene, std::span<viz::Point const> positions,
                 viz::Camera const& camera, viz::Theme const& theme,
                 std::span<viz::PlacedLabel const> labels) {
    // On a page sizes are final: marks as large as this camera shows them.
    viz::Scene shown = scene;
    for (std::size_t i = 0; i < shown.marks.size(); ++i) {
        shown.marks[i].position = positions[i];
        shown.marks[i].radius *= camera.mark_scale();
        shown.marks[i].halo *= camera.mark_scale();
    }
    viz::Page page;
    page.width = camera.width;
    page.height = camera.height;
    page.background = {0, 0, 0, 0};
    viz::draw_network(page, shown, camera, labels, label_style, label_size, theme);
    viz::paint_page(painter, page, viz::TextPainting::outlines);
}

QImage paint_view(viz::Scene const& scene, std::span<viz::Point const> positions, viz::Camera const& camera,
                  viz::Theme const& theme, std::span<viz::PlacedLabel const> labels, double ratio) {
    auto const pixels = [&](float logical) {
        return std::max(static_cast<int>(std::lround(static_cast<double>(logical) * ratio)), 1);
    };
    QImage image(pixels(camera.width), pixels(camera.height), QImage::Format_ARGB32_Premultiplied);
    image.fill(QColor(theme.canvas.red, theme.canvas.green, theme.canvas.blue));
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    paint_scene(painter, scene, positions, camera, theme, labels);
    return image;
}

} // namespace cospread::canvas

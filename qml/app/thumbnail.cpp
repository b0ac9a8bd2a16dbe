#include "qml/app/thumbnail.h"

#include "qml/controls/mark.h"
#include "qml/theme/studio_theme.h"
#include "viz/scene/camera.h"
#include "viz/scene/mark_geometry.h"
#include "viz/scene/scene_builder.h"

#include <QPainter>

#include <algorithm>

namespace cospread::studio {

namespace {

constexpr double mark_scale = 0.55; ///< so that the smallest mark has the 2.2 px of the visual language
constexpr float margin = 16;

viz::Scene thumbnail_scene(GalleryCase const& shown, viz::Theme const& theme) {
    Network const& network = shown.data->content.network;
    viz::Appearance appearance;
    if (find_column(network.node_columns(), "sector") != nullptr) {
        appearance.colour_scale = viz::Appearance::ColourScale::category;
        appearance.colour_column = "sector";
    }
    appearance.shape_column = shape_column(network);
    appearance.size_title = "betweenness";
    appearance.size_values = shown.betweenness;
    return viz::build_scene(network, *shown.placement.positions, appearance, {}, theme);
}

QPointF place(viz::Camera const& camera, viz::Point scene) {
    viz::Point const view = camera.to_view(scene);
    return {view.x, view.y};
}

void paint_ties(QPainter& painter, viz::Scene const& scene, viz::Camera const& camera) {
    for (viz::Line const& tie : scene.ties) {
        QPointF const from = place(camera, scene.marks[tie.from].position);
        QPointF const to = place(camera, scene.marks[tie.to].position);
        viz::Point const middle =
            viz::control_point({static_cast<float>(from.x()), static_cast<float>(from.y())},
                               {static_cast<float>(to.x()), static_cast<float>(to.y())}, tie.bend);
        QPainterPath curve(from);
        curve.quadTo(QPointF(middle.x, middle.y), to);
        QPen pen(to_qcolor(tie.colour), 0.7 * tie.width);
        if (tie.dashed) {
            pen.setDashPattern({viz::dash_length, viz::dash_gap});
        }
        painter.strokePath(curve, pen);
    }
}

void paint_marks(QPainter& painter, viz::Scene const& scene, viz::Camera const& camera) {
    for (NodeId const node : viz::drawing_order(scene)) {
        viz::Mark const& mark = scene.marks[node];
        painter.setPen(QPen(to_qcolor(mark.outline), 0.8));
        painter.setBrush(to_qcolor(mark.fill));
        painter.drawPath(mark_path(mark.shape, place(camera, mark.position), mark_scale * mark.radius));
    }
}

} // namespace

void paint_thumbnail(QPainter& painter, QSizeF size, GalleryCase const& shown, viz::Theme const& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    viz::Scene const scene = thumbnail_scene(shown, theme);
    auto const camera = viz::Camera::fitted(scene.bounds, static_cast<float>(size.width()),
                                            static_cast<float>(size.height()), margin);
    paint_ties(painter, scene, camera);
    paint_marks(painter, scene, camera);
}

Thumbnail::Thumbnail(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &Thumbnail::changed, this, [this] { update(); });
}

void Thumbnail::paint(QPainter* painter) {
    if (gallery_ == nullptr || index_ < 0 || index_ >= gallery_->total() ||
        gallery_->at(index_).data == nullptr) {
        return;
    }
    paint_thumbnail(*painter, size(), gallery_->at(index_), dark_ ? viz::dark_theme() : viz::light_theme());
}

} // namespace cospread::studio

#include "qml/canvas/canvas_node.h"
#include "qml/canvas/network_canvas.h"
#include "qml/canvas/scene_picture.h"

#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>

namespace cospread::canvas {
namespace {

viz::Box view_box(QRectF const& area) {
    return {{static_cast<float>(area.left()), static_cast<float>(area.top())},
            {static_cast<float>(area.right()), static_cast<float>(area.bottom())}};
}

} // namespace

/// Has the crowd drawn as the camera will see it when it comes to rest.
void NetworkCanvas::look_at_crowd() {
    if (!has_crowd() || waits_for_size_ || window() == nullptr) {
        return;
    }
    bool const dragging = press_ && press_->dragging;
    viz::Camera const& camera = camera_motion_.running() ? camera_motion_.target() : camera_;
    crowd_.look(camera, window()->effectiveDevicePixelRatio(), !dragging && !pinch_);
}

void NetworkCanvas::place_labels_soon(int delay) {
    label_timer_.start(delay);
}

void NetworkCanvas::place_labels() {
    if (!scene_ || waits_for_size_ || window() == nullptr || arrival_ == Arrival::under_way) {
        return;
    }
    if (camera_motion_.running() || morph_ < 1 || !complete()) {
        place_labels_soon(rest_ms);
        return;
    }
    std::vector<viz::Box> taken;
    for (QVariant const& item : covered_) {
        taken.push_back(view_box(item.toRectF()));
    }
    labels_.place(scene_, camera_, theme_, window()->effectiveDevicePixelRatio(), std::move(taken));
}

void NetworkCanvas::show_new_labels() {
    fade_ = reduce_motion_ ? 1 : 0;
    fade_begin_ = clock_.now();
    if (!reduce_motion_) {
        start_ticking();
    }
    Q_EMIT labelCountChanged();
    update();
}

/// The labels where their marks are now.
std::vector<viz::PlacedLabel> NetworkCanvas::shown_labels() const {
    std::vector<viz::PlacedLabel> shown;
    if (!labels_.now()) {
        return shown;
    }
    for (LabelSprite const& sprite : labels_.now()->sprites) {
        if (sprite.label.node == no_node) {
            continue; // drawn with the guides
        }
        viz::PlacedLabel label = sprite.label;
        viz::Point const mark = camera_.to_view(shown_position(label.node));
        float const dx = mark.x - sprite.mark.x;
        float const dy = mark.y - sprite.mark.y;
        for (viz::Point* const point :
             {&label.box.low, &label.box.high, &label.leader_from, &label.leader_to}) {
            *point = {point->x + dx, point->y + dy};
        }
        shown.push_back(std::move(label));
    }
    return shown;
}

QImage NetworkCanvas::grabPicture(qreal ratio) const {
    if (!scene_ || waits_for_size_) {
        return {};
    }
    if (!has_crowd()) {
        return paint_view(*scene_, shown_positions(), camera_, theme_, shown_labels(), ratio);
    }
    QImage image = paint_view(viz::Scene{}, {}, camera_, theme_, {}, ratio);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place_of(crowd_.picture().camera), crowd_.picture().image);
    viz::Scene captions;
    captions.guides.texts = scene_->guides.texts;
    paint_scene(painter, captions, {}, camera_, theme_, shown_labels());
    return image;
}

QSGNode* NetworkCanvas::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    if (!scene_ || waits_for_size_) {
        delete old;
        return nullptr;
    }
    auto* node = static_cast<CanvasNode*>(old);
    if (node != nullptr && node->shows_crowd() != has_crowd()) {
        delete node;
        node = nullptr;
    }
    if (node == nullptr) {
        node = new CanvasNode(has_crowd());
    }
    double const ratio = window()->effectiveDevicePixelRatio();
    if (!GlSceneNode::can_serve(window())) {
        node->show(window(), grabPicture(ratio), boundingRect());
        return node;
    }
    if (has_crowd() && GlCrowdNode::can_serve(window(), scene_->marks.size())) {
        crowd_.set_by_card(true);
        if (auto const look = crowd_.look_of_card(camera_, ratio, moving())) {
            auto const* const full = crowd_.full_picture(camera_);
            QRectF const place = full == nullptr ? QRectF() : place_of(full->camera);
            crowd_.set_share_of_card(node->show(window(), *look, full, place, labels_to_show(ratio)));
        }
        return node;
    }
    if (has_crowd()) {
        if (!crowd_.picture().image.isNull()) {
            node->show(window(), crowd_to_show(ratio), labels_to_show(ratio));
        }
        return node;
    }
    CanvasPicture picture;
    picture.scene = scene_;
    picture.before = before_;
    picture.theme = theme_;
    picture.view = {camera_, static_cast<float>(ratio), static_cast<float>(morph_)};
    picture.content = content_;
    node->show(window(), picture, labels_to_show(ratio));
    return node;
}

CrowdShown NetworkCanvas::crowd_to_show(double ratio) {
    CrowdPicture const& picture = crowd_.picture();
    CrowdPicture const& overview = crowd_.overview();
    CrowdShown shown;
    shown.picture = {picture.image, place_of(picture.camera)};
    shown.overview = {overview.image, place_of(overview.camera)};
    shown.view = boundingRect();
    shown.canvas = QColor(theme_.canvas.red, theme_.canvas.green, theme_.canvas.blue);
    if (selected_ >= 0 && static_cast<std::size_t>(selected_) < scene_->marks.size()) {
        viz::Mark const& mark = scene_->marks[static_cast<std::size_t>(selected_)];
        QImage const& sprite = selection_.image(static_cast<NodeId>(selected_), mark, camera_.mark_scale(),
                                                theme_, ratio, content_);
        QSizeF const size = QSizeF(sprite.size()) / ratio;
        QPointF const middle = positionOf(selected_);
        shown.selection = {sprite, QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size)};
    }
    return shown;
}

LabelsShown NetworkCanvas::labels_to_show(double ratio) const {
    LabelsShown labels;
    labels.now = labels_.now();
    labels.before = labels_.before();
    labels.fade = fade_;
    labels.at_rest = !camera_motion_.running() && morph_ >= 1;
    labels.ratio = ratio;
    labels.place = [this](LabelSprite const& sprite) {
        viz::Point const view =
            camera_.to_view(sprite.label.node == no_node ? sprite.mark : shown_position(sprite.label.node));
        return QPointF(static_cast<qreal>(view.x), static_cast<qreal>(view.y));
    };
    return labels;
}

/// Where in the view a picture is that another camera saw.
QRectF NetworkCanvas::place_of(viz::Camera const& picture) const {
    auto const at = [&](viz::Point corner) {
        viz::Point const view = camera_.to_view(picture.to_scene(corner));
        return QPointF(static_cast<qreal>(view.x), static_cast<qreal>(view.y));
    };
    return {at({0, 0}), at({picture.width, picture.height})};
}

} // namespace cospread::canvas

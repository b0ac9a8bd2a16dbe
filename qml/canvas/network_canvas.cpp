#include "qml/canvas/network_canvas.h"

#include "viz/appearance/scales.h"

#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <utility>

namespace cospread::canvas {
namespace {

constexpr double camera_duration = 240;
constexpr double layout_duration = 600;
constexpr float button_factor = 1.5F;

bool same_positions(viz::Scene const& a, viz::Scene const& b) {
    return std::ranges::equal(a.marks, b.marks, [](viz::Mark const& first, viz::Mark const& second) {
        return first.position.x == second.position.x && first.position.y == second.position.y;
    });
}

std::shared_ptr<viz::Scene const> stretched(std::shared_ptr<viz::Scene const> scene, viz::Point factor) {
    if (!scene || (factor.x == 1 && factor.y == 1)) {
        return scene;
    }
    auto result = std::make_shared<viz::Scene>(*scene);
    viz::stretch(*result, factor);
    return result;
}

} // namespace

NetworkCanvas::NetworkCanvas(QQuickItem* parent)
    : QQuickItem(parent)
    , lasso_tool_(new LassoTool(this)) {
    setFlag(ItemHasContents);
    setFlag(ItemClipsChildrenToShape);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
    setAcceptHoverEvents(true);
    setAcceptTouchEvents(true);
    setActiveFocusOnTab(true);
    connect(&clock_, &FrameClock::ticked, this, &NetworkCanvas::advance);
    label_timer_.setSingleShot(true);
    connect(&label_timer_, &QTimer::timeout, this, &NetworkCanvas::place_labels);
    connect(&labels_, &LabelLayer::placed, this, &NetworkCanvas::show_new_labels);
    connect(&crowd_, &CrowdLayer::changed, this, [this] {
        point_at(cursor_);
        Q_EMIT pictureChanged();
        update();
    });
    connect(&clock_, &FrameClock::stateChanged, this, &NetworkCanvas::movingChanged);
    connect(lasso_tool_, &LassoTool::caught, this, &NetworkCanvas::lassoed);
    connect(this, &NetworkCanvas::cameraChanged, lasso_tool_, [this] { lasso_tool_->look(camera_); });
    connect(this, &NetworkCanvas::fitMarginChanged, this, &NetworkCanvas::take_resting_view);
    connect(this, &NetworkCanvas::coveredChanged, this, [this] { place_labels_soon(0); });
}

void NetworkCanvas::setScene(std::shared_ptr<viz::Scene const> scene, Arrival arrival) {
    arrival_ = arrival;
    bool const same_network = given_ && scene && given_->marks.size() == scene->marks.size();
    bool const same_places = same_network && same_positions(*given_, *scene);
    std::vector<viz::Point> shown = shown_positions();
    given_ = std::move(scene);
    bool const keeps_camera = same_network && !is_fitted_;
    if (!same_places && !keeps_camera) {
        stretch_ = wanted_stretch();
    }
    show_scene(stretched(given_, stretch_), same_places);
    if (!same_places) {
        lasso_tool_->forget();
    }
    if (!same_network || (!same_places && has_crowd()) || arrival_ == Arrival::under_way) {
        labels_.clear();
        Q_EMIT labelCountChanged();
    }
    if (!same_places) {
        bool const by_hand = press_ && press_->grabbed >= 0;
        bool const moves = same_network && !reduce_motion_ && !has_crowd() && !by_hand;
        before_ = moves ? std::move(shown) : std::vector<viz::Point>();
        morph_ = moves ? 0 : 1;
        morph_begin_ = clock_.now();
        if (!keeps_camera) {
            viz::Camera const seen_by = camera_;
            fit_in(same_network && !has_crowd() ? layout_duration : 0);
            if (same_network && has_crowd()) {
                crowd_.hold_picture(seen_by, camera_);
            }
        }
        if (moves) {
            start_ticking();
        }
    }
    point_at(cursor_);
    place_labels_soon(0);
}

void NetworkCanvas::show_scene(std::shared_ptr<viz::Scene const> scene, bool same_places) {
    bool const same_crowd = has_crowd() && scene && scene->crowd == scene_->crowd;
    scene_ = std::move(scene);
    if (has_crowd()) {
        grid_ = viz::NodeGrid();
        crowd_.set_scene(scene_, theme_, same_crowd && same_places, arrival_ == Arrival::under_way);
        look_at_crowd();
    } else {
        crowd_.clear();
        grid_ = scene_ ? viz::NodeGrid(*scene_) : viz::NodeGrid();
    }
    ++content_;
    Q_EMIT pictureChanged();
    update();
}

void NetworkCanvas::setTheme(viz::Theme const& theme) {
    if (theme == theme_) {
        return;
    }
    theme_ = theme;
    lasso_tool_->set_theme(theme);
    ++content_;
    if (has_crowd()) {
        crowd_.set_scene(scene_, theme_, true);
    }
    labels_.clear();
    place_labels_soon(0);
    update();
}

viz::Point NetworkCanvas::shown_position(NodeId node) const {
    viz::Point const to = scene_->marks[node].position;
    if (before_.empty()) {
        return to;
    }
    viz::Point const from = before_[node];
    auto const share = static_cast<float>(morph_);
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

std::vector<viz::Point> NetworkCanvas::shown_positions() const {
    std::vector<viz::Point> positions;
    std::size_t const count = scene_ ? scene_->marks.size() : 0;
    positions.reserve(count);
    for (NodeId node = 0; node < count; ++node) {
        positions.push_back(shown_position(node));
    }
    return positions;
}

qreal NetworkCanvas::zoom() const {
    return static_cast<qreal>(camera_.scale / camera_.fit_scale);
}

void NetworkCanvas::setReduceMotion(bool reduce) {
    if (reduce == reduce_motion_) {
        return;
    }
    reduce_motion_ = reduce;
    Q_EMIT reduceMotionChanged();
}

void NetworkCanvas::setFitMargin(qreal margin) {
    if (margin == fit_margin_) {
        return;
    }
    fit_margin_ = margin;
    Q_EMIT fitMarginChanged();
}

/// What is left of the canvas between the insets.
QSizeF NetworkCanvas::room() const {
    return {width() - right_inset_, height() - top_inset_ - bottom_inset_};
}

/// Only ever apart, never closer: marks that were clear of each other stay so.
viz::Point NetworkCanvas::wanted_stretch() const {
    QSizeF const inner = room() - QSizeF(2 * fit_margin_, 2 * fit_margin_);
    if (!given_ || given_->crowd || given_->guides.rigid || inner.isEmpty() ||
        !(given_->bounds.width() > 0) || !(given_->bounds.height() > 0)) {
        return {1, 1};
    }
    auto const across = static_cast<float>(inner.width()) / given_->bounds.width();
    auto const down = static_cast<float>(inner.height()) / given_->bounds.height();
    float const least = std::min(across, down);
    auto const most = static_cast<float>(most_stretch_);
    return {std::min(across / least, most), std::min(down / least, most)};
}

/// True where the marks had to move.
bool NetworkCanvas::stretch_to_room() {
    viz::Point const wanted = wanted_stretch();
    if (wanted.x == stretch_.x && wanted.y == stretch_.y) {
        return false;
    }
    stretch_ = wanted;
    before_.clear();
    morph_ = 1;
    show_scene(stretched(given_, stretch_), false);
    return true;
}

viz::Camera NetworkCanvas::fitted_camera() const {
    auto const top = static_cast<float>(top_inset_);
    auto const bottom = static_cast<float>(bottom_inset_);
    viz::Camera camera =
        viz::Camera::fitted(scene_->bounds, static_cast<float>(room().width()),
                            static_cast<float>(room().height()), static_cast<float>(fit_margin_));
    camera.width = static_cast<float>(width());
    camera.height = static_cast<float>(height());
    camera.mark_share = viz::mark_share(scene_->marks.size());
    camera.pan(-static_cast<float>(right_inset_) / 2, (top - bottom) / 2);
    return camera;
}

void NetworkCanvas::fit() {
    fit_in(stretch_to_room() ? 0 : camera_duration);
}

void NetworkCanvas::fit_in(double duration) {
    is_fitted_ = true;
    if (!scene_ || width() <= 0 || height() <= 0) {
        waits_for_size_ = true;
        return;
    }
    bool const at_once = std::exchange(waits_for_size_, false);
    move_camera(fitted_camera(), at_once ? 0 : duration);
}

void NetworkCanvas::zoomIn() {
    zoom_at({camera_.width / 2, camera_.height / 2}, button_factor, camera_duration);
}

void NetworkCanvas::zoomOut() {
    zoom_at({camera_.width / 2, camera_.height / 2}, 1 / button_factor, camera_duration);
}

void NetworkCanvas::centreOn(int node) {
    if (!scene_ || waits_for_size_ || node < 0 || static_cast<std::size_t>(node) >= scene_->marks.size()) {
        return;
    }
    viz::Camera target = camera_;
    target.centre = scene_->marks[static_cast<std::size_t>(node)].position;
    is_fitted_ = false;
    move_camera(target, camera_duration);
}

void NetworkCanvas::zoom_at(viz::Point view, float factor, double duration) {
    if (!scene_ || waits_for_size_) {
        return;
    }
    // What a motion under way has still to go is gone from here, about this point.
    float const rest = camera_motion_.running() ? camera_motion_.target().scale / camera_.scale : 1.0F;
    viz::Camera target = camera_;
    target.zoom(view, rest * factor);
    is_fitted_ = false;
    move_camera(target, duration);
}

void NetworkCanvas::pan_by(float dx, float dy, double duration) {
    if (!scene_ || waits_for_size_) {
        return;
    }
    viz::Camera target = camera_motion_.running() ? camera_motion_.target() : camera_;
    target.pan(dx, dy);
    is_fitted_ = false;
    move_camera(target, duration);
}

void NetworkCanvas::move_camera(viz::Camera const& target, double duration) {
    if (reduce_motion_ || duration <= 0) {
        camera_motion_.stop();
        set_camera(target);
        look_at_crowd();
        return;
    }
    camera_motion_.start(camera_, target, clock_.now(), duration);
    look_at_crowd();
    start_ticking();
}

void NetworkCanvas::set_camera(viz::Camera const& camera) {
    camera_ = camera;
    place_labels_soon(rest_ms);
    Q_EMIT cameraChanged();
    point_at(cursor_);
    update();
}

void NetworkCanvas::start_ticking() {
    if (clock_.state() != QAbstractAnimation::Running) {
        clock_.start();
    }
}

void NetworkCanvas::advance() {
    double const now = clock_.now();
    if (camera_motion_.running()) {
        set_camera(camera_motion_.at(now));
    }
    if (morph_ < 1) {
        morph_ = out_cubic(std::min((now - morph_begin_) / layout_duration, 1.0));
        update();
    }
    if (fade_ < 1) {
        fade_ = std::min((now - fade_begin_) / fade_ms, 1.0);
        update();
    }
    if (!camera_motion_.running() && morph_ >= 1 && fade_ >= 1) {
        clock_.stop();
        update();
    }
}

viz::Point NetworkCanvas::scenePoint(QPointF at) const {
    viz::Point const point = camera_.to_scene({static_cast<float>(at.x()), static_cast<float>(at.y())});
    return {point.x / stretch_.x, point.y / stretch_.y};
}

bool NetworkCanvas::settled() const {
    return !moving() && complete() && !label_timer_.isActive() && !labels_.waiting();
}

/// After the size of the item or the margin changed: a fitted network is fitted again, any other stays where
/// it is.
void NetworkCanvas::take_resting_view() {
    if (!scene_ || width() <= 0 || height() <= 0) {
        return;
    }
    if (is_fitted_) {
        stretch_to_room();
        fit_in(0);
        return;
    }
    camera_motion_.stop();
    viz::Camera const fitted = fitted_camera();
    viz::Camera camera = camera_;
    camera.width = fitted.width;
    camera.height = fitted.height;
    camera.fit_scale = fitted.fit_scale;
    camera.mark_share = fitted.mark_share;
    set_camera(camera);
}

void NetworkCanvas::geometryChange(QRectF const& now, QRectF const& before) {
    QQuickItem::geometryChange(now, before);
    if (now.size() != before.size()) {
        take_resting_view();
    }
}

void NetworkCanvas::itemChange(ItemChange change, ItemChangeData const& value) {
    QQuickItem::itemChange(change, value);
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) {
        place_labels_soon(0);
        update();
    }
}

} // namespace cospread::canvas

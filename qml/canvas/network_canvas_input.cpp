#include "qml/canvas/network_canvas.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLineF>
#include <QtGui/QCursor>
#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>

#include <cmath>
#include <utility>

namespace cospread::canvas {
namespace {

constexpr float notch = 120;              ///< of a mouse wheel, in eighths of a degree
constexpr float notch_factor = 1.25F;     ///< zoom of one notch
constexpr float touchpad_factor = 1.005F; ///< zoom of one pixel of a touchpad
constexpr float key_step = 80;            ///< pixels
constexpr double wheel_duration = 110;
constexpr double key_duration = 160;

viz::Point view_point(QPointF const& position) {
    return {static_cast<float>(position.x()), static_cast<float>(position.y())};
}

} // namespace

int NetworkCanvas::nodeAt(qreal x, qreal y) const {
    return static_cast<int>(grid().at(camera_, view_point({x, y})));
}

QPointF NetworkCanvas::positionOf(int node) const {
    if (!scene_ || node < 0 || static_cast<std::size_t>(node) >= scene_->marks.size()) {
        return {};
    }
    viz::Point const view = camera_.to_view(scene_->marks[static_cast<std::size_t>(node)].position);
    return {static_cast<qreal>(view.x), static_cast<qreal>(view.y)};
}

int NetworkCanvas::hoveredNode() const {
    return static_cast<int>(hovered_);
}

void NetworkCanvas::setSelectedNode(int node) {
    if (node != selected_) {
        selected_ = node;
        Q_EMIT selectedNodeChanged();
        update();
        answer_at_once();
    }
}

QPointF NetworkCanvas::hoveredPosition() const {
    return positionOf(hoveredNode());
}

void NetworkCanvas::point_at(std::optional<QPointF> cursor) {
    cursor_ = cursor;
    bool const dragging = press_ && press_->dragging;
    NodeId const node = cursor && !dragging ? grid().at(camera_, view_point(*cursor)) : no_node;
    bool const changed = node != hovered_ || node != no_node;
    bool const is_other = std::exchange(hovered_, node) != node;
    if (changed) {
        Q_EMIT hoveredChanged();
    }
    if (is_other) {
        answer_at_once();
    }
    choose_cursor();
}

/// Qt waits some milliseconds before it makes a frame, in case more events come; what a hand points at is not
/// made to wait.
void NetworkCanvas::answer_at_once() {
    if (window() != nullptr) {
        QCoreApplication::postEvent(window(), new QEvent(QEvent::UpdateRequest));
    }
}

void NetworkCanvas::choose_cursor() {
    if (lasso_) {
        setCursor(Qt::CrossCursor);
    } else if (press_ && press_->dragging) {
        setCursor(Qt::ClosedHandCursor);
    } else if (hovered_ != no_node) {
        setCursor(Qt::PointingHandCursor);
    } else {
        unsetCursor();
    }
}

void NetworkCanvas::mousePressEvent(QMouseEvent* event) {
    forceActiveFocus(Qt::MouseFocusReason);
    camera_motion_.stop();
    press_ = Press{.from = event->position(),
                   .last = event->position(),
                   .dragging = event->button() == Qt::MiddleButton,
                   .lasso = begins_lasso(*event),
                   .adds = event->modifiers().testFlag(Qt::ShiftModifier)};
    bool const grabs = event->button() == Qt::LeftButton && !press_->lasso &&
                       event->modifiers().testFlag(Qt::ControlModifier);
    if (grabs) {
        press_->grabbed = nodeAt(event->position().x(), event->position().y());
    }
    choose_cursor();
}

void NetworkCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!press_) {
        return;
    }
    QPointF const position = event->position();
    if (!press_->dragging &&
        QLineF(press_->from, position).length() >= QGuiApplication::styleHints()->startDragDistance()) {
        press_->dragging = true;
        press_->last = press_->from;
    }
    if (press_->dragging && press_->grabbed >= 0) {
        is_fitted_ = false; // what is moved by hand would run away from it
        Q_EMIT nodeDragged(press_->grabbed, position, press_->steps++);
    } else if (press_->dragging && press_->lasso) {
        draw_lasso(position);
    } else if (press_->dragging) {
        QPointF const moved = position - press_->last;
        press_->last = position;
        pan_by(static_cast<float>(moved.x()), static_cast<float>(moved.y()), 0);
    }
    point_at(position);
}

void NetworkCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (!press_) {
        return;
    }
    Press const press = *press_;
    press_.reset();
    finish_lasso();
    point_at(event->position());
    look_at_crowd();
    if (press.dragging || press.second) {
        return;
    }
    if (press.grabbed >= 0) {
        Q_EMIT nodeReleased(press.grabbed);
        return;
    }
    int const node = nodeAt(press.from.x(), press.from.y());
    if (node >= 0 && press.adds) {
        Q_EMIT nodeToggled(node);
    } else if (node >= 0) {
        Q_EMIT nodeClicked(node);
    } else if (!press.adds) {
        Q_EMIT emptyClicked();
    }
}

void NetworkCanvas::mouseUngrabEvent() {
    if (lasso_tool_->drawing()) {
        setLasso(false);
    }
    press_.reset();
    look_at_crowd();
    choose_cursor();
}

void NetworkCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    press_ = Press{.from = event->position(), .last = event->position(), .second = true};
    int const node = nodeAt(event->position().x(), event->position().y());
    if (node >= 0) {
        Q_EMIT nodeDoubleClicked(node);
        centreOn(node);
    }
}

void NetworkCanvas::hoverEnterEvent(QHoverEvent* event) {
    point_at(event->position());
}

void NetworkCanvas::hoverMoveEvent(QHoverEvent* event) {
    point_at(event->position());
}

void NetworkCanvas::hoverLeaveEvent(QHoverEvent*) {
    point_at(std::nullopt);
}

void NetworkCanvas::wheelEvent(QWheelEvent* event) {
    viz::Point const at = view_point(event->position());
    if (!event->pixelDelta().isNull()) {
        zoom_at(at, std::pow(touchpad_factor, static_cast<float>(event->pixelDelta().y())), 0);
    } else {
        zoom_at(at, std::pow(notch_factor, static_cast<float>(event->angleDelta().y()) / notch),
                wheel_duration);
    }
    event->accept();
}

bool NetworkCanvas::event(QEvent* event) {
    if (event->type() != QEvent::NativeGesture) {
        return QQuickItem::event(event);
    }
    auto const* const gesture = static_cast<QNativeGestureEvent*>(event);
    if (gesture->gestureType() != Qt::ZoomNativeGesture) {
        return QQuickItem::event(event);
    }
    zoom_at(view_point(gesture->position()), 1 + static_cast<float>(gesture->value()), 0);
    event->accept();
    return true;
}

void NetworkCanvas::touchEvent(QTouchEvent* event) {
    auto const& points = event->points();
    if (points.size() != 2 || event->type() == QEvent::TouchEnd || event->type() == QEvent::TouchCancel) {
        pinch_.reset();
        look_at_crowd();
        // One finger is a mouse: Quick makes it one when nobody takes the touch.
        event->ignore();
        return;
    }
    event->accept();
    // Moves that come faster than frames are put together, so the event's own last positions say too little.
    Pinch const now{(points[0].position() + points[1].position()) / 2,
                    QLineF(points[0].position(), points[1].position()).length()};
    if (pinch_ && pinch_->apart > 0 && now.apart > 0) {
        QPointF const moved = now.middle - pinch_->middle;
        pan_by(static_cast<float>(moved.x()), static_cast<float>(moved.y()), 0);
        zoom_at(view_point(now.middle), static_cast<float>(now.apart / pinch_->apart), 0);
    }
    pinch_ = now;
}

void NetworkCanvas::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        pan_by(key_step, 0, key_duration);
        break;
    case Qt::Key_Right:
        pan_by(-key_step, 0, key_duration);
        break;
    case Qt::Key_Up:
        pan_by(0, key_step, key_duration);
        break;
    case Qt::Key_Down:
        pan_by(0, -key_step, key_duration);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
    case Qt::Key_F:
        fit();
        break;
    case Qt::Key_L:
        setLasso(!lasso_);
        break;
    case Qt::Key_Escape:
        if (lasso_) {
            setLasso(false);
        } else {
            Q_EMIT emptyClicked();
        }
        break;
    default:
        event->ignore();
    }
}

} // namespace cospread::canvas

#include "qml/canvas/network_canvas.h"

namespace cospread::canvas {

void NetworkCanvas::setLasso(bool wanted) {
    if (!wanted && lasso_tool_->drawing()) {
        lasso_tool_->cancel();
        press_.reset(); // what is left of the drag does nothing
    }
    if (wanted == lasso_) {
        return;
    }
    lasso_ = wanted;
    Q_EMIT lassoChanged();
    choose_cursor();
}

/// Whether a press of the left button draws a lasso if it becomes a drag.
bool NetworkCanvas::begins_lasso(QMouseEvent const& event) const {
    return event.button() == Qt::LeftButton && scene_ && !waits_for_size_ &&
           (lasso_ || event.modifiers().testFlag(Qt::ShiftModifier));
}

/// The next point of the line, which begins where the button went down.
void NetworkCanvas::draw_lasso(QPointF const& position) {
    if (!lasso_tool_->drawing()) {
        setLasso(true);
        lasso_tool_->draw_to(press_->from, camera_);
    }
    lasso_tool_->draw_to(position, camera_);
}

void NetworkCanvas::finish_lasso() {
    if (lasso_tool_->drawing()) {
        lasso_tool_->finish(scene_);
        setLasso(false);
    }
}

} // namespace cospread::canvas

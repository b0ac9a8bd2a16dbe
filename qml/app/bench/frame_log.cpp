#include "qml/app/bench/frame_log.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>

namespace cospread::studio {

FrameLog::FrameLog(QQuickWindow& window, QElapsedTimer const& clock)
    : window_(window)
    , clock_(clock) {
    connect(&window, &QQuickWindow::afterSynchronizing, this, &FrameLog::look, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &FrameLog::presented, Qt::DirectConnection);
}

void FrameLog::watch(canvas::NetworkCanvas* canvas, std::function<int()> selected) {
    canvas_ = canvas;
    selected_ = std::move(selected);
}

std::vector<FrameShown> FrameLog::frames() const {
    std::lock_guard const lock(mutex_);
    return frames_;
}

QString FrameLog::renderer() const {
    std::lock_guard const lock(mutex_);
    return renderer_;
}

void FrameLog::look() {
    std::lock_guard const lock(mutex_);
    if (QOpenGLContext* const context = QOpenGLContext::currentContext()) {
        auto const* const name = context->functions()->glGetString(GL_RENDERER);
        renderer_ = QString::fromLatin1(reinterpret_cast<char const*>(name));
    }
    next_.looked_ms = static_cast<double>(clock_.nsecsElapsed()) / 1e6;
    if (canvas_ != nullptr) {
        next_.camera = canvas_->camera();
        next_.picture = canvas_->pictureKey();
        next_.tie_share = static_cast<double>(canvas_->tieShare());
        next_.has_picture = canvas_->hasPicture();
        next_.complete = next_.has_picture && !canvas_->moving() && canvas_->complete();
        next_.hovered = canvas_->hoveredNode();
        next_.selected = selected_();
    }
}

void FrameLog::presented() {
    std::lock_guard const lock(mutex_);
    next_.presented_ms = static_cast<double>(clock_.nsecsElapsed()) / 1e6;
    frames_.push_back(next_);
}

} // namespace cospread::studio

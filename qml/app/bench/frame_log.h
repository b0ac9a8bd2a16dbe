#pragma once

#include "qml/canvas/network_canvas.h"

#include <QElapsedTimer>
#include <QObject>

#include <mutex>
#include <vector>

namespace cospread::studio {

/// What a frame of the window showed, and when it was on the screen.
struct FrameShown {
    double presented_ms = 0;
    double looked_ms = 0; ///< when its state was taken over: it shows what was so then
    viz::Camera camera;
    qint64 picture = 0;   ///< changes whenever the canvas shows another picture
    double tie_share = 1; ///< of the ties in view
    bool has_picture = false;
    bool complete = false; ///< no motion under way, and all nodes and ties drawn for this very view
    int hovered = -1;
    int selected = -1;
};

/// Writes down every frame of a window. The state of the canvas is read while the window's thread waits for
/// the render thread, so it is the one that the frame shows.
class FrameLog : public QObject {
    Q_OBJECT

  public:
    /// `clock` runs since the process began.
    FrameLog(QQuickWindow& window, QElapsedTimer const& clock);

    /// Whose state is written down from now on; `selected` tells what is selected.
    void watch(canvas::NetworkCanvas* canvas, std::function<int()> selected);

    [[nodiscard]] std::vector<FrameShown> frames() const;

    [[nodiscard]] QString renderer() const;

  private:
    void look();
    void presented();

    QQuickWindow& window_;
    QElapsedTimer const& clock_;
    canvas::NetworkCanvas* canvas_ = nullptr;
    std::function<int()> selected_;
    mutable std::mutex mutex_; ///< guards what follows: the render thread writes it
    FrameShown next_;
    std::vector<FrameShown> frames_;
    QString renderer_ = QStringLiteral("cpu");
};

} // namespace cospread::studio

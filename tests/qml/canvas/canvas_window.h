#pragma once

#include "qml/canvas/network_canvas.h"

#include <QtGui/QImage>
#include <QtQuick/QQuickWindow>

#include <functional>
#include <ostream>

/// So that a failed comparison can be read.
inline std::ostream& operator<<(std::ostream& out, QPoint point) {
    return out << '(' << point.x() << ", " << point.y() << ')';
}

namespace cospread::canvas {

/// White canvas, black text, and marks of pure colours: a pixel tells what was drawn there.
[[nodiscard]] viz::Theme test_theme();

/// Four marks at the corners of a square of 100 scene units, red, green, blue and black, and a tie along each
/// side.
[[nodiscard]] std::shared_ptr<viz::Scene> square_scene();

/// A window of 400 x 400 on the screen with a canvas that fills it, drawn with OpenGL.
class CanvasWindow {
  public:
    CanvasWindow();

    QQuickWindow window;
    NetworkCanvas* canvas; ///< owned by the window

    /// The window as it is on the screen, after everything that was asked for has been drawn.
    [[nodiscard]] QImage grab();

    /// Where a node is seen, in the window.
    [[nodiscard]] QPoint place_of(int node) const;
};

/// Lets the program run until the condition holds; whether it came to hold within five seconds.
[[nodiscard]] bool wait_for(std::function<bool()> const& condition);

/// Greatest difference of a channel between the pixel at a logical position and a colour.
[[nodiscard]] int difference(QImage const& picture, QPoint position, QColor const& colour);

} // namespace cospread::canvas

#include "qml/canvas/frame_clock.h"

namespace cospread::canvas {

FrameClock::FrameClock(QObject* parent)
    : QAbstractAnimation(parent) {
    timer_.start();
}

double FrameClock::now() const {
    return static_cast<double>(timer_.nsecsElapsed()) / 1e6;
}

void FrameClock::updateCurrentTime(int) {
    Q_EMIT ticked();
}

} // namespace cospread::canvas

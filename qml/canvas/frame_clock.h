#pragma once

#include <QtCore/QAbstractAnimation>
#include <QtCore/QElapsedTimer>

namespace cospread::canvas {

/// Ticks once a frame of the window for as long as something moves.
class FrameClock : public QAbstractAnimation {
    Q_OBJECT

  public:
    explicit FrameClock(QObject* parent = nullptr);

    /// Milliseconds since the clock was made, whether it ticks or not.
    [[nodiscard]] double now() const;

    [[nodiscard]] int duration() const override { return -1; }

  Q_SIGNALS:
    void ticked();

  protected:
    void updateCurrentTime(int) override;

  private:
    QElapsedTimer timer_;
};

} // namespace cospread::canvas

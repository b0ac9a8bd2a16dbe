#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace cospread::studio {

/// The sample in front of a line of a legend: a mark, a solid or dashed line, a path, a ring, a halo or a
/// size.
class LegendSample : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int kind MEMBER kind_ NOTIFY changed FINAL)
    Q_PROPERTY(int shape MEMBER shape_ NOTIFY changed FINAL)
    Q_PROPERTY(int ring MEMBER ring_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor fill MEMBER fill_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor outline MEMBER outline_ NOTIFY changed FINAL)
    Q_PROPERTY(double radius MEMBER radius_ NOTIFY changed FINAL)

  public:
    explicit LegendSample(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void changed();

  private:
    void resize();
    void paint_line(QPainter& painter) const;
    void paint_mark(QPainter& painter) const;

    int kind_ = 0;
    int shape_ = 0;
    int ring_ = 0;
    QColor fill_;
    QColor outline_;
    double radius_ = 5;
};

} // namespace cospread::studio

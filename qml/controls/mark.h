#pragma once

#include "viz/scene/scene.h"

#include <QColor>
#include <QPainterPath>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace cospread::studio {

/// Outline of a mark of that shape around a point; all shapes have the area of the circle of that radius.
[[nodiscard]] QPainterPath mark_path(viz::Shape shape, QPointF centre, double radius);

/// A mark of the network in a list, a legend or a chart, in the same shape and colour as on the canvas.
class Mark : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int shape MEMBER shape_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor fill MEMBER fill_ NOTIFY changed FINAL)
    Q_PROPERTY(QColor outline MEMBER outline_ NOTIFY changed FINAL)
    Q_PROPERTY(double radius MEMBER radius_ NOTIFY changed FINAL)

  public:
    explicit Mark(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void changed();

  private:
    int shape_ = 0;
    QColor fill_;
    QColor outline_;
    double radius_ = 6;
};

} // namespace cospread::studio

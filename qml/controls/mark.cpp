#include "qml/controls/mark.h"

#include "viz/scene/mark_geometry.h"

#include <QPainter>

namespace cospread::studio {

QPainterPath mark_path(viz::Shape shape, QPointF centre, double radius) {
    QPainterPath path;
    auto const size = static_cast<float>(radius);
    if (shape == viz::Shape::circle) {
        path.addEllipse(centre, radius, radius);
        return path;
    }
    QPolygonF corners;
    for (viz::Point const corner : viz::shape_corners(shape, size)) {
        corners << centre + QPointF(corner.x, corner.y);
    }
    if (shape == viz::Shape::square) {
        double const round = viz::square_corner(size);
        path.addRoundedRect(corners.boundingRect(), round, round);
    } else {
        path.addPolygon(corners);
        path.closeSubpath();
    }
    return path;
}

Mark::Mark(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setImplicitSize(18, 18);
    setAntialiasing(true);
    connect(this, &Mark::changed, this, [this] { update(); });
}

void Mark::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(outline_, 1.15, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter->setBrush(fill_);
    painter->drawPath(mark_path(static_cast<viz::Shape>(shape_), boundingRect().center(), radius_));
}

} // namespace cospread::studio

#include "qml/workspaces/demand/iceberg_tip.h"

#include <QPainter>

namespace cospread::studio {

IcebergTip::IcebergTip(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &IcebergTip::changed, this, [this] { update(); });
}

void IcebergTip::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color_);
    double const w = width();
    double const h = height();
    painter->drawPolygon(
        QPolygonF{{0, h}, {0.34 * w, 0.24 * h}, {0.62 * w, 0}, {0.78 * w, 0.38 * h}, {w, h}});
}

} // namespace cospread::studio

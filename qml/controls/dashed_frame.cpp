#include "qml/controls/dashed_frame.h"

#include <QPainter>

namespace cospread::studio {

DashedFrame::DashedFrame(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &DashedFrame::changed, this, [this] { update(); });
}

void DashedFrame::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(color_, 1);
    pen.setDashPattern({4, 3});
    painter->setPen(pen);
    painter->drawRoundedRect(boundingRect().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace cospread::studio

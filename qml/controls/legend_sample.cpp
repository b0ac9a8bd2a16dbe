#include "qml/controls/legend_sample.h"

#include "qml/controls/mark.h"
#include "viz/appearance/legend.h"

#include <QPainter>

#include <algorithm>

namespace cospread::studio {

namespace {

using Sample = viz::LegendEntry::Sample;

} // namespace

LegendSample::LegendSample(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setImplicitSize(16, 16);
    setAntialiasing(true);
    connect(this, &LegendSample::changed, this, [this] {
        resize();
        update();
    });
}

void LegendSample::resize() {
    auto const sample = static_cast<Sample>(kind_);
    bool const wide = sample == Sample::line || sample == Sample::dashed_line || sample == Sample::path;
    bool const sized = sample == Sample::circle || sample == Sample::halo;
    double const size = sized ? std::max(16.0, 2 * radius_ + 3) : 16.0;
    setImplicitSize(wide ? 20 : size, size);
}

void LegendSample::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    switch (static_cast<Sample>(kind_)) {
    case Sample::line:
    case Sample::dashed_line:
    case Sample::path:
        paint_line(*painter);
        break;
    default:
        paint_mark(*painter);
    }
}

void LegendSample::paint_line(QPainter& painter) const {
    auto const sample = static_cast<Sample>(kind_);
    double const y = height() / 2;
    if (sample == Sample::path) {
        painter.setPen(QPen(fill_, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(2, y), QPointF(11, y));
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill_);
        painter.drawPolygon(QPolygonF{QPointF(20, y), QPointF(11, y - 4.5), QPointF(11, y + 4.5)});
        return;
    }
    QPen pen(fill_, 1.35);
    if (sample == Sample::dashed_line) {
        pen.setDashPattern({3.2 / 1.35, 3.0 / 1.35});
        pen.setCapStyle(Qt::FlatCap);
    }
    painter.setPen(pen);
    painter.drawLine(QPointF(0, y), QPointF(18, y));
}

void LegendSample::paint_mark(QPainter& painter) const {
    auto const sample = static_cast<Sample>(kind_);
    auto const shape = static_cast<viz::Shape>(shape_);
    QPointF const centre = boundingRect().center();
    double const radius = sample == Sample::ring ? 4 : radius_;
    bool const hollow = sample == Sample::circle || sample == Sample::halo;
    painter.setPen(QPen(outline_, 1.15));
    painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(fill_));
    painter.drawPath(mark_path(shape, centre, sample == Sample::halo ? 0.6 * radius : radius));
    if (sample == Sample::halo) {
        QColor edge = outline_;
        QColor ground = outline_;
        edge.setAlphaF(0.35F);
        ground.setAlphaF(0.05F);
        painter.setPen(QPen(edge, 1));
        painter.setBrush(ground);
        painter.drawPath(mark_path(shape, centre, radius));
    }
    if (sample == Sample::ring) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(outline_, 1.8));
        painter.drawPath(mark_path(shape, centre, 7));
    }
}

} // namespace cospread::studio

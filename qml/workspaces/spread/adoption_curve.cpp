#include "qml/workspaces/spread/adoption_curve.h"

#include "qml/theme/studio_theme.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace cospread::studio {

AdoptionCurve::AdoptionCurve(QQuickItem* parent)
    : Chart(parent) {
    setAcceptedMouseButtons(Qt::LeftButton);
    connect(this, &AdoptionCurve::model_changed, this, [this] { update(); });
}

void AdoptionCurve::set_model(SpreadModel* model) {
    if (model != model_) {
        model_ = model;
        if (model != nullptr) {
            connect(model, &SpreadModel::changed, this, [this] { update(); });
        }
        Q_EMIT model_changed();
    }
}

QRectF AdoptionCurve::plot() const {
    return {30, 8, std::max(10.0, width() - 44), std::max(10.0, height() - 30)};
}

QPointF AdoptionCurve::place(double step, double adopters) const {
    auto const& curve = model_->data()->result.curve;
    double most = 1;
    for (CurvePoint const& point : curve) {
        most = std::max(most, point.high);
    }
    QRectF const area = plot();
    double const steps = std::max(1.0, static_cast<double>(curve.size()) - 1);
    return {area.left() + area.width() * step / steps,
            area.bottom() - area.height() * adopters / (1.05 * most)};
}

void AdoptionCurve::paint(QPainter* painter) {
    if (model_ == nullptr || !model_->ready()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    paint_axes(*painter);
    paint_curve(*painter);
    paint_step(*painter);
}

void AdoptionCurve::paint_axes(QPainter& painter) const {
    auto const& curve = model_->data()->result.curve;
    QColor const ink = to_qcolor(tokens().text3);
    QRectF const area = plot();
    double most = 1;
    for (CurvePoint const& point : curve) {
        most = std::max(most, point.high);
    }
    double const distance = std::max(1.0, tick_distance(most, 3));
    for (double value = 0; value <= most; value += distance) {
        double const y = place(0, value).y();
        painter.setPen(QPen(to_qcolor(value > 0 ? tokens().line : tokens().line_strong), 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        write(painter, {0, y - 8, 24, 16}, Qt::AlignRight | Qt::AlignVCenter, QString::number(value), ink);
    }
    int const steps = static_cast<int>(curve.size());
    int const every = std::max(1, static_cast<int>(tick_distance(steps, 9)));
    for (int step = 0; step < steps; step += every) {
        write(painter, {place(step, 0).x() - 20, area.bottom() + 4, 40, 16},
              Qt::AlignHCenter | Qt::AlignVCenter, QString::number(step), ink);
    }
}

void AdoptionCurve::paint_curve(QPainter& painter) const {
    auto const& curve = model_->data()->result.curve;
    QPolygonF line;
    QPolygonF band;
    for (CurvePoint const& point : curve) {
        line << place(point.step, point.adopters);
        band << place(point.step, point.high);
    }
    for (auto point = curve.rbegin(); point != curve.rend(); ++point) {
        band << place(point->step, point->low);
    }
    QColor fill = to_qcolor(tokens().accent);
    fill.setAlphaF(0.16F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(to_qcolor(tokens().accent), 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    QRectF const area = plot();
    double const top = place(curve.back().step, curve.back().high).y();
    // In the band where it is high enough, else above it.
    double const height = place(curve.back().step, curve.back().adopters).y() - top;
    double const y = height >= 20 ? top + 3 : std::max(top - 17, area.top() - 8);
    write(painter, {area.right() - 120, y, 116, 16}, Qt::AlignRight | Qt::AlignVCenter, tr("80 % of runs"),
          to_qcolor(tokens().accent));
}

void AdoptionCurve::paint_step(QPainter& painter) const {
    auto const& point = model_->data()->result.curve[static_cast<std::size_t>(model_->step())];
    QPointF const at = place(point.step, point.adopters);
    QRectF const area = plot();
    QColor const ink = to_qcolor(tokens().text);
    painter.setPen(QPen(ink, 1.2));
    painter.drawLine(QPointF(at.x(), area.top() - 6), QPointF(at.x(), area.bottom()));
    painter.setBrush(to_qcolor(tokens().panel));
    painter.setPen(QPen(ink, 1.6));
    painter.drawEllipse(at, 4.5, 4.5);
    bool const left = at.x() > area.center().x();
    QRectF const box =
        left ? QRectF(at.x() - 150, at.y() + 6, 142, 18) : QRectF(at.x() + 8, at.y() + 6, 142, 18);
    write(painter, box, (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
          tr("%1 adopters").arg(point.adopters, 0, 'f', 1), ink, 12, true);
}

void AdoptionCurve::mousePressEvent(QMouseEvent* event) {
    move_to(event->position().x());
}

void AdoptionCurve::mouseMoveEvent(QMouseEvent* event) {
    move_to(event->position().x());
}

void AdoptionCurve::move_to(double x) {
    if (model_ != nullptr && model_->ready()) {
        QRectF const area = plot();
        model_->set_step(
            static_cast<int>(std::round(model_->last_step() * (x - area.left()) / area.width())));
    }
}

} // namespace cospread::studio

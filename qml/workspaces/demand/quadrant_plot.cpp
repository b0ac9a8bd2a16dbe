#include "qml/workspaces/demand/quadrant_plot.h"

#include "qml/controls/mark.h"
#include "qml/theme/studio_theme.h"
#include "viz/scene/mark_geometry.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace cospread::studio {

namespace {

constexpr double least_axis = 4; ///< conditions that the axis reaches at least
constexpr double radius = 4.2;
constexpr double pick_distance = 10;

} // namespace

QuadrantPlot::QuadrantPlot(QQuickItem* parent)
    : Chart(parent) {
    setAcceptedMouseButtons(Qt::LeftButton);
    connect(this, &QuadrantPlot::parts_changed, this, [this] { update(); });
}

void QuadrantPlot::set_model(DemandModel* model) {
    if (model != model_) {
        model_ = model;
        connect(model, &DemandModel::changed, this, [this] { update(); });
        Q_EMIT parts_changed();
    }
}

void QuadrantPlot::set_picture(Picture* picture) {
    if (picture != picture_) {
        picture_ = picture;
        connect(picture, &Picture::changed, this, [this] { update(); });
        Q_EMIT parts_changed();
    }
}

void QuadrantPlot::set_selected(int node) {
    if (node != selected_) {
        selected_ = node;
        Q_EMIT parts_changed();
    }
}

bool QuadrantPlot::drawable() const {
    return model_ != nullptr && model_->ready() && picture_ != nullptr && picture_->scene() != nullptr &&
           picture_->scene()->marks.size() == model_->data()->result.nodes.size();
}

QRectF QuadrantPlot::plot() const {
    return {28, 4, std::max(10.0, width() - 36), std::max(10.0, height() - 42)};
}

double QuadrantPlot::most_met() const {
    DemandData const& data = *model_->data();
    double most = least_axis;
    for (NodeId const node : data.order) {
        most = std::max(most, data.conditions.known == 0 ? 0.0 : data.conditions.count(node));
    }
    return most;
}

QPointF QuadrantPlot::place(double met, double gain) const {
    double most = 1e-9;
    for (NodeId const node : model_->data()->order) {
        most = std::max(most, model_->data()->result.nodes[node].reach_gain);
    }
    QRectF const area = plot();
    return {area.left() + area.width() * (met + 0.5) / (most_met() + 1),
            area.bottom() - area.height() * gain / (1.25 * most)};
}

QPointF QuadrantPlot::place_of(NodeId node) const {
    DemandData const& data = *model_->data();
    double const met = data.conditions.known == 0 ? 0 : data.conditions.count(node);
    // Actors with the same number of conditions stand side by side: a fixed place of its own for each.
    double const aside = (static_cast<double>((node * 2654435761U) >> 24 & 0xffU) / 255 - 0.5) * 0.55;
    return place(met + aside, data.result.nodes[node].reach_gain);
}

void QuadrantPlot::paint(QPainter* painter) {
    if (!drawable()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    paint_ground(*painter);
    paint_axes(*painter);
    paint_marks(*painter);
}

void QuadrantPlot::paint_ground(QPainter& painter) const {
    DemandData const& data = *model_->data();
    QRectF const area = plot();
    QPointF const cross = place(data.median_met + 0.5, data.median_gain);
    painter.fillRect(QRectF(cross.x(), area.top(), area.right() - cross.x(), cross.y() - area.top()),
                     to_qcolor(tokens().accent_bg));
    QPen dashes(to_qcolor(tokens().line_strong), 1);
    dashes.setDashPattern({2, 3});
    painter.setPen(dashes);
    painter.drawLine(QPointF(cross.x(), area.top()), QPointF(cross.x(), area.bottom()));
    painter.drawLine(QPointF(area.left(), cross.y()), QPointF(area.right(), cross.y()));
    painter.setPen(QPen(to_qcolor(tokens().line), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    QColor const ink = to_qcolor(tokens().text2);
    QRectF const inner = area.adjusted(6, 3, -6, -3);
    // A title that is wider than its quarter would run over the line and say the wrong thing beyond it.
    auto const corner = [&](int alignment, Quadrant quadrant, QColor const& colour) {
        QString const title = quadrant_title(quadrant);
        QFont font = painter.font();
        font.setPixelSize(11);
        font.setWeight(QFont::DemiBold);
        if ((alignment & Qt::AlignLeft) != 0 &&
            QFontMetricsF(font).horizontalAdvance(title) > cross.x() - inner.left() - 3) {
            return;
        }
        write(painter, inner, alignment, title, colour, 11, true);
    };
    corner(Qt::AlignLeft | Qt::AlignTop, Quadrant::build_conditions, ink);
    corner(Qt::AlignRight | Qt::AlignTop, Quadrant::build_demand, to_qcolor(tokens().accent));
    corner(Qt::AlignLeft | Qt::AlignBottom, Quadrant::not_now, ink);
    corner(Qt::AlignRight | Qt::AlignBottom, Quadrant::will_follow, ink);
}

void QuadrantPlot::paint_axes(QPainter& painter) const {
    DemandData const& data = *model_->data();
    QColor const ink = to_qcolor(tokens().text3);
    QRectF const area = plot();
    for (int met = 0; met <= static_cast<int>(most_met()); ++met) {
        write(painter, {place(met, 0).x() - 15, area.bottom() + 3, 30, 15}, Qt::AlignCenter,
              QString::number(met), ink);
    }
    write(painter, {area.left(), area.bottom() + 19, area.width(), 15}, Qt::AlignCenter,
          tr("conditions met, of 8"), ink);
    double most = 1e-9;
    for (NodeId const node : data.order) {
        most = std::max(most, data.result.nodes[node].reach_gain);
    }
    double const distance = tick_distance(most, 4);
    for (double gain = 0; gain <= 1.2 * most; gain += distance) {
        write(painter, {0, place(0, gain).y() - 8, 22, 16}, Qt::AlignRight | Qt::AlignVCenter,
              QString::number(gain), ink);
    }
}

void QuadrantPlot::paint_marks(QPainter& painter) const {
    auto const& marks = picture_->scene()->marks;
    for (NodeId const node : model_->data()->order) {
        painter.setPen(QPen(to_qcolor(marks[node].outline), 1));
        painter.setBrush(to_qcolor(marks[node].fill));
        painter.drawPath(mark_path(marks[node].shape, place_of(node), radius));
    }
    auto const node = static_cast<NodeId>(selected_);
    if (selected_ < 0 || std::ranges::find(model_->data()->order, node) == model_->data()->order.end()) {
        return;
    }
    QPointF const at = place_of(node);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(to_qcolor(tokens().accent), 2.2));
    painter.drawPath(mark_path(marks[node].shape, at, radius + viz::ring_gap + 1.5));
    bool const left = at.x() > plot().center().x();
    QRectF const box(left ? at.x() - 190 : at.x() + 12, at.y() - 8, 178, 16);
    write(painter, box, (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
          model_->shown().shortLabel(selected_), to_qcolor(tokens().text), 11, true);
}

void QuadrantPlot::mousePressEvent(QMouseEvent* event) {
    if (!drawable()) {
        return;
    }
    double nearest = pick_distance;
    int found = -1;
    for (NodeId const node : model_->data()->order) {
        QPointF const away = place_of(node) - event->position();
        if (double const distance = std::hypot(away.x(), away.y()); distance < nearest) {
            nearest = distance;
            found = static_cast<int>(node);
        }
    }
    if (found >= 0) {
        Q_EMIT picked(found);
    }
}

} // namespace cospread::studio

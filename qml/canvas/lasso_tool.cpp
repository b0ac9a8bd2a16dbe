#include "qml/canvas/lasso_tool.h"

#include "viz/picking/lasso.h"

#include <QtCore/QLineF>
#include <QtGui/QPainter>

#include <utility>

namespace cospread::canvas {
namespace {

constexpr std::size_t most_at_once = 100'000; ///< marks that are searched in less than a frame
constexpr qreal least_step = 3;               ///< pixels between two corners
constexpr qreal rim = 2;                      ///< pixels that the line's width takes

QPointF place(viz::Point view) {
    return {static_cast<qreal>(view.x), static_cast<qreal>(view.y)};
}

QColor qcolor(viz::Colour colour, int alpha) {
    return {colour.red, colour.green, colour.blue, alpha};
}

QList<int> search(viz::Scene const& scene, std::vector<viz::Point> corners) {
    QList<int> nodes;
    for (NodeId const node : viz::nodes_within(scene, viz::Lasso(std::move(corners)), RunContext{})) {
        nodes << static_cast<int>(node);
    }
    return nodes;
}

} // namespace

LassoTool::LassoTool(QQuickItem* parent)
    : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setVisible(false);
}

LassoTool::~LassoTool() {
    pool_.clear();
    pool_.waitForDone();
}

void LassoTool::set_theme(viz::Theme const& theme) {
    theme_ = theme;
    update();
}

void LassoTool::draw_to(QPointF view, viz::Camera const& camera) {
    camera_ = camera;
    if (drawing() && QLineF(place(camera_.to_view(corners_.back())), view).length() < least_step) {
        return;
    }
    corners_.push_back(camera_.to_scene({static_cast<float>(view.x()), static_cast<float>(view.y())}));
    fit_to_line();
}

void LassoTool::look(viz::Camera const& camera) {
    camera_ = camera;
    if (drawing()) {
        fit_to_line();
    }
}

void LassoTool::cancel() {
    corners_.clear();
    setVisible(false);
}

void LassoTool::forget() {
    ++search_;
    cancel();
}

void LassoTool::finish(std::shared_ptr<viz::Scene const> const& scene) {
    auto corners = std::exchange(corners_, {});
    forget();
    if (scene->marks.size() <= most_at_once) {
        Q_EMIT caught(search(*scene, std::move(corners)));
        return;
    }
    pool_.clear();
    pool_.start([this, scene, corners = std::move(corners), number = search_] {
        auto nodes = search(*scene, corners);
        QMetaObject::invokeMethod(
            this,
            [this, number, nodes = std::move(nodes)] {
                if (number == search_) {
                    Q_EMIT caught(nodes);
                }
            },
            Qt::QueuedConnection);
    });
}

QPolygonF LassoTool::seen() const {
    QPolygonF line;
    for (viz::Point const& corner : corners_) {
        line << place(camera_.to_view(corner));
    }
    return line;
}

/// The item is as large as the line, so that no more than that is painted anew.
void LassoTool::fit_to_line() {
    QRectF const box = seen().boundingRect().adjusted(-rim, -rim, rim, rim).toAlignedRect();
    setPosition(box.topLeft());
    setSize(box.size());
    setVisible(true);
    update();
}

void LassoTool::paint(QPainter* painter) {
    if (corners_.size() < 2) {
        return;
    }
    QPolygonF const line = seen().translated(-position());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(qcolor(theme_.accent, 26));
    painter->drawPolygon(line, Qt::WindingFill);
    // What the hand drew, and dashed how it would be closed.
    QPen pen(qcolor(theme_.accent, 255), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(line);
    pen.setDashPattern({2, 3});
    painter->setPen(pen);
    painter->drawLine(line.last(), line.first());
}

} // namespace cospread::canvas

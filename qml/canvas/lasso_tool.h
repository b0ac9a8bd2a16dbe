#pragma once

#include "viz/appearance/theme.h"
#include "viz/scene/camera.h"
#include "viz/scene/scene.h"

#include <QtCore/QList>
#include <QtCore/QThreadPool>
#include <QtQuick/QQuickPaintedItem>

#include <memory>
#include <vector>

namespace cospread::canvas {

/// The line that a hand draws round nodes, shown above the canvas while it is drawn, and the search for what
/// lies in it: of a large network on another thread.
class LassoTool : public QQuickPaintedItem {
    Q_OBJECT

  public:
    explicit LassoTool(QQuickItem* parent);
    ~LassoTool() override;

    void set_theme(viz::Theme const& theme);

    [[nodiscard]] bool drawing() const { return !corners_.empty(); }

    /// Goes on to a point of the view; the first one begins the line.
    void draw_to(QPointF view, viz::Camera const& camera);

    /// Where the camera is now: the line stays on the nodes that it goes round.
    void look(viz::Camera const& camera);

    /// Ends the line and looks for the nodes in it; `caught` tells which they are.
    void finish(std::shared_ptr<viz::Scene const> const& scene);

    /// Ends the line for nothing.
    void cancel();

    /// The same, and nothing is caught any more: the nodes are others now, or elsewhere.
    void forget();

    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void caught(QList<int> const& nodes);

  private:
    [[nodiscard]] QPolygonF seen() const;
    void fit_to_line();

    std::vector<viz::Point> corners_; ///< scene units
    viz::Camera camera_;
    viz::Theme theme_{};
    unsigned search_ = 0; ///< the newest counts
    QThreadPool pool_;
};

} // namespace cospread::canvas

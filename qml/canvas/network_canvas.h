#pragma once

#include "qml/canvas/camera_motion.h"
#include "qml/canvas/canvas_node.h"
#include "qml/canvas/crowd_layer.h"
#include "qml/canvas/frame_clock.h"
#include "qml/canvas/label_layer.h"
#include "qml/canvas/label_node.h"
#include "qml/canvas/lasso_tool.h"
#include "qml/canvas/selection_sprite.h"
#include "viz/appearance/theme.h"
#include "viz/picking/node_grid.h"
#include "viz/scene/camera.h"
#include "viz/scene/scene.h"

#include <QtCore/QPointF>
#include <QtCore/QTimer>
#include <QtCore/QVariantList>
#include <QtGui/QImage>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

#include <memory>
#include <optional>
#include <vector>

namespace cospread::canvas {

/// Shows a scene and lets a person move in it: drag pans; wheel, touchpad and pinch zoom at the cursor; a
/// click chooses a node, a click beside clears; a double click centres. A drag with Shift draws a lasso round
/// nodes, a click with Shift adds a node to the chosen ones or takes it away; a drag with Ctrl moves a node,
/// a click with Ctrl lets it go. Arrow keys pan, + and - zoom, 0 or F fits, L makes the next drag a lasso,
/// Escape clears. Nodes are numbers of the scene's marks; -1 is none. Positions are in the item's
/// coordinates.
class NetworkCanvas : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int hoveredNode READ hoveredNode NOTIFY hoveredChanged)
    /// Where the hovered node stands.
    Q_PROPERTY(QPointF hoveredPosition READ hoveredPosition NOTIFY hoveredChanged)
    /// Who is selected, -1 = nobody: shown at once, before the picture of a large network has it.
    Q_PROPERTY(int selectedNode READ selectedNode WRITE setSelectedNode NOTIFY selectedNodeChanged)
    /// Scale against that of the whole network in view.
    Q_PROPERTY(qreal zoom READ zoom NOTIFY cameraChanged)
    /// No motion: camera and marks are at once where they go.
    Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged)
    /// Free space round the whole network when it is fitted.
    Q_PROPERTY(qreal fitMargin READ fitMargin WRITE setFitMargin NOTIFY fitMarginChanged)
    /// Strips at three sides that belong to something else: the whole network is fitted between them.
    Q_PROPERTY(qreal topInset MEMBER top_inset_ NOTIFY fitMarginChanged)
    Q_PROPERTY(qreal bottomInset MEMBER bottom_inset_ NOTIFY fitMarginChanged)
    Q_PROPERTY(qreal rightInset MEMBER right_inset_ NOTIFY fitMarginChanged)
    /// How many times further apart than in the scene marks may stand across or down, so that a fitted
    /// network fills the canvas; 1 = drawn as it is.
    Q_PROPERTY(qreal mostStretch MEMBER most_stretch_ NOTIFY fitMarginChanged)
    /// Rectangles in which something else lies over the canvas: labels keep clear of them.
    Q_PROPERTY(QVariantList covered MEMBER covered_ NOTIFY coveredChanged)
    /// Whether camera or marks are on their way.
    Q_PROPERTY(bool moving READ moving NOTIFY movingChanged)
    /// Whether a lasso is being drawn or the next drag draws one; set to false, it ends that.
    Q_PROPERTY(bool lasso READ lasso WRITE setLasso NOTIFY lassoChanged)
    /// How many labels are shown.
    Q_PROPERTY(int labelCount READ labelCount NOTIFY labelCountChanged)
    /// Share of the ties in view that are drawn; below 1 while the picture of a large network is partial.
    Q_PROPERTY(qreal tieShare READ tieShare NOTIFY pictureChanged)
    /// Whether lines of the layout lie behind the network: words over the canvas need a ground of their own.
    Q_PROPERTY(bool hasGuides READ hasGuides NOTIFY pictureChanged)
    /// False while a large network is shown by a picture of another view or with fewer ties than there are.
    Q_PROPERTY(bool complete READ complete NOTIFY pictureChanged)

  public:
    explicit NetworkCanvas(QQuickItem* parent = nullptr);

    enum class Arrival : std::uint8_t {
        at_rest,
        under_way ///< its places are about to change again: without labels
    };

    /// A scene of as many marks as the last is taken for the same network: its marks move to their new
    /// places, and it is fitted again if nobody moved the camera since the last fit. Any other scene is
    /// fitted.
    void setScene(std::shared_ptr<viz::Scene const> scene, Arrival arrival = Arrival::at_rest);
    void setTheme(viz::Theme const& theme);

    [[nodiscard]] int hoveredNode() const;
    [[nodiscard]] QPointF hoveredPosition() const;

    [[nodiscard]] int selectedNode() const { return selected_; }

    void setSelectedNode(int node);

    /// What lies at a position of the view, in the units of the scene as it was given.
    [[nodiscard]] viz::Point scenePoint(QPointF at) const;

    [[nodiscard]] qreal zoom() const;

    [[nodiscard]] viz::Camera const& camera() const { return camera_; }

    [[nodiscard]] bool reduceMotion() const { return reduce_motion_; }

    void setReduceMotion(bool reduce);

    [[nodiscard]] qreal fitMargin() const { return fit_margin_; }

    void setFitMargin(qreal margin);

    [[nodiscard]] bool moving() const { return clock_.state() == QAbstractAnimation::Running; }

    [[nodiscard]] bool lasso() const { return lasso_; }

    void setLasso(bool wanted);

    [[nodiscard]] int labelCount() const { return labels_.count(); }

    [[nodiscard]] qreal tieShare() const { return has_crowd() ? crowd_.picture().tie_share : 1; }

    [[nodiscard]] bool hasGuides() const { return scene_ && !scene_->guides.lines.empty(); }

    /// Whether nodes and ties can be seen.
    [[nodiscard]] bool hasPicture() const {
        return scene_ && !waits_for_size_ && (!has_crowd() || crowd_.has_picture());
    }

    /// Whether that is a picture of the scene that was set last, be it a partial one.
    [[nodiscard]] bool showsScene() const { return hasPicture() && (!has_crowd() || crowd_.shows_scene()); }

    /// Changes whenever another picture of nodes and ties is shown.
    [[nodiscard]] qint64 pictureKey() const {
        return has_crowd() ? crowd_.key() : static_cast<qint64>(content_);
    }

    [[nodiscard]] bool complete() const { return !has_crowd() || crowd_.complete(); }

    /// Whether nothing moves and the labels are those of the view as it is: the picture is complete.
    [[nodiscard]] bool settled() const;

    Q_INVOKABLE void fit();
    Q_INVOKABLE void zoomIn();
    Q_INVOKABLE void zoomOut();
    Q_INVOKABLE void centreOn(int node);
    Q_INVOKABLE [[nodiscard]] int nodeAt(qreal x, qreal y) const;
    Q_INVOKABLE [[nodiscard]] QPointF positionOf(int node) const;

    /// The view with its labels as an image of `ratio` pixels a logical pixel.
    Q_INVOKABLE [[nodiscard]] QImage grabPicture(qreal ratio) const;

  Q_SIGNALS:
    void nodeClicked(int node);
    void nodeDoubleClicked(int node);
    void emptyClicked();
    /// A hand moves a node; the first move of a drag is step 0.
    void nodeDragged(int node, QPointF to, int step);
    void nodeReleased(int node);
    /// Clicked with Shift.
    void nodeToggled(int node);
    /// The nodes in a lasso, ascending; may be none.
    void lassoed(QList<int> const& nodes);
    void lassoChanged();
    void hoveredChanged();
    void selectedNodeChanged();
    void cameraChanged();
    void reduceMotionChanged();
    void fitMarginChanged();
    void coveredChanged();
    void movingChanged();
    void labelCountChanged();
    void pictureChanged();

  protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void geometryChange(QRectF const& now, QRectF const& before) override;
    void itemChange(ItemChange change, ItemChangeData const& value) override;

    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void hoverEnterEvent(QHoverEvent* event) override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void touchEvent(QTouchEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    static constexpr int rest_ms = 120;    ///< without motion, after which labels are placed
    static constexpr double fade_ms = 120; ///< in which they come and go

    /// A button held down.
    struct Press {
        QPointF from;
        QPointF last;
        bool dragging = false;
        bool second = false; ///< of a double click
        int grabbed = -1;    ///< node that moves along
        int steps = 0;       ///< that it has moved
        bool lasso = false;  ///< draws one when dragged
        bool adds = false;   ///< with Shift
    };

    void advance();
    void set_camera(viz::Camera const& camera);
    void move_camera(viz::Camera const& target, double duration);
    void zoom_at(viz::Point view, float factor, double duration);
    void pan_by(float dx, float dy, double duration);
    void fit_in(double duration);
    void start_ticking();

    [[nodiscard]] bool has_crowd() const { return scene_ && scene_->crowd; }

    [[nodiscard]] viz::NodeGrid const& grid() const { return has_crowd() ? crowd_.grid() : grid_; }

    void look_at_crowd();
    [[nodiscard]] CrowdShown crowd_to_show(double ratio);
    [[nodiscard]] LabelsShown labels_to_show(double ratio) const;
    [[nodiscard]] QRectF place_of(viz::Camera const& picture) const;
    void place_labels_soon(int delay);
    void place_labels();
    void show_new_labels();
    [[nodiscard]] viz::Point shown_position(NodeId node) const;
    [[nodiscard]] std::vector<viz::PlacedLabel> shown_labels() const;
    void take_resting_view();
    void point_at(std::optional<QPointF> cursor);
    void answer_at_once();
    void choose_cursor();
    [[nodiscard]] bool begins_lasso(QMouseEvent const& event) const;
    void draw_lasso(QPointF const& position);
    void finish_lasso();
    [[nodiscard]] QSizeF room() const;
    [[nodiscard]] viz::Camera fitted_camera() const;
    [[nodiscard]] viz::Point wanted_stretch() const;
    bool stretch_to_room();
    void show_scene(std::shared_ptr<viz::Scene const> scene, bool same_places);
    [[nodiscard]] std::vector<viz::Point> shown_positions() const;

    std::shared_ptr<viz::Scene const> given_; ///< as it was set
    std::shared_ptr<viz::Scene const> scene_; ///< with its marks stretched to the canvas
    viz::Point stretch_{1, 1};
    viz::NodeGrid grid_;
    viz::Theme theme_{};
    unsigned content_ = 0;

    viz::Camera camera_;
    CameraMotion camera_motion_;
    bool waits_for_size_ = true;
    bool is_fitted_ = true; ///< nobody moved the camera since the last fit: a resize fits again

    std::vector<viz::Point> before_;
    double morph_begin_ = 0;
    double morph_ = 1;

    Arrival arrival_ = Arrival::at_rest;

    CrowdLayer crowd_; ///< draws a scene with a crowd; any other is drawn by OpenGL
    LabelLayer labels_;
    QTimer label_timer_; ///< runs from the last motion until labels are placed
    double fade_begin_ = 0;
    double fade_ = 1;

    FrameClock clock_;
    bool reduce_motion_ = false;
    qreal fit_margin_ = 48;
    qreal top_inset_ = 0;
    qreal bottom_inset_ = 0;
    qreal right_inset_ = 0;
    qreal most_stretch_ = 1;
    QVariantList covered_;

    /// Two fingers on the screen.
    struct Pinch {
        QPointF middle;
        qreal apart = 0;
    };

    std::optional<Press> press_;
    std::optional<Pinch> pinch_;
    std::optional<QPointF> cursor_;
    NodeId hovered_ = no_node;
    int selected_ = -1;
    SelectionSprite selection_;
    LassoTool* lasso_tool_ = nullptr; ///< a child item
    bool lasso_ = false;
};

} // namespace cospread::canvas

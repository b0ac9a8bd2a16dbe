#pragma once

#include "qml/canvas/crowd_picture.h"
#include "qml/canvas/gl_crowd_node.h"
#include "qml/canvas/gl_scene_node.h"
#include "qml/canvas/label_node.h"

#include <QtQuick/QSGImageNode>
#include <QtQuick/QSGRectangleNode>

namespace cospread::canvas {

/// The canvas in the scene graph: the scene by OpenGL with the labels above it; or, where there is no OpenGL,
/// one image.
class CanvasNode : public QSGNode {
  public:
    /// A node shows one kind of scene only: with a crowd, as a picture made elsewhere, or without.
    explicit CanvasNode(bool crowd)
        : crowd_(crowd) {}

    [[nodiscard]] bool shows_crowd() const { return crowd_; }

    /// Shows scene and labels by OpenGL.
    void show(QQuickWindow* window, CanvasPicture const& picture, LabelsShown const& labels);

    /// Shows an image of everything.
    void show(QQuickWindow* window, QImage const& image, QRectF const& place);

    struct PlacedImage {
        QImage image;
        QRectF place; ///< in the view
    };

    /// Shows an image of the scene, where it does not cover the view one of the whole in less detail beneath
    /// it and canvas colour round both, and labels above.
    void show(QQuickWindow* window, PlacedImage const& image, PlacedImage const& overview, QRectF const& view,
              QColor const& canvas, LabelsShown const& labels);

    /// Shows a scene with a crowd as the graphics card draws it, over it `full`, where there is such a
    /// picture, and labels. Returns the share of the ties that are drawn.
    double show(QQuickWindow* window, CrowdLook const& look, CrowdPicture const* full, QRectF const& place,
                LabelsShown const& labels);

  private:
    /// A node with an image, whose texture is made anew for another image only.
    struct ImageSlot {
        QSGImageNode* node = nullptr;
        qint64 shown = 0; ///< cacheKey() of the image

        void set(QQuickWindow* window, PlacedImage const& image);
    };

    void show_overview(QQuickWindow* window, PlacedImage const& overview, bool covered);
    QSGImageNode* new_image(QQuickWindow* window);

    bool crowd_;
    GlSceneNode* scene_ = nullptr;
    GlCrowdNode* crowd_by_card_ = nullptr;
    LabelNode* labels_ = nullptr;
    QSGRectangleNode* ground_ = nullptr;
    ImageSlot overview_;
    ImageSlot image_;
};

} // namespace cospread::canvas

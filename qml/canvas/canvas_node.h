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

    /// Shows an image of the scene where `place` says, canvas colour round it, and labels above.
    void show(QQuickWindow* window, QImage const& image, QRectF const& place, QRectF const& view,
              QColor const& canvas, LabelsShown const& labels);

    /// Shows a scene with a crowd as the graphics card draws it, over it `full`, where there is such a
    /// picture, and labels. Returns the share of the ties that are drawn.
    double show(QQuickWindow* window, CrowdLook const& look, CrowdPicture const* full, QRectF const& place,
                LabelsShown const& labels);

  private:
    bool crowd_;
    GlSceneNode* scene_ = nullptr;
    GlCrowdNode* crowd_by_card_ = nullptr;
    LabelNode* labels_ = nullptr;
    QSGRectangleNode* ground_ = nullptr;
    QSGImageNode* image_ = nullptr;
    qint64 shown_ = 0; ///< cacheKey() of the image
};

} // namespace cospread::canvas

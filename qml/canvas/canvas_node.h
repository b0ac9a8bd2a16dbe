#pragma once

#include "qml/canvas/gl_scene_node.h"
#include "qml/canvas/label_node.h"

#include <QtQuick/QSGImageNode>

namespace cospread::canvas {

/// The canvas in the scene graph: the scene by OpenGL with the labels above it; or, where there is no OpenGL,
/// one image.
class CanvasNode : public QSGNode {
  public:
    /// Shows scene and labels by OpenGL.
    void show(QQuickWindow* window, CanvasPicture const& picture, LabelsShown const& labels);

    /// Shows an image of everything.
    void show(QQuickWindow* window, QImage const& image, QRectF const& place);

  private:
    GlSceneNode* scene_ = nullptr;
    LabelNode* labels_ = nullptr;
    QSGImageNode* image_ = nullptr;
};

} // namespace cospread::canvas

#pragma once

#include "qml/canvas/crowd_picture.h"
#include "qml/canvas/gl_crowd_node.h"
#include "qml/canvas/gl_scene_node.h"
#include "qml/canvas/label_node.h"
#include "qml/canvas/overview_node.h"

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGImageNode>
#include <QtQuick/QSGRectangleNode>

namespace cospread::canvas {

/// How a scene with a crowd is seen.
struct CrowdShown {
    PlacedImage picture;
    PlacedImage overview;  ///< beneath it, where it does not cover the view; may be without an image
    PlacedImage selection; ///< above it; may be without an image
    QRectF view;
    QColor canvas; ///< round all of them
};

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

    /// Shows pictures of the scene, and labels above.
    void show(QQuickWindow* window, CrowdShown const& crowd, LabelsShown const& labels);

    /// Shows a scene with a crowd as the graphics card draws it, over it `full`, where there is such a
    /// picture, and labels. Returns the share of the ties that are drawn.
    double show(QQuickWindow* window, CrowdLook const& look, CrowdPicture const* full, QRectF const& place,
                LabelsShown const& labels);

  private:
    /// A place among the nodes for an image that may be missing; its texture is made anew for another image
    /// only.
    class ImageSlot : public QSGNode {
      public:
        void show(QQuickWindow* window, PlacedImage const& image, QQuickWindow::CreateTextureOptions options,
                  QSGTexture::Filtering filtering);
        void hide();

      private:
        QSGImageNode* node_ = nullptr;
        qint64 shown_ = 0; ///< cacheKey() of the image
    };

    template<class Node>
    Node* append(Node* node);

    bool crowd_;
    GlSceneNode* scene_ = nullptr;
    GlCrowdNode* crowd_by_card_ = nullptr;
    LabelNode* labels_ = nullptr;
    QSGRectangleNode* ground_ = nullptr;
    OverviewNode* overview_ = nullptr;
    ImageSlot* image_ = nullptr;
    ImageSlot* selection_ = nullptr;
};

} // namespace cospread::canvas

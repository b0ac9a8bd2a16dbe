#include "qml/canvas/canvas_node.h"

#include <QtQuick/QQuickWindow>

namespace cospread::canvas {

void CanvasNode::show(QQuickWindow* window, CanvasPicture const& picture, LabelsShown const& labels) {
    if (scene_ == nullptr) {
        scene_ = new GlSceneNode(window);
        labels_ = new LabelNode;
        appendChildNode(scene_);
        appendChildNode(labels_);
    }
    scene_->synchronise(picture);
    labels_->synchronise(window, labels);
}

void CanvasNode::show(QQuickWindow* window, QImage const& image, QRectF const& place) {
    if (image_ == nullptr) {
        image_ = window->createImageNode();
        image_->setOwnsTexture(true);
        appendChildNode(image_);
    }
    image_->setTexture(window->createTextureFromImage(image));
    image_->setRect(place);
}

} // namespace cospread::canvas

#include "qml/canvas/canvas_node.h"

#include <QtQuick/QQuickWindow>

#include <cmath>

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

void CanvasNode::show(QQuickWindow* window, QImage const& image, QRectF const& place, QRectF const& view,
                      QColor const& canvas, LabelsShown const& labels) {
    if (image_ == nullptr) {
        ground_ = window->createRectangleNode();
        image_ = window->createImageNode();
        image_->setOwnsTexture(true);
        labels_ = new LabelNode;
        appendChildNode(ground_);
        appendChildNode(image_);
        appendChildNode(labels_);
    }
    // No pixel is painted twice, and none is mixed where the picture stands on whole pixels.
    bool const covered = place.contains(view);
    ground_->setRect(covered ? QRectF() : view);
    ground_->setColor(canvas);
    bool const unscaled = std::abs(place.width() * labels.ratio - image.width()) < 0.01;
    image_->setFiltering(unscaled && labels.at_rest ? QSGTexture::Nearest : QSGTexture::Linear);
    if (image.cacheKey() != shown_) {
        image_->setTexture(window->createTextureFromImage(image, QQuickWindow::TextureIsOpaque));
        shown_ = image.cacheKey();
    }
    image_->setRect(place);
    labels_->synchronise(window, labels);
}

} // namespace cospread::canvas

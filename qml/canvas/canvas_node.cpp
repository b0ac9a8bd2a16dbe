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

double CanvasNode::show(QQuickWindow* window, CrowdLook const& look, CrowdPicture const* full,
                        QRectF const& place, LabelsShown const& labels) {
    if (crowd_by_card_ == nullptr) {
        crowd_by_card_ = new GlCrowdNode(window);
        labels_ = new LabelNode;
        appendChildNode(crowd_by_card_);
        appendChildNode(labels_);
    }
    crowd_by_card_->synchronise(look);
    if (full != nullptr && full->image.cacheKey() != shown_) {
        if (image_ == nullptr) {
            image_ = window->createImageNode();
            image_->setOwnsTexture(true);
            insertChildNodeAfter(image_, crowd_by_card_);
        }
        image_->setTexture(window->createTextureFromImage(full->image, QQuickWindow::TextureIsOpaque));
        image_->setFiltering(QSGTexture::Nearest);
        shown_ = full->image.cacheKey();
    }
    if (image_ != nullptr) {
        image_->setRect(full != nullptr ? place : QRectF());
    }
    labels_->synchronise(window, labels);
    return full != nullptr ? 1.0 : crowd_by_card_->tie_share();
}

} // namespace cospread::canvas

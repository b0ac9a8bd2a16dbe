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
    if (image_.node == nullptr) {
        image_.node = new_image(window);
    }
    image_.node->setTexture(window->createTextureFromImage(image));
    image_.node->setRect(place);
}

void CanvasNode::show(QQuickWindow* window, PlacedImage const& image, PlacedImage const& overview,
                      QRectF const& view, QColor const& canvas, LabelsShown const& labels) {
    if (image_.node == nullptr) {
        ground_ = window->createRectangleNode();
        appendChildNode(ground_);
        image_.node = new_image(window);
        labels_ = new LabelNode;
        appendChildNode(labels_);
    }
    // No pixel is painted twice, and none is mixed where the picture stands on whole pixels.
    bool const covered = image.place.contains(view);
    ground_->setRect(covered ? QRectF() : view);
    ground_->setColor(canvas);
    show_overview(window, overview, covered);
    image_.set(window, image);
    bool const unscaled = std::abs(image.place.width() * labels.ratio - image.image.width()) < 0.01;
    image_.node->setFiltering(unscaled && labels.at_rest ? QSGTexture::Nearest : QSGTexture::Linear);
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
    if (full != nullptr) {
        if (image_.node == nullptr) {
            image_.node = new_image(window);
            image_.node->setFiltering(QSGTexture::Nearest);
            removeChildNode(image_.node);
            insertChildNodeAfter(image_.node, crowd_by_card_);
        }
        image_.set(window, {full->image, place});
    } else if (image_.node != nullptr) {
        image_.node->setRect(QRectF());
    }
    labels_->synchronise(window, labels);
    return full != nullptr ? 1.0 : crowd_by_card_->tie_share();
}

void CanvasNode::show_overview(QQuickWindow* window, PlacedImage const& overview, bool covered) {
    if (!overview.image.isNull() && overview_.node == nullptr) {
        overview_.node = new_image(window);
        overview_.node->setFiltering(QSGTexture::Linear);
        removeChildNode(overview_.node);
        insertChildNodeAfter(overview_.node, ground_);
    }
    if (overview_.node == nullptr) {
        return;
    }
    if (!overview.image.isNull()) {
        overview_.set(window, overview);
    }
    if (covered || overview.image.isNull()) {
        overview_.node->setRect(QRectF());
    }
}

QSGImageNode* CanvasNode::new_image(QQuickWindow* window) {
    QSGImageNode* const image = window->createImageNode();
    image->setOwnsTexture(true);
    appendChildNode(image);
    return image;
}

void CanvasNode::ImageSlot::set(QQuickWindow* window, PlacedImage const& image) {
    if (image.image.cacheKey() != shown) {
        node->setTexture(window->createTextureFromImage(image.image, QQuickWindow::TextureIsOpaque));
        shown = image.image.cacheKey();
    }
    node->setRect(image.place);
}

} // namespace cospread::canvas

#include "qml/canvas/canvas_node.h"

#include <cmath>

namespace cospread::canvas {

void CanvasNode::show(QQuickWindow* window, CanvasPicture const& picture, LabelsShown const& labels) {
    if (scene_ == nullptr) {
        scene_ = append(new GlSceneNode(window));
        labels_ = append(new LabelNode);
    }
    scene_->synchronise(picture);
    labels_->synchronise(window, labels);
}

void CanvasNode::show(QQuickWindow* window, QImage const& image, QRectF const& place) {
    if (image_ == nullptr) {
        image_ = append(new ImageSlot);
    }
    image_->show(window, {image, place}, {}, QSGTexture::Nearest);
}

void CanvasNode::show(QQuickWindow* window, CrowdShown const& crowd, LabelsShown const& labels) {
    if (image_ == nullptr) {
        ground_ = append(window->createRectangleNode());
        overview_ = append(new OverviewNode);
        image_ = append(new ImageSlot);
        selection_ = append(new ImageSlot);
        labels_ = append(new LabelNode);
    }
    // No pixel is painted twice, and none is mixed where the picture stands on whole pixels.
    PlacedImage const& picture = crowd.picture;
    bool const covered = picture.place.contains(crowd.view);
    ground_->setRect(covered ? QRectF() : crowd.view);
    ground_->setColor(crowd.canvas);
    if (covered || crowd.overview.image.isNull()) {
        overview_->hide();
    } else {
        overview_->show(window, crowd.overview, crowd.view, picture.place);
    }
    bool const unscaled = std::abs(picture.place.width() * labels.ratio - picture.image.width()) < 0.01;
    image_->show(window, picture, QQuickWindow::TextureIsOpaque,
                 unscaled && labels.at_rest ? QSGTexture::Nearest : QSGTexture::Linear);
    if (crowd.selection.image.isNull()) {
        selection_->hide();
    } else {
        selection_->show(window, crowd.selection, QQuickWindow::TextureHasAlphaChannel, QSGTexture::Linear);
    }
    labels_->synchronise(window, labels);
}

double CanvasNode::show(QQuickWindow* window, CrowdLook const& look, CrowdPicture const* full,
                        QRectF const& place, LabelsShown const& labels) {
    if (crowd_by_card_ == nullptr) {
        crowd_by_card_ = append(new GlCrowdNode(window));
        image_ = append(new ImageSlot);
        labels_ = append(new LabelNode);
    }
    crowd_by_card_->synchronise(look);
    if (full != nullptr) {
        image_->show(window, {full->image, place}, QQuickWindow::TextureIsOpaque, QSGTexture::Nearest);
    } else {
        image_->hide();
    }
    labels_->synchronise(window, labels);
    return full != nullptr ? 1.0 : crowd_by_card_->tie_share();
}

template<class Node>
Node* CanvasNode::append(Node* node) {
    appendChildNode(node);
    return node;
}

void CanvasNode::ImageSlot::show(QQuickWindow* window, PlacedImage const& image,
                                 QQuickWindow::CreateTextureOptions options,
                                 QSGTexture::Filtering filtering) {
    if (node_ == nullptr) {
        node_ = window->createImageNode();
        node_->setOwnsTexture(true);
        appendChildNode(node_);
    }
    if (image.image.cacheKey() != shown_) {
        node_->setTexture(window->createTextureFromImage(image.image, options));
        shown_ = image.image.cacheKey();
    }
    node_->setFiltering(filtering);
    node_->setRect(image.place);
}

void CanvasNode::ImageSlot::hide() {
    if (node_ != nullptr) {
        node_->setRect(QRectF());
    }
}

} // namespace cospread::canvas

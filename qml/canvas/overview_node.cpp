#include "qml/canvas/overview_node.h"

namespace cospread::canvas {

std::array<QRectF, 4> strips_round(QRectF const& view, QRectF const& taken) {
    QRectF const inner = view & taken;
    if (inner.isEmpty()) {
        return {view};
    }
    auto const between = [](qreal left, qreal top, qreal right, qreal bottom) {
        return QRectF(QPointF(left, top), QPointF(right, bottom));
    };
    return {between(view.left(), view.top(), view.right(), inner.top()),
            between(view.left(), inner.bottom(), view.right(), view.bottom()),
            between(view.left(), inner.top(), inner.left(), inner.bottom()),
            between(inner.right(), inner.top(), view.right(), inner.bottom())};
}

void OverviewNode::show(QQuickWindow* window, PlacedImage const& overview, QRectF const& view,
                        QRectF const& taken) {
    bool const is_new = overview.image.cacheKey() != shown_;
    if (is_new) {
        // The nodes let go of the old texture before it is gone.
        std::unique_ptr<QSGTexture> const old = std::move(texture_);
        texture_.reset(window->createTextureFromImage(overview.image, QQuickWindow::TextureIsOpaque));
        shown_ = overview.image.cacheKey();
        for (QSGImageNode*& strip : strips_) {
            if (strip == nullptr) {
                strip = window->createImageNode();
                strip->setFiltering(QSGTexture::Linear);
                appendChildNode(strip);
            }
            strip->setTexture(texture_.get());
        }
    }
    auto const parts = strips_round(view, taken);
    qreal const across = overview.image.width() / overview.place.width();
    qreal const down = overview.image.height() / overview.place.height();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QRectF const part = parts[i] & overview.place;
        strips_[i]->setRect(part);
        if (!part.isEmpty()) {
            QPointF const corner = part.topLeft() - overview.place.topLeft();
            strips_[i]->setSourceRect(
                {corner.x() * across, corner.y() * down, part.width() * across, part.height() * down});
        }
    }
}

void OverviewNode::hide() {
    for (QSGImageNode* const strip : strips_) {
        if (strip != nullptr) {
            strip->setRect(QRectF());
        }
    }
}

} // namespace cospread::canvas

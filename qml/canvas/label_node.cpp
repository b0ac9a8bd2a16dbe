#include "qml/canvas/label_node.h"

#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <cmath>

namespace cospread::canvas {
namespace {

bool contains(LabelPicture const* picture, LabelSprite const& sprite) {
    return picture != nullptr && std::ranges::any_of(picture->sprites, [&](LabelSprite const& other) {
               return sprite.same_as(other);
           });
}

} // namespace

LabelNode::Group::Group()
    : geometry(QSGGeometry::defaultAttributes_TexturedPoint2D(), 0, 0) {
    geometry.setDrawingMode(QSGGeometry::DrawTriangles);
    material.setFiltering(QSGTexture::Linear);
    squares.setGeometry(&geometry);
    squares.setMaterial(&material);
    squares.setFlag(QSGNode::OwnedByParent, false);
    setFlag(QSGNode::OwnedByParent, false);
}

void LabelNode::Group::show(Sprites const& sprites, QSGTexture* texture, LabelsShown const& shown,
                            QImage const& image) {
    if (texture == nullptr || sprites.empty()) {
        if (squares.parent() != nullptr) {
            removeChildNode(&squares);
        }
        return;
    }
    auto const count = static_cast<int>(sprites.size());
    geometry.allocate(4 * count, 6 * count);
    auto* vertex = geometry.vertexDataAsTexturedPoint2D();
    auto* index = geometry.indexDataAsUShort();
    quint16 first = 0;
    QSizeF const whole = QSizeF(image.size()) / shown.ratio;
    for (LabelSprite const* const sprite : sprites) {
        QPointF corner = shown.place(*sprite) + sprite->offset;
        if (shown.at_rest) {
            corner = {std::round(corner.x() * shown.ratio) / shown.ratio,
                      std::round(corner.y() * shown.ratio) / shown.ratio};
        }
        QRectF const at(corner, sprite->source.size());
        QRectF const& from = sprite->source;
        for (auto const& [seen, taken] :
             {std::pair(at.topLeft(), from.topLeft()), std::pair(at.topRight(), from.topRight()),
              std::pair(at.bottomLeft(), from.bottomLeft()),
              std::pair(at.bottomRight(), from.bottomRight())}) {
            vertex->set(static_cast<float>(seen.x()), static_cast<float>(seen.y()),
                        static_cast<float>(taken.x() / whole.width()),
                        static_cast<float>(taken.y() / whole.height()));
            ++vertex;
        }
        for (int const corner_index : {0, 1, 2, 2, 1, 3}) {
            *index++ = static_cast<quint16>(first + corner_index);
        }
        first = static_cast<quint16>(first + 4);
    }
    material.setTexture(texture);
    squares.markDirty(QSGNode::DirtyGeometry | QSGNode::DirtyMaterial);
    if (squares.parent() == nullptr) {
        appendChildNode(&squares);
    }
}

LabelNode::LabelNode() {
    for (Group* const group : {&going_, &staying_, &coming_}) {
        appendChildNode(group);
    }
}

LabelNode::~LabelNode() {
    for (Group* const group : {&going_, &staying_, &coming_}) {
        group->removeAllChildNodes();
    }
    removeAllChildNodes();
}

void LabelNode::synchronise(QQuickWindow* window, LabelsShown const& shown) {
    auto const texture_of = [&](std::shared_ptr<LabelPicture const> const& picture) {
        return std::unique_ptr<QSGTexture>(
            picture ? window->createTextureFromImage(picture->image, QQuickWindow::TextureHasAlphaChannel)
                    : nullptr);
    };
    if (shown.now != now_) {
        bool const follows = shown.before != nullptr && shown.before == now_;
        before_texture_ = follows ? std::move(now_texture_) : texture_of(shown.before);
        now_texture_ = texture_of(shown.now);
        now_ = shown.now;
        before_ = shown.before;
    }

    Sprites staying;
    Sprites coming;
    Sprites going;
    if (now_) {
        for (LabelSprite const& sprite : now_->sprites) {
            (contains(before_.get(), sprite) ? staying : coming).push_back(&sprite);
        }
    }
    if (before_ && shown.fade < 1) {
        for (LabelSprite const& sprite : before_->sprites) {
            if (!contains(now_.get(), sprite)) {
                going.push_back(&sprite);
            }
        }
    }
    QImage const none;
    staying_.show(staying, now_texture_.get(), shown, now_ ? now_->image : none);
    coming_.show(coming, now_texture_.get(), shown, now_ ? now_->image : none);
    going_.show(going, before_texture_.get(), shown, before_ ? before_->image : none);
    coming_.setOpacity(shown.fade);
    going_.setOpacity(1 - shown.fade);
}

} // namespace cospread::canvas

#pragma once

#include "qml/canvas/label_picture.h"

#include <QtQuick/QSGGeometryNode>
#include <QtQuick/QSGTexture>
#include <QtQuick/QSGTextureMaterial>

#include <functional>
#include <vector>

class QQuickWindow;

namespace cospread::canvas {

/// What is to be seen of the labels.
struct LabelsShown {
    std::shared_ptr<LabelPicture const> now;
    std::shared_ptr<LabelPicture const> before;
    double fade = 1;                                  ///< share of the way from `before` to `now`
    std::function<QPointF(LabelSprite const&)> place; ///< where its mark is in the view, or its anchor
    bool at_rest = true;                              ///< labels stand on whole device pixels
    double ratio = 1;
};

/// The labels in the scene graph: those that stay, those that come and those that go, each a textured square
/// that follows its mark.
class LabelNode : public QSGNode {
  public:
    LabelNode();
    ~LabelNode() override;

    void synchronise(QQuickWindow* window, LabelsShown const& shown);

  private:
    using Sprites = std::vector<LabelSprite const*>;

    /// Squares of one texture with one opacity.
    struct Group : QSGOpacityNode {
        Group();
        void show(Sprites const& sprites, QSGTexture* texture, LabelsShown const& shown, QImage const& image);

        QSGGeometryNode squares;
        QSGGeometry geometry;
        QSGTextureMaterial material;
    };

    std::shared_ptr<LabelPicture const> now_;
    std::shared_ptr<LabelPicture const> before_;
    std::unique_ptr<QSGTexture> now_texture_;
    std::unique_ptr<QSGTexture> before_texture_;
    Group staying_;
    Group coming_;
    Group going_;
};

} // namespace cospread::canvas

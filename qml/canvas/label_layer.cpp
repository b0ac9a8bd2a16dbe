#include "qml/canvas/label_layer.h"

#include <algorithm>
#include <utility>

namespace cospread::canvas {

LabelLayer::~LabelLayer() {
    pool_.clear();
    pool_.waitForDone();
}

void LabelLayer::place(std::shared_ptr<viz::Scene const> scene, viz::Camera const& camera,
                       viz::Theme const& theme, double ratio, std::vector<viz::Box> taken) {
    unsigned const number = ++asked_;
    waiting_ = true;
    pool_.clear();
    pool_.start([this, number, scene = std::move(scene), camera, theme, ratio, taken = std::move(taken)] {
        auto picture = make_label_picture(*scene, camera, theme, ratio, taken);
        QMetaObject::invokeMethod(
            this, [this, number, picture] { take(number, picture); }, Qt::QueuedConnection);
    });
}

void LabelLayer::take(unsigned number, std::shared_ptr<LabelPicture const> picture) {
    if (number != asked_) {
        return;
    }
    waiting_ = false;
    before_ = std::move(now_);
    now_ = std::move(picture);
    Q_EMIT placed();
}

void LabelLayer::clear() {
    ++asked_;
    waiting_ = false;
    now_.reset();
    before_.reset();
}

int LabelLayer::count() const {
    return now_ ? static_cast<int>(std::ranges::count_if(
                      now_->sprites, [](LabelSprite const& sprite) { return sprite.label.node != no_node; }))
                : 0;
}

} // namespace cospread::canvas

#pragma once

#include "viz/appearance/theme.h"
#include "viz/scene/camera.h"
#include "viz/scene/label_placement.h"
#include "viz/scene/scene.h"

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtGui/QImage>

#include <memory>
#include <vector>

namespace cospread::canvas {

/// A label in the picture of all labels; with no node it is a caption of the guides.
struct LabelSprite {
    viz::PlacedLabel label;
    viz::Point mark; ///< where the mark was when the label was placed, view pixels; of a caption the anchor,
                     ///< scene units
    QPointF offset;  ///< from the mark to the sprite's corner, logical pixels
    QRectF source;   ///< in the image, logical pixels

    /// Whether both show the same words at the same place by the same mark.
    [[nodiscard]] bool same_as(LabelSprite const& other) const;
};

/// Labels placed for one camera and painted side by side into one image.
struct LabelPicture {
    QImage image;
    std::vector<LabelSprite> sprites;
};

/// The measures of labels on the canvas, and their size.
constexpr viz::LabelStyle label_style{};
constexpr int label_size = 11;

/// Places and paints the labels and the captions of the guides, clear of the boxes that are `taken`. May run
/// on any thread.
[[nodiscard]] std::shared_ptr<LabelPicture const> make_label_picture(viz::Scene const& scene,
                                                                     viz::Camera const& camera,
                                                                     viz::Theme const& theme, double ratio,
                                                                     std::span<viz::Box const> taken);

} // namespace cospread::canvas

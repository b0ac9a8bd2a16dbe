#pragma once

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGImageNode>

#include <array>
#include <memory>

namespace cospread::canvas {

/// An image and where it is in the view.
struct PlacedImage {
    QImage image;
    QRectF place;
};

/// Shows an image in those parts of the view that another picture leaves free, and nowhere else: no pixel is
/// painted twice.
class OverviewNode : public QSGNode {
  public:
    /// `taken`: where the other picture lies.
    void show(QQuickWindow* window, PlacedImage const& overview, QRectF const& view, QRectF const& taken);
    void hide();

  private:
    std::unique_ptr<QSGTexture> texture_;
    qint64 shown_ = 0; ///< cacheKey() of the image
    std::array<QSGImageNode*, 4> strips_{};
};

/// What is left of the view round the part that is taken: above, below, left and right of it; may be empty.
[[nodiscard]] std::array<QRectF, 4> strips_round(QRectF const& view, QRectF const& taken);

} // namespace cospread::canvas

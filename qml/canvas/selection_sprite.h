#pragma once

#include "viz/appearance/theme.h"
#include "viz/scene/scene.h"

#include <QtGui/QImage>

namespace cospread::canvas {

/// A mark with the ring of a selection, alone in the middle of a square image: what answers a click at once,
/// until the picture of a crowd shows it too.
class SelectionSprite {
  public:
    /// `scale`: by which the camera enlarges marks; `content`: changes whenever mark or theme may have.
    /// Painted only where something differs from the last time.
    [[nodiscard]] QImage const& image(NodeId node, viz::Mark const& mark, float scale,
                                      viz::Theme const& theme, double ratio, unsigned content);

  private:
    NodeId node_ = no_node;
    float scale_ = 0;
    double ratio_ = 0;
    unsigned content_ = 0;
    QImage image_;
};

} // namespace cospread::canvas

#pragma once

#include "viz/appearance/theme.h"
#include "viz/scene/scene.h"

#include <QtGui/QImage>

namespace cospread::canvas {

/// A mark with the ring of a selection, alone in the middle of a square image: what answers a click at once,
/// until the picture of a crowd shows it too. `scale`: by which the camera enlarges marks.
[[nodiscard]] QImage selection_sprite(viz::Mark mark, float scale, viz::Theme const& theme, double ratio);

} // namespace cospread::canvas

#pragma once

#include "viz/raster/tie_counts.h"
#include "viz/scene/camera.h"

#include <vector>

namespace cospread::viz {

/// The ties of a whole scene drawn once in more detail than a view of all of it needs, and again at half the
/// size, a quarter, and so on. From it a view from afar is had without drawing a single tie: it costs what
/// its pixels cost, whether there are a thousand ties or ten million.
class DensityMap {
  public:
    DensityMap() = default;

    /// `longest_side` in pixels. Throws Stopped.
    DensityMap(std::span<TieEnds const> ties, std::span<Point const> positions, Box const& bounds,
               int longest_side, RunContext const& context);

    /// Device pixels a scene unit up to which a map of that size serves.
    [[nodiscard]] static float reach(Box const& bounds, int longest_side);

    /// Whether a view of `scale` device pixels a scene unit shows no more than the map has.
    [[nodiscard]] bool serves(float scale) const { return !levels_.empty() && scale <= scale_; }

    /// The counts of a view of `width` x `height` device pixels that sees `corner` in its upper left corner;
    /// serves(scale) holds. Throws Stopped.
    [[nodiscard]] TieCounts view(Point corner, float scale, int width, int height,
                                 RunContext const& context) const;

  private:
    std::vector<TieCounts> levels_; ///< each half as wide and as high as the one before
    Point corner_;                  ///< of the map, scene units
    float scale_ = 0;               ///< pixels of the first level a scene unit
};

} // namespace cospread::viz

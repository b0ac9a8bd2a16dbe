#pragma once

#include "viz/raster/density_map.h"
#include "viz/raster/marks_raster.h"

#include <memory>

namespace cospread::viz {

/// A picture of a scene with a crowd, as the processor drew it.
struct RasterPicture {
    Pixels pixels;
    double tie_share = 1; ///< of the crowd's ties in view that are drawn
};

/// Draws scenes with a crowd without OpenGL: all its ties as one picture of how many lie over each other, and
/// all marks. What lies above the crowd (ties of the selection, paths, labels) is not its business. The same
/// picture on any number of threads.
class SceneRaster {
  public:
    /// The scene has a crowd. Cost O(n log n), and that of drawing a million ties. Throws Stopped.
    SceneRaster(std::shared_ptr<Scene const> scene, Theme const& theme, RunContext const& context);

    /// Draws the ties once for all views from afar, `longest_side` pixels across; from then on these cost
    /// what their pixels cost. Throws Stopped.
    void make_map(int longest_side, RunContext const& context);

    /// The same picture in other colours or with another selection: `scene` has the same crowd and positions.
    /// Cost O(n log n).
    [[nodiscard]] SceneRaster with(std::shared_ptr<Scene const> scene, Theme const& theme) const;

    /// The same with the map of another, which has the same crowd and positions.
    [[nodiscard]] SceneRaster with_map_of(SceneRaster const& other) const;

    [[nodiscard]] bool has_map() const { return map_ != nullptr; }

    [[nodiscard]] Scene const& scene() const { return *scene_; }

    /// Ties over each other where it is dense, in a view of one device pixel a scene unit.
    [[nodiscard]] float ink() const { return ink_; }

    /// The view of the camera at `ratio` device pixels a logical pixel. Where the map does not serve, only
    /// the first `tie_budget` ties are drawn, and where these are dense, in pictures of half the size made
    /// larger. Throws Stopped.
    [[nodiscard]] RasterPicture draw(Camera const& camera, float ratio, std::size_t tie_budget,
                                     RunContext const& context) const;

    /// Rows `top` to `top + count` of the view with all ties, for large pictures on paper: always drawn in
    /// the same bands of rows, so that a picture made in parts is that made at once. `with_marks`: with all
    /// marks too. Throws Stopped.
    [[nodiscard]] Pixels rows(Camera const& camera, float ratio, int top, int count, bool with_marks,
                              RunContext const& context) const;

    /// Whether a picture of the view is made from the map.
    [[nodiscard]] bool is_mapped(Camera const& camera, float ratio) const;

  private:
    SceneRaster() = default;

    std::shared_ptr<Scene const> scene_;
    Theme theme_{};
    std::vector<Point> positions_;
    std::vector<NodeId> order_; ///< of painting
    std::shared_ptr<DensityMap const> map_;
    float ink_ = 0;
};

} // namespace cospread::viz

#pragma once

#include "viz/raster/scene_raster.h"

#include <QtGui/QImage>

namespace cospread::canvas {

/// The view of a scene with a crowd: a picture with a rim, to be moved with the camera until the next is
/// there.
struct CrowdPicture {
    QImage image;
    viz::Camera camera;   ///< that it shows: the view's, with the rim on every side
    double tie_share = 1; ///< of the ties in view that are drawn
    bool in_full = false; ///< every tie as a line of its own, curved, dashed and as wide as it is strong
};

/// Draws the view, with at most `tie_budget` ties, and what lies above its crowd. May run on any thread.
/// Throws Stopped.
[[nodiscard]] CrowdPicture make_crowd_picture(viz::SceneRaster const& raster, viz::Camera const& view,
                                              viz::Theme const& theme, double ratio, std::size_t tie_budget,
                                              RunContext const& context);

/// Draws the whole scene in less detail than a window has. `mark_share` as that of a camera. May run on any
/// thread. Throws Stopped.
[[nodiscard]] CrowdPicture make_overview(viz::SceneRaster const& raster, float mark_share,
                                         viz::Theme const& theme, RunContext const& context);

/// Draws the view in full; without an image where more ties are in view than can be told apart. May run on
/// any thread. Throws Stopped.
[[nodiscard]] CrowdPicture make_full_picture(viz::SceneRaster const& raster, viz::Camera const& view,
                                             viz::Theme const& theme, double ratio,
                                             RunContext const& context);

} // namespace cospread::canvas

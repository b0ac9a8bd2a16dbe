#pragma once

#include "viz/gl/programs/crowd_ties/crowd_ties.h"
#include "viz/gl/programs/crowd_tone/crowd_tone.h"
#include "viz/gl/scene_renderer.h"

#include <memory>
#include <optional>

namespace cospread::viz::gl {

/// Draws a scene with a crowd with OpenGL as SceneRaster does without (viz/raster/scene_raster.h): how many
/// ties cross each pixel, tones of that, all marks, and what lies above the crowd. Made, used and destroyed
/// while the same context is current, in which SceneRenderer::can_draw().
class CrowdRenderer {
  public:
    /// Whether the driver takes a crowd of so many marks and counts ties in floating-point pictures.
    [[nodiscard]] static bool can_draw(std::size_t marks);

    /// Uploads everything; `ink` is SceneRaster::ink() of the scene. `same_crowd`: the ties are those of the
    /// last scene. Cost O(n log n + m).
    void set_scene(Scene const& scene, Theme const& theme, float ink, bool same_crowd);

    /// Draws the first `tie_budget` ties and everything else into `picture`. Leaves programs, textures and
    /// blending set. Throws SystemError where the driver refuses the size.
    void draw(View const& view, std::size_t tie_budget, Framebuffer const& picture);

    /// Ties of the crowd.
    [[nodiscard]] std::size_t tie_count() const { return tie_count_; }

  private:
    void fit_counts(int width, int height);

    NodeTextures nodes_;
    CrowdTies ties_;
    CrowdTone tone_;
    Marks marks_;
    std::optional<SceneRenderer> above_; ///< nothing where nothing lies above the crowd
    std::unique_ptr<Framebuffer> counts_;
    Colour canvas_;
    Colour colour_;
    Box bounds_;
    std::size_t tie_count_ = 0;
    float ink_ = 0;
    double tie_length_ = 0; ///< of all ties together, scene units
};

} // namespace cospread::viz::gl

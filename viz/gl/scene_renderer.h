#pragma once

#include "viz/gl/programs/arrows/arrows.h"
#include "viz/gl/programs/guides/guides.h"
#include "viz/gl/programs/halos/halos.h"
#include "viz/gl/programs/lines/lines.h"
#include "viz/gl/programs/marks/marks.h"

namespace cospread::viz::gl {

/// No depth, stencil, scissors or culling: what is drawn covers what was.
void set_plain_state();

/// Colours that are drawn lie over those that were; all programs give them premultiplied.
void blend_premultiplied();

/// Draws a Scene with OpenGL 3.3: lines of guides, ties, paths, halos, marks; texts are not its business.
/// Made, used and destroyed while the same context is current. The context must be able to do can_draw().
class SceneRenderer {
  public:
    /// Whether the context that is current offers OpenGL 3.3 or later.
    [[nodiscard]] static bool can_draw();

    /// Uploads everything. `before`: positions from which the marks come, or empty. Cost O(n log n + m).
    void set_scene(Scene const& scene, std::span<Point const> before, Theme const& theme);

    /// Draws the first `tie_budget` ties and everything else into the framebuffer that is bound; leaves
    /// programs, textures and blending set.
    void draw(View const& view, std::size_t tie_budget) const;

    /// The same with all ties over what the framebuffer holds.
    void draw_above(View const& view) const;

  private:
    void draw_all(View const& view, std::size_t ties) const;

    NodeTextures nodes_;
    GuideLines guides_;
    LineInstances ties_;
    LineInstances paths_;
    Lines lines_;
    Arrows arrows_;
    Halos halos_;
    Marks marks_;
    Colour canvas_;
};

} // namespace cospread::viz::gl

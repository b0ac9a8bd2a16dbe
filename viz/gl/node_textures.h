#pragma once

#include "viz/gl/buffer_texture.h"
#include "viz/gl/program.h"
#include "viz/scene/camera.h"
#include "viz/scene/scene.h"

namespace cospread::viz::gl {

/// How the scene lies in the picture.
struct View {
    Camera camera;
    float device_pixel_ratio = 1;
    float morph = 1; ///< from the positions before (0) to those of the scene (1)
};

/// Positions, sizes and shapes of all marks, where every program finds them by node number.
class NodeTextures {
  public:
    /// `before`: positions from which the marks come when the layout changes; empty = they stand still.
    void upload(Scene const& scene, std::span<Point const> before);

    /// Takes the program in use and gives it nodes and view.
    void bind(Program const& program, View const& view) const;

  private:
    BufferTexture now_;
    BufferTexture before_;
};

} // namespace cospread::viz::gl

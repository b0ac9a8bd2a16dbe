#pragma once

#include "viz/appearance/theme.h"
#include "viz/gl/node_textures.h"
#include "viz/gl/vertex_array.h"

namespace cospread::viz::gl {

/// Draws the marks: one square an instance, in which the distance to the shape's edge tells fill, outline and
/// ring.
class Marks {
  public:
    Marks();

    void upload(Scene const& scene, Theme const& theme);
    void draw(NodeTextures const& nodes, View const& view) const;

  private:
    Program program_;
    Buffer buffer_;
    VertexArray array_;
    GLsizei count_ = 0;
    std::array<float, 4> canvas_{};
};

} // namespace cospread::viz::gl

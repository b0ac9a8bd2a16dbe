#pragma once

#include "viz/appearance/theme.h"
#include "viz/gl/node_textures.h"
#include "viz/gl/vertex_array.h"

namespace cospread::viz::gl {

/// Draws the halos of uncertainty: discs between ties and marks.
class Halos {
  public:
    Halos();

    void upload(Scene const& scene, Theme const& theme);
    void draw(NodeTextures const& nodes, View const& view) const;

  private:
    Program program_;
    Buffer buffer_;
    VertexArray array_;
    GLsizei count_ = 0;
    std::array<float, 3> ink_{};
};

} // namespace cospread::viz::gl

#pragma once

#include "viz/appearance/theme.h"
#include "viz/gl/node_textures.h"
#include "viz/gl/vertex_array.h"

namespace cospread::viz::gl {

/// Draws the lines of a layout's guides, beneath everything else; while a layout changes they come with the
/// marks.
class GuideLines {
  public:
    GuideLines();

    void upload(Guides const& guides, Theme const& theme);
    void draw(NodeTextures const& nodes, View const& view) const;

  private:
    Program program_;
    Buffer buffer_;
    VertexArray array_;
    GLsizei count_ = 0;
};

} // namespace cospread::viz::gl

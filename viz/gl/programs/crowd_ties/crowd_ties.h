#pragma once

#include "viz/gl/framebuffer.h"
#include "viz/gl/node_textures.h"
#include "viz/gl/vertex_array.h"

namespace cospread::viz::gl {

/// Counts how many ties of a crowd cross each pixel, as count_ties() does (viz/raster/tie_counts.h): in
/// sixteenths, added up in a picture of one number a pixel.
class CrowdTies {
  public:
    CrowdTies();

    /// 8 bytes a tie.
    void upload(std::span<TieEnds const> ties);

    /// The first `count` ties into `counts`, which is cleared; `share`: its pixels a device pixel. Leaves
    /// `counts` bound.
    void draw(std::size_t count, NodeTextures const& nodes, View const& view, Framebuffer const& counts,
              float share) const;

  private:
    Program program_;
    Buffer buffer_;
    VertexArray array_;
};

} // namespace cospread::viz::gl

#pragma once

#include "viz/gl/line_instances.h"

namespace cospread::viz::gl {

/// Draws curves as strips of triangles whose fragments know their distance to the line: antialiased, with
/// round ends, dashed where asked.
class Lines {
  public:
    Lines();

    /// The first `count` of the lines.
    void draw(LineInstances const& lines, std::size_t count, NodeTextures const& nodes,
              View const& view) const;

  private:
    Program program_;
};

} // namespace cospread::viz::gl

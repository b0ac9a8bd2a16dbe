#pragma once

#include "viz/gl/line_instances.h"

namespace cospread::viz::gl {

/// Draws the heads of lines with arrows; the tip touches the edge of the mark it points at, or of its ring.
class Arrows {
  public:
    Arrows();

    void draw(LineInstances const& lines, std::size_t count, NodeTextures const& nodes,
              View const& view) const;

  private:
    Program program_;
};

} // namespace cospread::viz::gl

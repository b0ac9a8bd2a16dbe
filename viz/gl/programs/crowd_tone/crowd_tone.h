#pragma once

#include "viz/gl/framebuffer.h"
#include "viz/gl/program.h"
#include "viz/gl/vertex_array.h"
#include "viz/raster/tone.h"

namespace cospread::viz::gl {

/// Makes colours of the counts of a crowd's ties.
class CrowdTone {
  public:
    CrowdTone();

    /// Covers the framebuffer that is bound; `share`: pixels of the counts a device pixel, 1 or 1/2.
    void draw(Framebuffer const& counts, float share, Tone const& tone) const;

  private:
    Program program_;
    VertexArray nothing_; ///< a vertex knows its place by its number
};

} // namespace cospread::viz::gl

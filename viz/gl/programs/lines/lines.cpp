#include "viz/gl/programs/lines/lines.h"

#include "viz/gl/programs/lines_source.h"
#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz::gl {
namespace {

/// Pieces into which a curve is cut so that no chord is further than a tenth of a pixel from it: the error of
/// n chords is the height of the arc / n^2.
int segments_for(float height) {
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(height / 0.1F))), 1, 64);
}

} // namespace

Lines::Lines()
    : program_("lines", lines_source::vertex, lines_source::fragment) {}

void Lines::draw(LineInstances const& lines, std::size_t count, NodeTextures const& nodes,
                 View const& view) const {
    if (count == 0) {
        return;
    }
    int const segments = segments_for(lines.longest() * view.camera.scale * lines.greatest_bend());
    nodes.bind(program_, view);
    program_.set("segments", segments);
    program_.set("dash_pattern", std::array{dash_length / dash_width, dash_gap / dash_width});
    lines.bind();
    // A pair of vertices at each of the curve's points, and one beyond each end.
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 2 * (segments + 3), static_cast<GLsizei>(count));
}

} // namespace cospread::viz::gl

#include "viz/gl/programs/arrows/arrows.h"

#include "viz/gl/programs/arrows_source.h"

namespace cospread::viz::gl {

Arrows::Arrows()
    : program_("arrows", arrows_source::vertex, arrows_source::fragment) {}

void Arrows::draw(LineInstances const& lines, std::size_t count, NodeTextures const& nodes,
                  View const& view) const {
    if (count == 0 || !lines.has_arrows()) {
        return;
    }
    nodes.bind(program_, view);
    lines.bind();
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
}

} // namespace cospread::viz::gl

#include "viz/gl/programs/crowd_ties/crowd_ties.h"

#include "viz/gl/programs/crowd_ties_source.h"

namespace cospread::viz::gl {

CrowdTies::CrowdTies()
    : program_("crowd_ties", crowd_ties_source::vertex, crowd_ties_source::fragment) {
    array_.read(buffer_, sizeof(TieEnds), std::array<VertexArray::Input, 1>{{{0, 2, GL_UNSIGNED_INT, 0}}});
}

void CrowdTies::upload(std::span<TieEnds const> ties) {
    buffer_.upload(ties);
}

void CrowdTies::draw(std::size_t count, NodeTextures const& nodes, View const& view,
                     Framebuffer const& counts, float share) const {
    counts.bind();
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE);
    nodes.bind(program_, view);
    program_.set("counts_size",
                 std::array{static_cast<float>(counts.width()), static_cast<float>(counts.height())});
    program_.set("counts_share", share);
    array_.bind();
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
}

} // namespace cospread::viz::gl

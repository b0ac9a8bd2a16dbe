#include "viz/gl/programs/guides/guides.h"

#include "viz/gl/programs/guides_source.h"

#include <vector>

namespace cospread::viz::gl {
namespace {

struct Instance {
    std::array<float, 4> ends;
    Colour colour;
};

} // namespace

GuideLines::GuideLines()
    : program_("guides", guides_source::vertex, guides_source::fragment) {
    array_.read(buffer_, sizeof(Instance),
                std::array<VertexArray::Input, 2>{{{0, 4, GL_FLOAT, offsetof(Instance, ends)},
                                                   {1, 4, GL_UNSIGNED_BYTE, offsetof(Instance, colour)}}});
}

void GuideLines::upload(Guides const& guides, Theme const& theme) {
    std::vector<Instance> instances;
    for (GuideLine const& line : guides.lines) {
        for (std::uint32_t i = line.first + 1; i < line.first + line.count; ++i) {
            Point const from = guides.points[i - 1];
            Point const to = guides.points[i];
            instances.push_back({{from.x, from.y, to.x, to.y}, guide_colour(line.ink, theme)});
        }
    }
    buffer_.upload(std::span<Instance const>(instances));
    count_ = static_cast<GLsizei>(instances.size());
}

void GuideLines::draw(NodeTextures const& nodes, View const& view) const {
    if (count_ == 0) {
        return;
    }
    nodes.bind(program_, view);
    program_.set("width", guide_width);
    array_.bind();
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, count_);
}

} // namespace cospread::viz::gl

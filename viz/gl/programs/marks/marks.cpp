#include "viz/gl/programs/marks/marks.h"

#include "viz/gl/programs/marks_source.h"
#include "viz/scene/mark_geometry.h"

#include <vector>

namespace cospread::viz::gl {
namespace {

struct Instance {
    NodeId index;
    Colour fill;
    Colour outline;
    Colour ring;
    std::array<float, 2> ring_band;
};

Colour faded(Colour colour, float opacity) {
    colour.alpha = static_cast<std::uint8_t>(static_cast<float>(colour.alpha) * opacity + 0.5F);
    return colour;
}

Instance instance_of(NodeId node, Mark const& mark, Theme const& theme) {
    float const outer = mark.ring == Ring::none ? 0 : reach_beyond_edge(mark.ring);
    return {node,
            faded(mark.fill, mark.opacity),
            faded(mark.outline, mark.opacity),
            ring_colour(mark.ring, theme),
            {outer - ring_width(mark.ring), outer}};
}

} // namespace

Marks::Marks()
    : program_("marks", marks_source::vertex, marks_source::fragment) {
    array_.read(buffer_, sizeof(Instance),
                std::array<VertexArray::Input, 5>{{{0, 1, GL_UNSIGNED_INT, offsetof(Instance, index)},
                                                   {1, 4, GL_UNSIGNED_BYTE, offsetof(Instance, fill)},
                                                   {2, 4, GL_UNSIGNED_BYTE, offsetof(Instance, outline)},
                                                   {3, 4, GL_UNSIGNED_BYTE, offsetof(Instance, ring)},
                                                   {4, 2, GL_FLOAT, offsetof(Instance, ring_band)}}});
}

void Marks::upload(Scene const& scene, Theme const& theme) {
    std::vector<Instance> instances;
    instances.reserve(scene.marks.size());
    for (NodeId const node : drawing_order(scene)) {
        instances.push_back(instance_of(node, scene.marks[node], theme));
    }
    buffer_.upload(std::span<Instance const>(instances));
    count_ = static_cast<GLsizei>(instances.size());
    canvas_ = {static_cast<float>(theme.canvas.red) / 255, static_cast<float>(theme.canvas.green) / 255,
               static_cast<float>(theme.canvas.blue) / 255, 1};
}

void Marks::draw(NodeTextures const& nodes, View const& view) const {
    nodes.bind(program_, view);
    program_.set("canvas", canvas_);
    array_.bind();
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, count_);
}

} // namespace cospread::viz::gl

#include "viz/gl/programs/halos/halos.h"

#include "viz/gl/programs/halos_source.h"
#include "viz/scene/mark_geometry.h"

#include <vector>

namespace cospread::viz::gl {
namespace {

struct Instance {
    NodeId index;
    float radius;
};

} // namespace

Halos::Halos()
    : program_("halos", halos_source::vertex, halos_source::fragment) {
    array_.read(buffer_, sizeof(Instance),
                std::array<VertexArray::Input, 2>{{{0, 1, GL_UNSIGNED_INT, offsetof(Instance, index)},
                                                   {1, 1, GL_FLOAT, offsetof(Instance, radius)}}});
}

void Halos::upload(Scene const& scene, Theme const& theme) {
    std::vector<Instance> instances;
    for (NodeId node = 0; node < scene.marks.size(); ++node) {
        if (scene.marks[node].halo > 0) {
            instances.push_back({node, scene.marks[node].halo});
        }
    }
    buffer_.upload(std::span<Instance const>(instances));
    count_ = static_cast<GLsizei>(instances.size());
    ink_ = {static_cast<float>(theme.text.red) / 255, static_cast<float>(theme.text.green) / 255,
            static_cast<float>(theme.text.blue) / 255};
}

void Halos::draw(NodeTextures const& nodes, View const& view) const {
    if (count_ == 0) {
        return;
    }
    nodes.bind(program_, view);
    program_.set("ink", ink_);
    program_.set("opacity", std::array{halo_fill_opacity, halo_edge_opacity});
    array_.bind();
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, count_);
}

} // namespace cospread::viz::gl

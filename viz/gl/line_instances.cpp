#include "viz/gl/line_instances.h"

#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace cospread::viz::gl {
namespace {

struct Instance {
    std::array<NodeId, 2> ends;
    std::array<float, 4> form;
    Colour colour;
    float head;
};

} // namespace

LineInstances::LineInstances() {
    array_.read(buffer_, sizeof(Instance),
                std::array<VertexArray::Input, 4>{{{0, 2, GL_UNSIGNED_INT, offsetof(Instance, ends)},
                                                   {1, 4, GL_FLOAT, offsetof(Instance, form)},
                                                   {2, 4, GL_UNSIGNED_BYTE, offsetof(Instance, colour)},
                                                   {3, 1, GL_FLOAT, offsetof(Instance, head)}}});
}

void LineInstances::upload(Scene const& scene, std::span<Line const> lines, float head) {
    std::vector<Instance> instances;
    instances.reserve(lines.size());
    has_arrows_ = false;
    longest_ = 0;
    greatest_bend_ = 0;
    for (Line const& line : lines) {
        Mark const& from = scene.marks[line.from];
        Mark const& to = scene.marks[line.to];
        instances.push_back({{line.from, line.to},
                             {line.width, line.bend, line.dashed ? 1.0F : 0.0F, reach_beyond_edge(to.ring)},
                             line.colour,
                             line.arrow ? head : 0});
        has_arrows_ = has_arrows_ || line.arrow;
        longest_ =
            std::max(longest_, std::hypot(to.position.x - from.position.x, to.position.y - from.position.y));
        greatest_bend_ = std::max(greatest_bend_, std::abs(line.bend));
    }
    buffer_.upload(std::span<Instance const>(instances));
    size_ = instances.size();
}

} // namespace cospread::viz::gl

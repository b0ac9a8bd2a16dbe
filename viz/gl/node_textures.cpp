#include "viz/gl/node_textures.h"

#include "viz/scene/mark_geometry.h"

#include <vector>

namespace cospread::viz::gl {

void NodeTextures::upload(Scene const& scene, std::span<Point const> before) {
    std::vector<BufferTexture::Element> elements;
    elements.reserve(scene.marks.size());
    for (Mark const& mark : scene.marks) {
        elements.push_back({mark.position.x, mark.position.y, mark.radius,
                            static_cast<float>(static_cast<int>(mark.shape))});
    }
    now_.upload(elements);
    for (std::size_t i = 0; i < before.size(); ++i) {
        elements[i][0] = before[i].x;
        elements[i][1] = before[i].y;
    }
    before_.upload(elements);
}

void NodeTextures::bind(Program const& program, View const& view) const {
    Camera const& camera = view.camera;
    program.use();
    now_.bind(0);
    before_.bind(1);
    program.set("nodes", 0);
    program.set("nodes_before", 1);
    program.set("morph", view.morph);
    program.set("centre", std::array{camera.centre.x, camera.centre.y});
    program.set("scale", camera.scale);
    program.set("size", std::array{camera.width, camera.height});
    program.set("mark_scale", camera.mark_scale());
    program.set("pixel", 1 / view.device_pixel_ratio);
    program.set("outline_half", outline_width / 2);
}

} // namespace cospread::viz::gl

#include "viz/scene/near_labels.h"

#include <algorithm>
#include <tuple>

namespace cospread::viz {

std::vector<Label> labels_near(Scene const& scene, Camera const& camera, std::size_t most) {
    Point const low = camera.to_scene({0, 0});
    Point const high = camera.to_scene({camera.width, camera.height});
    auto const in_view = [&](Mark const& mark) {
        return mark.position.x >= low.x && mark.position.x <= high.x && mark.position.y >= low.y &&
               mark.position.y <= high.y;
    };
    std::vector<Label> labels;
    std::vector<bool> named(scene.marks.size(), false);
    for (Label const& label : scene.labels) {
        if (in_view(scene.marks[label.node])) {
            named[label.node] = true;
            labels.push_back(label);
        }
    }
    std::vector<NodeId> others;
    for (NodeId node = 0; node < scene.marks.size(); ++node) {
        Mark const& mark = scene.marks[node];
        if (!named[node] && mark.opacity >= 1 && in_view(mark)) {
            others.push_back(node);
        }
    }
    auto const rank = [&](NodeId node) { return std::tuple(-scene.marks[node].radius, node); };
    auto const count = std::min(others.size(), most - std::min(most, labels.size()));
    std::ranges::partial_sort(others, others.begin() + static_cast<std::ptrdiff_t>(count), {}, rank);
    for (std::size_t i = 0; i < count; ++i) {
        labels.push_back({others[i], std::string(scene.crowd->name(others[i]))});
    }
    labels.resize(std::min(labels.size(), most));
    return labels;
}

} // namespace cospread::viz

#include "viz/scene/scene.h"

namespace cospread::viz {

void stretch(Scene& scene, Point factor) {
    if (scene.guides.rigid) {
        return;
    }
    auto const times = [&](Point point) { return Point{point.x * factor.x, point.y * factor.y}; };
    for (auto& mark : scene.marks) {
        mark.position = times(mark.position);
    }
    scene.guides.transform(factor, {0, 0});
    scene.bounds = {times(scene.bounds.low), times(scene.bounds.high)};
}

Point control_point(Point from, Point to, float bend) {
    float const dx = to.x - from.x;
    float const dy = to.y - from.y;
    // A quadratic curve reaches half the height of its control point; right of the direction with y down.
    return {(from.x + to.x) / 2 - dy * bend * 2, (from.y + to.y) / 2 + dx * bend * 2};
}

std::string_view Crowd::name(NodeId node) const {
    std::uint64_t const begin = node == 0 ? 0 : names_end[node - 1];
    return std::string_view(names).substr(begin, names_end[node] - begin);
}

Line Crowd::line(std::size_t index, Colour colour) const {
    Form const& form = forms[index];
    Line line;
    line.from = ends[index][0];
    line.to = ends[index][1];
    line.width = static_cast<float>(form.width) / 32;
    line.bend = bend_share * static_cast<float>(form.arc);
    line.colour = colour;
    line.dashed = form.dashed;
    return line;
}

} // namespace cospread::viz

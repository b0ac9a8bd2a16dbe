#include "viz/picking/node_grid.h"

#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {
namespace {

/// No shape reaches further from its centre than this many radii (the triangle's corners: 1.553).
constexpr float farthest_corner = 1.56F;

} // namespace

NodeGrid::NodeGrid(Scene const& scene)
    : scene_(&scene)
    , rank_(scene.marks.size()) {
    std::vector<NodeId> const order = drawing_order(scene);
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
        rank_[order[rank]] = rank;
        greatest_radius_ = std::max(greatest_radius_, scene.marks[order[rank]].radius);
    }

    float const width = std::max(scene.bounds.width(), 1e-6F);
    float const height = std::max(scene.bounds.height(), 1e-6F);
    float const cells = std::max(static_cast<float>(order.size()) / 2, 1.0F);
    // Nodes in a row would make cells without end: no more than `cells` of them either way.
    cell_size_ = std::max({std::sqrt(width * height / cells), width / cells, height / cells});
    columns_ = static_cast<int>(width / cell_size_) + 1;
    rows_ = static_cast<int>(height / cell_size_) + 1;

    begin_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
    for (Mark const& mark : scene.marks) {
        ++begin_[index_of(cell_at(mark.position)) + 1];
    }
    for (std::size_t i = 1; i < begin_.size(); ++i) {
        begin_[i] += begin_[i - 1];
    }
    members_.resize(order.size());
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (NodeId const node : order) {
        members_[next[index_of(cell_at(scene.marks[node].position))]++] = node;
    }
}

NodeGrid::Cell NodeGrid::cell_at(Point scene) const {
    auto const along = [&](float value, int count) {
        return static_cast<int>(
            std::clamp(std::floor(value / cell_size_), 0.0F, static_cast<float>(count - 1)));
    };
    return {along(scene.x - scene_->bounds.low.x, columns_), along(scene.y - scene_->bounds.low.y, rows_)};
}

std::size_t NodeGrid::index_of(Cell cell) const {
    return static_cast<std::size_t>(cell.row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(cell.column);
}

NodeId NodeGrid::at(Camera const& camera, Point view, float slop) const {
    if (members_.empty()) {
        return no_node;
    }
    float const grown = camera.mark_scale();
    float const reach = greatest_radius_ * farthest_corner * grown + outline_width + 2 * slop;
    Cell const low = cell_at(camera.to_scene({view.x - reach, view.y - reach}));
    Cell const high = cell_at(camera.to_scene({view.x + reach, view.y + reach}));

    NodeId covering = no_node;
    NodeId nearest = no_node;
    float nearest_distance = slop;
    for (int row = low.row; row <= high.row; ++row) {
        for (int column = low.column; column <= high.column; ++column) {
            std::size_t const cell = index_of({column, row});
            for (std::uint32_t i = begin_[cell]; i < begin_[cell + 1]; ++i) {
                NodeId const node = members_[i];
                Mark const& mark = scene_->marks[node];
                Point const centre = camera.to_view(mark.position);
                Point const offset{view.x - centre.x, view.y - centre.y};
                float const distance =
                    shape_distance(mark.shape, offset, mark.radius * grown) - outline_width / 2;
                if (distance <= 0 && (covering == no_node || rank_[node] > rank_[covering])) {
                    covering = node;
                } else if (distance > 0 && distance <= nearest_distance) {
                    nearest_distance = distance;
                    nearest = node;
                }
            }
        }
    }
    return covering != no_node ? covering : nearest;
}

} // namespace cospread::viz

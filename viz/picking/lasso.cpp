#include "viz/picking/lasso.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <utility>

namespace cospread::viz {
namespace {

constexpr std::size_t nodes_a_chunk = 1 << 15;

float share_between(float value, float from, float to) {
    return std::clamp((value - from) / (to - from), 0.0F, 1.0F);
}

} // namespace

Lasso::Lasso(std::vector<Point> corners)
    : corners_(std::move(corners))
    , row_begin_(side + 1, 0)
    , cells_(static_cast<std::size_t>(side) * side, Cell::outside) {
    if (corners_.empty()) {
        return;
    }
    bounds_ = {corners_[0], corners_[0]};
    for (Point const& corner : corners_) {
        bounds_.low = {std::min(bounds_.low.x, corner.x), std::min(bounds_.low.y, corner.y)};
        bounds_.high = {std::max(bounds_.high.x, corner.x), std::max(bounds_.high.y, corner.y)};
    }
    if (!(bounds_.width() > 0) || !(bounds_.height() > 0)) {
        corners_.clear();
        return;
    }
    cells_a_unit_ = {side / bounds_.width(), side / bounds_.height()};
    sort_into_rows();
    for (int row = 0; row < side; ++row) {
        fill_row(row);
    }
}

int Lasso::column_of(float x) const {
    return std::clamp(static_cast<int>((x - bounds_.low.x) * cells_a_unit_.x), 0, side - 1);
}

int Lasso::row_of(float y) const {
    return std::clamp(static_cast<int>((y - bounds_.low.y) * cells_a_unit_.y), 0, side - 1);
}

void Lasso::sort_into_rows() {
    auto const for_each_row = [&](auto const& visit) {
        for (std::uint32_t edge = 0; edge < corners_.size(); ++edge) {
            auto const [low, high] = std::minmax({corner(edge).y, corner(edge + 1).y});
            for (int row = row_of(low); row <= row_of(high); ++row) {
                visit(static_cast<std::size_t>(row), edge);
            }
        }
    };
    for_each_row([&](std::size_t row, std::uint32_t) { ++row_begin_[row + 1]; });
    for (std::size_t row = 0; row < side; ++row) {
        row_begin_[row + 1] += row_begin_[row];
    }
    edges_.resize(row_begin_.back());
    std::vector<std::uint32_t> next(row_begin_.begin(), row_begin_.end() - 1);
    for_each_row([&](std::size_t row, std::uint32_t edge) { edges_[next[row]++] = edge; });
}

/// Marks the cells that the line goes through, with one more at either side for what rounding may have moved;
/// between them a row is all inside or all outside.
void Lasso::fill_row(int row) {
    float const top = bounds_.low.y + static_cast<float>(row) / cells_a_unit_.y;
    float const bottom = bounds_.low.y + static_cast<float>(row + 1) / cells_a_unit_.y;
    auto* const cells = &cells_[static_cast<std::size_t>(row) * side];
    auto const index = static_cast<std::size_t>(row);
    for (std::uint32_t i = row_begin_[index]; i < row_begin_[index + 1]; ++i) {
        Point from = corner(edges_[i]);
        Point to = corner(edges_[i] + 1);
        if (from.y > to.y) {
            std::swap(from, to);
        }
        bool const level = !(from.y < to.y);
        float const enters = level ? 0 : share_between(top, from.y, to.y);
        float const leaves = level ? 1 : share_between(bottom, from.y, to.y);
        auto const [left, right] =
            std::minmax({from.x + (to.x - from.x) * enters, from.x + (to.x - from.x) * leaves});
        int const last = std::min(column_of(right) + 1, side - 1);
        for (int column = std::max(column_of(left) - 1, 0); column <= last; ++column) {
            cells[column] = Cell::crossed;
        }
    }
    bool inside = false;
    bool known = false;
    for (int column = 0; column < side; ++column) {
        if (cells[column] == Cell::crossed) {
            known = false;
            continue;
        }
        if (!known) {
            float const middle = bounds_.low.x + (static_cast<float>(column) + 0.5F) / cells_a_unit_.x;
            inside = goes_round({middle, (top + bottom) / 2}, row);
            known = true;
        }
        cells[column] = inside ? Cell::inside : Cell::outside;
    }
}

/// Counts how often the line passes to the right of the point, downwards less upwards.
bool Lasso::goes_round(Point point, int row) const {
    auto const index = static_cast<std::size_t>(row);
    int winding = 0;
    for (std::uint32_t i = row_begin_[index]; i < row_begin_[index + 1]; ++i) {
        Point const from = corner(edges_[i]);
        Point const to = corner(edges_[i] + 1);
        if ((from.y <= point.y) == (to.y <= point.y)) {
            continue;
        }
        float const x = from.x + (to.x - from.x) * ((point.y - from.y) / (to.y - from.y));
        winding += x <= point.x ? 0 : from.y < to.y ? 1 : -1;
    }
    return winding != 0;
}

bool Lasso::holds(Point point) const {
    if (corners_.empty() || point.x < bounds_.low.x || point.x > bounds_.high.x || point.y < bounds_.low.y ||
        point.y > bounds_.high.y) {
        return false;
    }
    int const row = row_of(point.y);
    Cell const cell =
        cells_[static_cast<std::size_t>(row) * side + static_cast<std::size_t>(column_of(point.x))];
    return cell == Cell::crossed ? goes_round(point, row) : cell == Cell::inside;
}

std::vector<NodeId> nodes_within(Scene const& scene, Lasso const& lasso, RunContext const& context) {
    std::vector<std::vector<NodeId>> found(chunk_count(scene.marks.size(), nodes_a_chunk));
    for_each_chunk(context, scene.marks.size(), nodes_a_chunk,
                   [&](std::size_t begin, std::size_t end, std::size_t index) {
                       for (std::size_t node = begin; node < end; ++node) {
                           if (lasso.holds(scene.marks[node].position)) {
                               found[index].push_back(static_cast<NodeId>(node));
                           }
                       }
                   });
    std::vector<NodeId> nodes;
    for (auto const& part : found) {
        nodes.insert(nodes.end(), part.begin(), part.end());
    }
    return nodes;
}

} // namespace cospread::viz

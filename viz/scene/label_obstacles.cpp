#include "viz/scene/label_obstacles.h"

#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {

namespace {

constexpr float cell_size = 48;
constexpr std::size_t most_ties = 20'000;
constexpr int steps_of_tie = 4;
constexpr int steps_of_path = 10;
constexpr int ties_of_divider = 3;
constexpr float least_obstacle = 1; ///< radius; smaller marks are dust, and names may lie on it
constexpr float mark_gap = 1.5F;
constexpr float path_gap = 3;

/// Whether any part of the segment lies in the box.
bool meets(Box const& box, Point from, Point to) {
    return clip_line(box, from, to);
}

Box grown(Box const& box, float by) {
    return {{box.low.x - by, box.low.y - by}, {box.high.x + by, box.high.y + by}};
}

Point on_curve(Point a, Point c, Point b, float t) {
    float const u = 1 - t;
    return {u * u * a.x + 2 * u * t * c.x + t * t * b.x, u * u * a.y + 2 * u * t * c.y + t * t * b.y};
}

/// Box of a mark as drawn, in view pixels.
Box drawn_box(Mark const& mark, Camera const& camera) {
    auto const at = camera.to_view(mark.position);
    float const radius = mark.radius * camera.mark_scale();
    float const reach = reach_beyond_edge(mark.ring);
    Box box{{-radius, -radius}, {radius, radius}};
    auto const corners = shape_corners(mark.shape, radius);
    if (!corners.empty()) {
        box = {corners[0], corners[0]};
        for (auto const& corner : corners) {
            box.low = {std::min(box.low.x, corner.x), std::min(box.low.y, corner.y)};
            box.high = {std::max(box.high.x, corner.x), std::max(box.high.y, corner.y)};
        }
    }
    float const halo = mark.halo * camera.mark_scale();
    box.low = {std::min(box.low.x, -halo), std::min(box.low.y, -halo)};
    box.high = {std::max(box.high.x, halo), std::max(box.high.y, halo)};
    return {{at.x + box.low.x - reach, at.y + box.low.y - reach},
            {at.x + box.high.x + reach, at.y + box.high.y + reach}};
}

} // namespace

bool overlap(Box const& a, Box const& b, float gap) {
    return a.low.x < b.high.x + gap && b.low.x < a.high.x + gap && a.low.y < b.high.y + gap &&
           b.low.y < a.high.y + gap;
}

LabelObstacles::LabelObstacles(Scene const& scene, Camera const& camera)
    : width_(camera.width)
    , height_(camera.height)
    , columns_(static_cast<std::size_t>(std::max(camera.width, 0.0F) / cell_size) + 1)
    , rows_(static_cast<std::size_t>(std::max(camera.height, 0.0F) / cell_size) + 1) {
    marks_.reserve(scene.marks.size());
    for (auto const& mark : scene.marks) {
        marks_.push_back(drawn_box(mark, camera));
    }
    Box const view{{0, 0}, {width_, height_}};
    auto const each_cell = [&](auto const& visit) {
        for (NodeId node = 0; node < marks_.size(); ++node) {
            bool const speck = scene.marks[node].radius * camera.mark_scale() < least_obstacle;
            if (speck || !overlap(marks_[node], view, 0)) {
                continue;
            }
            for (auto y = row(marks_[node].low.y); y <= row(marks_[node].high.y); ++y) {
                for (auto x = column(marks_[node].low.x); x <= column(marks_[node].high.x); ++x) {
                    visit(y * columns_ + x, node);
                }
            }
        }
    };
    cell_offsets_.assign(columns_ * rows_ + 1, 0);
    each_cell([&](std::size_t cell, NodeId) { ++cell_offsets_[cell + 1]; });
    for (std::size_t cell = 0; cell < columns_ * rows_; ++cell) {
        cell_offsets_[cell + 1] += cell_offsets_[cell];
    }
    cell_marks_.resize(cell_offsets_.back());
    auto next = cell_offsets_;
    each_cell([&](std::size_t cell, NodeId node) { cell_marks_[next[cell]++] = node; });

    auto const flatten = [&](Line const& line, int steps, std::vector<Segment>& into) {
        auto const a = camera.to_view(scene.marks[line.from].position);
        auto const b = camera.to_view(scene.marks[line.to].position);
        auto const c = control_point(a, b, line.bend);
        for (int step = 0; step < steps; ++step) {
            into.push_back({on_curve(a, c, b, static_cast<float>(step) / static_cast<float>(steps)),
                            on_curve(a, c, b, static_cast<float>(step + 1) / static_cast<float>(steps))});
        }
    };
    for (std::size_t i = 0; i < std::min(scene.ties.size(), most_ties); ++i) {
        flatten(scene.ties[i], steps_of_tie, ties_);
    }
    auto const& guides = scene.guides;
    for (auto const& line : guides.lines) {
        for (std::uint32_t i = 1; i < line.count && line.ink == GuideInk::firm && !guides.rigid; ++i) {
            dividers_.push_back({camera.to_view(guides.points[line.first + i - 1]),
                                 camera.to_view(guides.points[line.first + i])});
        }
    }
    for (auto const& path : scene.paths) {
        flatten(path, steps_of_path, solid_);
    }
}

std::size_t LabelObstacles::column(float x) const {
    return static_cast<std::size_t>(std::clamp(x, 0.0F, std::max(width_, 0.0F)) / cell_size);
}

std::size_t LabelObstacles::row(float y) const {
    return static_cast<std::size_t>(std::clamp(y, 0.0F, std::max(height_, 0.0F)) / cell_size);
}

template<class Visit>
void LabelObstacles::marks_near(Box const& box, Visit const& visit) const {
    for (auto y = row(box.low.y); y <= row(box.high.y); ++y) {
        for (auto x = column(box.low.x); x <= column(box.high.x); ++x) {
            auto const cell = y * columns_ + x;
            for (auto i = cell_offsets_[cell]; i < cell_offsets_[cell + 1]; ++i) {
                if (visit(cell_marks_[i])) {
                    return;
                }
            }
        }
    }
}

Box LabelObstacles::mark_box(NodeId node) const {
    return marks_[node];
}

bool LabelObstacles::blocks(Box const& box, NodeId but) const {
    bool found = false;
    marks_near(box, [&](NodeId node) {
        found = node != but && overlap(marks_[node], box, mark_gap);
        return found;
    });
    return found || std::ranges::any_of(solid_, [&](Segment const& segment) {
               return meets(grown(box, path_gap), segment.from, segment.to);
           });
}

int LabelObstacles::ties_through(Box const& box) const {
    int count = 0;
    for (std::size_t i = 0; i < ties_.size(); i += steps_of_tie) {
        auto const begin = ties_.begin() + static_cast<std::ptrdiff_t>(i);
        count += std::any_of(begin, begin + steps_of_tie,
                             [&](Segment const& part) { return meets(box, part.from, part.to); })
                     ? 1
                     : 0;
    }
    for (auto const& line : dividers_) {
        count += meets(box, line.from, line.to) ? ties_of_divider : 0;
    }
    return count;
}

int LabelObstacles::marks_on(Point from, Point to, NodeId but) const {
    Box const around{{std::min(from.x, to.x), std::min(from.y, to.y)},
                     {std::max(from.x, to.x), std::max(from.y, to.y)}};
    std::vector<NodeId> met;
    marks_near(around, [&](NodeId node) {
        if (node != but && meets(marks_[node], from, to)) {
            met.push_back(node);
        }
        return false;
    });
    std::ranges::sort(met);
    auto const repeated = std::ranges::unique(met);
    return static_cast<int>(met.size() - repeated.size());
}

void LabelObstacles::add_leader(Point from, Point to) {
    solid_.push_back({from, to});
}

} // namespace cospread::viz

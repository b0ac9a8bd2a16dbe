#include "viz/figure/mark_outline.h"

#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {

namespace {

/// How far the control points of a quarter circle lie along its tangents, as a share of the radius.
constexpr float quarter_circle = 0.5522848F;

Point towards(Point from, Point to, float length) {
    float const whole = std::hypot(to.x - from.x, to.y - from.y);
    float const share = whole > 0 ? std::min(length / whole, 0.5F) : 0;
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/// A polygon with corners rounded by `corner` along each side.
void add_polygon(Outline& outline, std::vector<Point> const& corners, Point centre, float corner) {
    auto const at = [&](std::size_t i) {
        auto const& p = corners[i % corners.size()];
        return Point{centre.x + p.x, centre.y + p.y};
    };
    for (std::size_t i = 0; i < corners.size(); ++i) {
        if (corner <= 0) {
            i == 0 ? outline.move_to(at(i)) : outline.line_to(at(i));
            continue;
        }
        auto const in = towards(at(i), at(i + corners.size() - 1), corner);
        auto const out = towards(at(i), at(i + 1), corner);
        i == 0 ? outline.move_to(in) : outline.line_to(in);
        outline.quad_to(at(i), out);
    }
    outline.close();
}

} // namespace

void add_circle(Outline& outline, Point c, float r) {
    float const k = r * quarter_circle;
    outline.move_to({c.x + r, c.y});
    outline.cubic_to({c.x + r, c.y + k}, {c.x + k, c.y + r}, {c.x, c.y + r});
    outline.cubic_to({c.x - k, c.y + r}, {c.x - r, c.y + k}, {c.x - r, c.y});
    outline.cubic_to({c.x - r, c.y - k}, {c.x - k, c.y - r}, {c.x, c.y - r});
    outline.cubic_to({c.x + k, c.y - r}, {c.x + r, c.y - k}, {c.x + r, c.y});
    outline.close();
}

void add_mark(Outline& outline, Shape shape, Point centre, float radius, float grown) {
    if (shape == Shape::circle) {
        add_circle(outline, centre, radius + grown);
        return;
    }
    float const corner = shape == Shape::square ? square_corner(radius) + grown : 0;
    add_polygon(outline, shape_corners(shape, radius, grown), centre, corner);
}

void add_arrowhead(Outline& outline, Point from, Point tip, float length) {
    float const whole = std::hypot(tip.x - from.x, tip.y - from.y);
    if (!(whole > 0)) {
        return;
    }
    constexpr float slimness = 0.42F;
    Point const along{(tip.x - from.x) / whole * length, (tip.y - from.y) / whole * length};
    Point const base{tip.x - along.x, tip.y - along.y};
    outline.move_to(tip);
    outline.line_to({base.x - along.y * slimness, base.y + along.x * slimness});
    outline.line_to({base.x + along.y * slimness, base.y - along.x * slimness});
    outline.close();
}

} // namespace cospread::viz

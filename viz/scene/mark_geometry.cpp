#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace cospread::viz {
namespace {

// Factors of the radius that give every shape the area of the circle.
constexpr float square_half_side = 0.886F;
constexpr float diamond_half_diagonal = 1.253F;
constexpr float triangle_inradius = 2.69F * 0.288675F; // side / (2 sqrt 3)
constexpr float root_half = 0.70710678F;
constexpr float root_three_quarters = 0.8660254F;

} // namespace

float ring_width(Ring ring) {
    switch (ring) {
    case Ring::none:
        return 0;
    case Ring::starter:
        return 1.6F;
    case Ring::selected:
    case Ring::path_end:
        return 2.2F;
    }
    return 0;
}

float reach_beyond_edge(Ring ring) {
    float const outline = outline_width / 2;
    return ring == Ring::none ? outline : outline + ring_gap + ring_width(ring);
}

Colour ring_colour(Ring ring, Theme const& theme) {
    switch (ring) {
    case Ring::starter:
        return theme.text;
    case Ring::selected:
        return theme.accent;
    case Ring::path_end:
        return theme.path;
    case Ring::none:
        break;
    }
    return {0, 0, 0, 0};
}

float shape_extent(Shape shape, float radius, float grown) {
    return shape == Shape::triangle ? 2 * (triangle_inradius * radius + grown)
                                    : diamond_half_diagonal * radius + grown / root_half;
}

float square_corner(float radius) {
    return std::min(0.28F * square_half_side * radius, 2.2F);
}

float shape_distance(Shape shape, Point p, float radius) {
    switch (shape) {
    case Shape::circle:
        return std::hypot(p.x, p.y) - radius;
    case Shape::square: {
        float const corner = square_corner(radius);
        float const straight = square_half_side * radius - corner;
        float const x = std::abs(p.x) - straight;
        float const y = std::abs(p.y) - straight;
        return std::hypot(std::max(x, 0.0F), std::max(y, 0.0F)) + std::min(std::max(x, y), 0.0F) - corner;
    }
    case Shape::diamond:
        return (std::abs(p.x) + std::abs(p.y) - diamond_half_diagonal * radius) * root_half;
    case Shape::triangle:
        return std::max(p.y, std::abs(p.x) * root_three_quarters - p.y / 2) - triangle_inradius * radius;
    }
    return 0;
}

std::vector<Point> shape_corners(Shape shape, float radius, float grown) {
    switch (shape) {
    case Shape::circle:
        break;
    case Shape::square: {
        float const half = square_half_side * radius + grown;
        return {{-half, -half}, {half, -half}, {half, half}, {-half, half}};
    }
    case Shape::diamond: {
        float const half = diamond_half_diagonal * radius + grown / root_half;
        return {{0, -half}, {half, 0}, {0, half}, {-half, 0}};
    }
    case Shape::triangle: {
        float const inradius = triangle_inradius * radius + grown;
        float const half_side = 2 * root_three_quarters * inradius;
        return {{0, -2 * inradius}, {half_side, inradius}, {-half_side, inradius}};
    }
    }
    return {};
}

std::vector<NodeId> drawing_order(Scene const& scene) {
    std::vector<NodeId> order(scene.marks.size());
    std::iota(order.begin(), order.end(), NodeId{0});
    std::sort(order.begin(), order.end(), [&](NodeId a, NodeId b) {
        Mark const& first = scene.marks[a];
        Mark const& second = scene.marks[b];
        return std::tuple(first.opacity, -first.radius, a) < std::tuple(second.opacity, -second.radius, b);
    });
    return order;
}

} // namespace cospread::viz

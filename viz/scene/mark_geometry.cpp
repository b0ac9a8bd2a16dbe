#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <tuple>

namespace cospread::viz {
namespace {

// Factors of the radius that give every shape the area of the circle.
constexpr float square_half_side = 0.886F;
constexpr float diamond_half_diagonal = 1.253F;
constexpr float triangle_inradius = 2.69F * 0.288675F; // side / (2 sqrt 3)
constexpr float arm_half_length = 1.2087F;
constexpr float arm_half_width = 0.32F * arm_half_length;
constexpr float star_inradius =
    0.6247F; // of the lines along its edges; its tips are at 1.492, its notches at 0.716
constexpr float bar_half_length = 1.4012F;
constexpr float bar_half_height = 0.4F * bar_half_length;

constexpr float root_half = 0.70710678F;
constexpr float root_three_quarters = 0.8660254F;
constexpr float sine_36 = 0.58778525F;
constexpr float cosine_36 = 0.80901699F;
/// Of a star's edge beside the tip that points up.
constexpr Point star_normal{0.90812F, 0.41873F};

/// To the sides of a rectangle about the centre, prolonged past its corners.
float box_distance(Point p, float half_width, float half_height) {
    return std::max(std::abs(p.x) - half_width, std::abs(p.y) - half_height);
}

float plus_distance(Point p, float radius) {
    float const length = arm_half_length * radius;
    float const width = arm_half_width * radius;
    return std::min(box_distance(p, length, width), box_distance(p, width, length));
}

/// Mirrored into the tenth of the star to the right of the tip that points up, a point has one edge beside
/// it.
float star_distance(Point p, float radius) {
    p = {std::abs(p.x), -p.y};
    for (int turn = 0; turn < 2; ++turn) {
        float const beyond = std::max(p.x * cosine_36 - p.y * sine_36, 0.0F);
        p = {std::abs(p.x - 2 * beyond * cosine_36), p.y + 2 * beyond * sine_36};
    }
    return p.x * star_normal.x + p.y * star_normal.y - star_inradius * radius;
}

std::vector<Point> plus_corners(float radius, float grown) {
    float const a = arm_half_length * radius + grown;
    float const b = arm_half_width * radius + grown;
    return {{-b, -a}, {b, -a}, {b, -b}, {a, -b}, {a, b},   {b, b},
            {b, a},   {-b, a}, {-b, b}, {-a, b}, {-a, -b}, {-b, -b}};
}

std::vector<Point> star_corners(float radius, float grown) {
    float const inradius = star_inradius * radius + grown;
    float const tip = inradius / star_normal.y;
    float const notch = inradius / (star_normal.x * sine_36 + star_normal.y * cosine_36);
    std::vector<Point> corners;
    for (int i = 0; i < 10; ++i) {
        float const angle = static_cast<float>(i) * std::numbers::pi_v<float> / 5;
        float const reach = i % 2 == 0 ? tip : notch;
        corners.push_back({reach * std::sin(angle), -reach * std::cos(angle)});
    }
    return corners;
}

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
    switch (shape) {
    case Shape::triangle:
    case Shape::triangle_down:
        return 2 * (triangle_inradius * radius + grown);
    case Shape::star:
        return (star_inradius * radius + grown) / star_normal.y;
    case Shape::bar:
        return bar_half_length * radius + grown;
    case Shape::circle:
    case Shape::square:
    case Shape::diamond:
    case Shape::plus:
    case Shape::cross:
        break;
    }
    return diamond_half_diagonal * radius + grown / root_half; // of these the one that reaches furthest
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
    case Shape::triangle_down:
        return std::max(-p.y, std::abs(p.x) * root_three_quarters + p.y / 2) - triangle_inradius * radius;
    case Shape::plus:
        return plus_distance(p, radius);
    case Shape::cross:
        return plus_distance({(p.x + p.y) * root_half, (p.x - p.y) * root_half}, radius);
    case Shape::star:
        return star_distance(p, radius);
    case Shape::bar:
        return box_distance(p, bar_half_length * radius, bar_half_height * radius);
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
    case Shape::triangle_down: {
        float const inradius = triangle_inradius * radius + grown;
        float const half_side = 2 * root_three_quarters * inradius;
        return {{0, 2 * inradius}, {-half_side, -inradius}, {half_side, -inradius}};
    }
    case Shape::plus:
        return plus_corners(radius, grown);
    case Shape::cross: {
        auto corners = plus_corners(radius, grown);
        for (Point& corner : corners) {
            corner = {(corner.x - corner.y) * root_half, (corner.x + corner.y) * root_half};
        }
        return corners;
    }
    case Shape::star:
        return star_corners(radius, grown);
    case Shape::bar: {
        float const half_length = bar_half_length * radius + grown;
        float const half_height = bar_half_height * radius + grown;
        return {{-half_length, -half_height},
                {half_length, -half_height},
                {half_length, half_height},
                {-half_length, half_height}};
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

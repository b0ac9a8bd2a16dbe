uniform float outline_half; // half the width of a mark's outline

// The same numbers as in enum class Shape.
const int circle = 0;
const int square = 1;
const int diamond = 2;
const int triangle = 3;
const int triangle_down = 4;
const int plus = 5;
const int cross_shape = 6;
const int star = 7;
const int bar = 8;

float box_distance(vec2 p, vec2 half_size) {
    vec2 q = abs(p) - half_size;
    return max(q.x, q.y);
}

float plus_distance(vec2 p, float radius) {
    vec2 arm = vec2(1.2087, 0.32 * 1.2087) * radius;
    return min(box_distance(p, arm.xy), box_distance(p, arm.yx));
}

float triangle_distance(vec2 p, float radius) {
    return max(p.y, abs(p.x) * 0.8660254 - p.y / 2.0) - 2.69 * 0.288675 * radius;
}

// Mirrored into the tenth of the star to the right of the tip that points up, a point has one edge beside it.
float star_distance(vec2 p, float radius) {
    const vec2 beside = vec2(0.80901699, -0.58778525);
    p = vec2(abs(p.x), -p.y);
    for (int turn = 0; turn < 2; ++turn) {
        p -= 2.0 * max(dot(p, beside), 0.0) * beside;
        p.x = abs(p.x);
    }
    return dot(p, vec2(0.90812, 0.41873)) - 0.6247 * radius;
}

// The same distances as shape_distance() in viz/scene/mark_geometry.cpp.
float shape_distance(int shape, vec2 p, float radius) {
    switch (shape) {
    case circle:
        return length(p) - radius;
    case square: {
        float corner = min(0.28 * 0.886 * radius, 2.2);
        vec2 q = abs(p) - (0.886 * radius - corner);
        return length(max(q, vec2(0.0))) + min(max(q.x, q.y), 0.0) - corner;
    }
    case diamond:
        return (abs(p.x) + abs(p.y) - 1.253 * radius) * 0.70710678;
    case triangle:
        return triangle_distance(p, radius);
    case triangle_down:
        return triangle_distance(-p, radius);
    case plus:
        return plus_distance(p, radius);
    case cross_shape:
        return plus_distance(vec2(p.x + p.y, p.x - p.y) * 0.70710678, radius);
    case star:
        return star_distance(p, radius);
    default: // bar
        return box_distance(p, vec2(1.4012, 0.4 * 1.4012) * radius);
    }
}

// How far the shape reaches from its centre along an axis, grown by `grown` on every side.
float shape_extent(int shape, float radius, float grown) {
    switch (shape) {
    case triangle:
    case triangle_down:
        return 2.0 * (2.69 * 0.288675 * radius + grown);
    case star:
        return (0.6247 * radius + grown) / 0.41873;
    case bar:
        return 1.4012 * radius + grown;
    default:
        return 1.253 * radius + 1.4142136 * grown;
    }
}

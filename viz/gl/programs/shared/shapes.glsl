uniform float outline_half; // half the width of a mark's outline

// The same distances as shape_distance() in viz/scene/mark_geometry.cpp.
float shape_distance(int shape, vec2 p, float radius) {
    if (shape == 0) {
        return length(p) - radius;
    }
    if (shape == 1) {
        float corner = min(0.28 * 0.886 * radius, 2.2);
        vec2 q = abs(p) - (0.886 * radius - corner);
        return length(max(q, vec2(0.0))) + min(max(q.x, q.y), 0.0) - corner;
    }
    if (shape == 2) {
        return (abs(p.x) + abs(p.y) - 1.253 * radius) * 0.70710678;
    }
    return max(p.y, abs(p.x) * 0.8660254 - p.y / 2.0) - 2.69 * 0.288675 * radius;
}

// How far the shape reaches from its centre along an axis, grown by `grown` on every side.
float shape_extent(int shape, float radius, float grown) {
    if (shape == 3) {
        return 2.0 * (2.69 * 0.288675 * radius + grown);
    }
    return 1.253 * radius + 1.4142136 * grown;
}

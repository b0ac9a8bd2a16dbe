// A tie as it is drawn: a quadratic curve between two marks, to be cut where an arrow ends.
layout(location = 0) in uvec2 ends;     // node numbers, from and to
layout(location = 1) in vec4 form;      // width, bend, dashed, reach of outline and ring at the end
layout(location = 2) in vec4 colour;    // not premultiplied
layout(location = 3) in float head;     // length of the arrowhead, 0 = none

struct Curve {
    vec2 from;
    vec2 control;
    vec2 to;
};

vec2 curve_point(Curve curve, float t) {
    return mix(mix(curve.from, curve.control, t), mix(curve.control, curve.to, t), t);
}

vec2 curve_direction(Curve curve, float t) {
    vec2 direction = mix(curve.control - curve.from, curve.to - curve.control, t);
    return direction / max(length(direction), 1e-6);
}

Curve curve_between(Node from, Node to) {
    vec2 along = to.position - from.position;
    vec2 middle = (from.position + to.position) / 2.0 + vec2(-along.y, along.x) * 2.0 * form.y;
    return Curve(from.position, middle, to.position);
}

// The parameter at which the curve comes within `reach` of the mark at its end.
float arrival(Curve curve, Node to, float reach) {
    float outside = 0.0;
    float inside = 1.0;
    for (int i = 0; i < 14; ++i) {
        float t = (outside + inside) / 2.0;
        if (shape_distance(to.shape, curve_point(curve, t) - to.position, to.radius) > reach) {
            outside = t;
        } else {
            inside = t;
        }
    }
    return outside;
}

// The parameter of the back of an arrowhead whose tip is at parameter `tip`. Measured from the tip itself: past a
// corner the distance to a shape's edge grows more slowly than the way there.
float back_of_head(Curve curve, float tip) {
    vec2 point = curve_point(curve, tip);
    float before = 0.0;
    float within = tip;
    for (int i = 0; i < 14; ++i) {
        float t = (before + within) / 2.0;
        if (distance(curve_point(curve, t), point) > head) {
            before = t;
        } else {
            within = t;
        }
    }
    return before;
}

// Where the line itself ends: at the back of the arrowhead, or at the end of the curve.
float line_end(Curve curve, Node to) {
    return head > 0.0 ? back_of_head(curve, arrival(curve, to, form.w)) : 1.0;
}

float arc_primitive(float x) { return (x * sqrt(1.0 + x * x) + asinh(x)) / 2.0; }

// Length of the curve from its beginning to `t`, exact: its speed is chord * sqrt(1 + (4 bend (1 - 2t))^2).
float arc_length(Curve curve, float t) {
    float chord = distance(curve.from, curve.to);
    float slope = 4.0 * abs(form.y);
    if (slope < 1e-3) {
        return chord * t;
    }
    return chord * (arc_primitive(slope) - arc_primitive(slope * (1.0 - 2.0 * t))) / (2.0 * slope);
}

uniform int segments;
uniform vec2 dash_pattern; // dash and gap of a line one pixel wide

out vec2 place; // along and across the line, pixels
flat out float length_along;
flat out float half_width;
flat out vec4 line_colour;
flat out vec2 dash; // dash and gap; 0 = solid

void main() {
    Node from = node_at(ends.x);
    Node to = node_at(ends.y);
    Curve curve = curve_between(from, to);
    float end = line_end(curve, to);

    // The strip reaches half a width past both ends, where the fragments round them off.
    int pair = gl_VertexID >> 1;
    float side = float(gl_VertexID & 1) * 2.0 - 1.0;
    float t = end * clamp(float(pair - 1) / float(segments), 0.0, 1.0);

    float whole = arc_length(curve, end);
    float along = arc_length(curve, t);

    half_width = form.x / 2.0;
    float reach = half_width + pixel;
    vec2 direction = curve_direction(curve, t);
    vec2 position = curve_point(curve, t);
    if (pair == 0) {
        position -= direction * reach;
        along = -reach;
    } else if (pair == segments + 2) {
        position += direction * reach;
        along = whole + reach;
    }
    place = vec2(along, side * reach);
    length_along = whole;
    line_colour = colour;
    dash = form.z > 0.5 ? dash_pattern * form.x : vec2(0.0);
    gl_Position = clip_position(position + vec2(-direction.y, direction.x) * side * reach);
}

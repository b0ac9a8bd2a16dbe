out vec2 place; // along the head from its tip, and across, pixels
flat out float head_length;
flat out vec4 head_colour;

void main() {
    Node from = node_at(ends.x);
    Node to = node_at(ends.y);
    Curve curve = curve_between(from, to);
    float tip = arrival(curve, to, form.w);
    vec2 point = curve_point(curve, tip);
    vec2 back = point - curve_point(curve, back_of_head(curve, tip));
    vec2 direction = back / max(length(back), 1e-6);

    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    place = vec2(mix(-pixel, head + pixel, corner.x), (corner.y * 2.0 - 1.0) * (head * 0.45 + pixel));
    head_length = head;
    head_colour = colour;
    gl_Position = clip_position(point - direction * place.x + vec2(-direction.y, direction.x) * place.y);
    if (head <= 0.0) {
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    }
}

layout(location = 0) in uint index;
layout(location = 1) in float halo; // radius at the scale of the whole view

out vec2 offset;
flat out float radius;

void main() {
    Node node = node_at(index);
    radius = halo * mark_scale;
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    offset = corner * (radius + 1.0 + pixel);
    gl_Position = clip_position(node.position + offset);
}

layout(location = 0) in uint index;
layout(location = 1) in vec4 fill;      // not premultiplied
layout(location = 2) in vec4 outline;
layout(location = 3) in vec4 ring;      // colour of the ring
layout(location = 4) in vec2 ring_band; // inner and outer distance from the shape's edge; outer 0 = no ring

out vec2 offset;
flat out vec4 fill_colour;
flat out vec4 outline_colour;
flat out vec4 ring_colour;
flat out vec2 band;
flat out float radius;
flat out int shape;
flat out float speck; // share of its pixel that a mark smaller than a pixel covers; 0 = larger

void main() {
    Node node = node_at(index);
    float device_radius = node.radius / pixel;
    speck = 0.0;
    if (device_radius < 0.5 && ring_band.y <= 0.0) {
        // All of it in the pixel it stands in, as draw_marks() of viz/raster does.
        speck = 3.14159265 * device_radius * device_radius;
        outline_colour = outline;
        vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
        gl_Position = clip_position((floor(node.position / pixel) + corner) * pixel);
        return;
    }
    float reach = shape_extent(node.shape, node.radius, max(ring_band.y, outline_half)) + pixel;
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    offset = corner * reach;
    fill_colour = fill;
    outline_colour = outline;
    ring_colour = ring;
    band = ring_band;
    radius = node.radius;
    shape = node.shape;
    gl_Position = clip_position(node.position + offset);
}

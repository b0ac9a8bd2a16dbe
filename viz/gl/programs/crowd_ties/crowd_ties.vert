layout(location = 0) in uvec2 ends; // node numbers

uniform vec2 counts_size;   // of the picture of counts, pixels
uniform float counts_share; // its pixels a device pixel

flat out vec3 line;  // a point on it, along and across, and its slope: across a step along
flat out float ink;  // sixteenths that it adds to a pixel that it covers
flat out int is_down; // along is down, not across

// A strip of two pixels' width, straight across at both ends: it holds the centres of the two pixels between which the
// line passes, in each column (row, where it runs rather down) that it reaches.
void main() {
    vec2 from = node_at(ends.x).position / pixel * counts_share;
    vec2 to = node_at(ends.y).position / pixel * counts_share;
    vec2 span = abs(to - from);
    is_down = span.y > span.x ? 1 : 0;
    if (is_down == 1) {
        from = from.yx;
        to = to.yx;
    }
    float slope = (to.y - from.y) / (to.x - from.x);
    line = vec3(from, slope);
    // The steeper the line, the more of it lies in a step.
    ink = floor(16.0 * sqrt(1.0 + slope * slope) + 0.5);
    vec2 place = (gl_VertexID & 1) == 0 ? from : to;
    place.y += float(gl_VertexID >> 1) * 2.0 - 1.0;
    gl_Position = vec4((is_down == 1 ? place.yx : place) / counts_size * 2.0 - 1.0, 0.0, 1.0);
}

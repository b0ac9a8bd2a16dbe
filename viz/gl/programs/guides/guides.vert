layout(location = 0) in vec4 ends; // scene units
layout(location = 1) in vec4 colour;

uniform float width; // logical pixels

out vec2 place; // along the piece from its beginning, and across
flat out float length_along;
flat out vec4 line_colour;

void main() {
    vec2 from = (ends.xy - centre) * scale + size / 2.0;
    vec2 to = (ends.zw - centre) * scale + size / 2.0;
    length_along = distance(from, to);
    vec2 along = length_along > 0.0 ? (to - from) / length_along : vec2(1.0, 0.0);
    float reach = width / 2.0 + pixel;
    place.x = mix(-reach, length_along + reach, float(gl_VertexID >> 1));
    place.y = mix(-reach, reach, float(gl_VertexID & 1));
    line_colour = colour;
    gl_Position = clip_position(from + along * place.x + vec2(-along.y, along.x) * place.y);
}

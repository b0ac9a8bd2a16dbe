in vec2 place;
flat in float length_along;
flat in vec4 line_colour;
out vec4 fragment;

uniform float width;

void main() {
    float beyond = max(max(-place.x, place.x - length_along), 0.0);
    float outside = length(vec2(beyond, place.y)) - width / 2.0;
    float coverage = clamp(0.5 - outside / pixel, 0.0, 1.0);
    // Guides come as the marks arrive.
    fragment = vec4(line_colour.rgb, 1.0) * line_colour.a * coverage * morph;
}

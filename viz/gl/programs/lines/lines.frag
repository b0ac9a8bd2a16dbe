in vec2 place;
flat in float length_along;
flat in float half_width;
flat in vec4 line_colour;
flat in vec2 dash;
out vec4 fragment;

void main() {
    float beyond = max(max(-place.x, place.x - length_along), 0.0);
    float from_middle = length(vec2(beyond, place.y));
    // The share of the pixel between the line's two edges, exact for lines thinner than a pixel too.
    float coverage = clamp(0.5 - (from_middle - half_width) / pixel, 0.0, 1.0) -
                     clamp(0.5 - (from_middle + half_width) / pixel, 0.0, 1.0);
    if (dash.x > 0.0) {
        float within = mod(place.x, dash.x + dash.y);
        float outside_dash = abs(within - dash.x / 2.0) - dash.x / 2.0;
        coverage *= clamp(0.5 - outside_dash / pixel, 0.0, 1.0);
    }
    fragment = vec4(line_colour.rgb, 1.0) * line_colour.a * coverage;
}

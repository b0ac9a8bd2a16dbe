in vec2 place;
flat in float head_length;
flat in vec4 head_colour;
out vec4 fragment;

void main() {
    // A triangle that is 0.9 as wide as it is long: sides through the tip, and a straight back.
    float slope = 0.45;
    float side = (abs(place.y) - place.x * slope) / sqrt(1.0 + slope * slope);
    float distance = max(side, place.x - head_length);
    fragment = vec4(head_colour.rgb, 1.0) * head_colour.a * clamp(0.5 - distance / pixel, 0.0, 1.0);
}

in vec2 offset;
flat in vec4 fill_colour;
flat in vec4 outline_colour;
flat in vec4 ring_colour;
flat in vec2 band;
flat in float radius;
flat in int shape;
flat in float speck;
out vec4 fragment;

uniform vec4 canvas;

vec4 premultiplied(vec4 colour, float coverage) { return vec4(colour.rgb, 1.0) * colour.a * coverage; }

vec4 over(vec4 above, vec4 below) { return above + below * (1.0 - above.a); }

float within(float distance) { return clamp(0.5 - distance / pixel, 0.0, 1.0); }

void main() {
    if (speck > 0.0) {
        fragment = premultiplied(outline_colour, speck);
        return;
    }
    float distance = shape_distance(shape, offset, radius);
    float edge = min(outline_half, 0.3 * radius); // a small mark is no ring
    // Canvas colour lies under the mark, so that ties do not shine through a dimmed one or between mark and ring.
    vec4 colour = premultiplied(canvas, within(distance - max(band.y, edge)));
    colour = over(premultiplied(fill_colour, within(distance)), colour);
    colour = over(premultiplied(outline_colour, within(abs(distance) - edge)), colour);
    if (band.y > 0.0) {
        float middle = (band.x + band.y) / 2.0;
        float coverage = within(abs(distance - middle) - (band.y - band.x) / 2.0);
        colour = over(premultiplied(ring_colour, coverage), colour);
    }
    if (colour.a <= 0.0) {
        discard;
    }
    fragment = colour;
}

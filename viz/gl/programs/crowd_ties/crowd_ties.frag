flat in vec3 line;
flat in float ink;
flat in int is_down;
out float fragment;

// Whole sixteenths, whose sums are the same in whatever order they are added.
void main() {
    vec2 place = is_down == 1 ? gl_FragCoord.yx : gl_FragCoord.xy;
    float beyond = place.y - (line.y + line.z * (place.x - line.x));
    float second = floor(clamp(beyond > 0.0 ? 1.0 - beyond : -beyond, 0.0, 1.0) * ink);
    fragment = beyond > 0.0 ? second : ink - second;
}

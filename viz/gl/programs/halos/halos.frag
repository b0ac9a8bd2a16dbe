in vec2 offset;
flat in float radius;
out vec4 fragment;

uniform vec3 ink;
uniform vec2 opacity; // of the area and of its edge

void main() {
    float distance = length(offset) - radius;
    float area = clamp(0.5 - distance / pixel, 0.0, 1.0) * opacity.x;
    float edge = clamp(0.5 - (abs(distance) - 0.5) / pixel, 0.0, 1.0) * opacity.y;
    float alpha = edge + area * (1.0 - edge);
    fragment = vec4(ink, 1.0) * alpha;
}

// What every program knows: the nodes, and how the scene lies in the view (logical pixels, y down).
uniform samplerBuffer nodes;        // x, y in scene units, radius in pixels, shape
uniform samplerBuffer nodes_before; // the same before a change of layout
uniform float morph;                // 0 = before, 1 = now
uniform vec2 centre;
uniform float scale;
uniform vec2 size;
uniform float mark_scale;
uniform float pixel; // size of a device pixel in logical pixels

struct Node {
    vec2 position;
    float radius;
    int shape;
};

Node node_at(uint index) {
    vec4 now = texelFetch(nodes, int(index));
    vec4 before = texelFetch(nodes_before, int(index));
    vec2 position = mix(before.xy, now.xy, morph);
    return Node((position - centre) * scale + size / 2.0, now.z * mark_scale, int(now.w));
}

// The top row of the view is the first row of the texture.
vec4 clip_position(vec2 view) { return vec4(view / size * 2.0 - 1.0, 0.0, 1.0); }

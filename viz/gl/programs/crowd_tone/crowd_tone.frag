uniform sampler2D counts;
uniform float counts_share; // pixels of the counts a device pixel: 1, or 1/2
uniform vec3 canvas;
uniform vec3 ink;
uniform float most;             // opacity of any number of ties over each other
uniform float log_left;         // binary logarithm of what a sixteenth of a tie leaves to be seen
out vec4 fragment;

// As toned() of viz/raster/tone.cpp, and doubled() of tie_counts.cpp, whose weights are those of a linear filter.
void main() {
    float count = counts_share == 1.0
                      ? texelFetch(counts, ivec2(gl_FragCoord.xy), 0).r
                      : floor(texture(counts, gl_FragCoord.xy * counts_share / vec2(textureSize(counts, 0))).r / 2.0 + 0.5);
    float share = most * (1.0 - exp2(min(count, 65535.0) * log_left));
    fragment = vec4(mix(canvas, ink, share), 1.0);
}

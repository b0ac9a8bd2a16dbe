#include "viz/gl/programs/crowd_tone/crowd_tone.h"

#include "viz/gl/programs/crowd_tone_source.h"

#include <cmath>

namespace cospread::viz::gl {
namespace {

std::array<float, 3> channels(Colour colour) {
    return {static_cast<float>(colour.red) / 255, static_cast<float>(colour.green) / 255,
            static_cast<float>(colour.blue) / 255};
}

} // namespace

CrowdTone::CrowdTone()
    : program_("crowd_tone", crowd_tone_source::vertex, crowd_tone_source::fragment) {}

void CrowdTone::draw(Framebuffer const& counts, float share, Tone const& tone) const {
    program_.use();
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, counts.texture());
    program_.set("counts", 0);
    program_.set("counts_share", share);
    program_.set("canvas", channels(tone.canvas));
    program_.set("ink", channels(tone.colour));
    program_.set("most", static_cast<float>(tone.most));
    program_.set("log_left", static_cast<float>(std::log2(tone.left_by_sixteenth)));
    nothing_.bind();
    glDisable(GL_BLEND);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindTexture(GL_TEXTURE_2D, 0);
}

} // namespace cospread::viz::gl

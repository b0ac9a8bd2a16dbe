#include "viz/gl/crowd_renderer.h"

#include "viz/raster/tie_counts.h"
#include "viz/scene/scene_part.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz::gl {
namespace {

constexpr std::size_t sampling = 64;

/// About how long all ties are together: by one of 64 of them.
double length_of(Scene const& scene) {
    double length = 0;
    for (std::size_t i = 0; i < scene.crowd->ends.size(); i += sampling) {
        Point const from = scene.marks[scene.crowd->ends[i][0]].position;
        Point const to = scene.marks[scene.crowd->ends[i][1]].position;
        length += static_cast<double>(std::hypot(to.x - from.x, to.y - from.y));
    }
    return length * sampling;
}

} // namespace

bool CrowdRenderer::can_draw(std::size_t marks) {
    if (!SceneRenderer::can_draw()) {
        return false;
    }
    GLint most = 0;
    glGetIntegerv(GL_MAX_TEXTURE_BUFFER_SIZE, &most);
    return marks <= static_cast<std::size_t>(std::max(most, 0));
}

void CrowdRenderer::set_scene(Scene const& scene, Theme const& theme, float ink, bool same_crowd) {
    nodes_.upload(scene, {});
    marks_.upload(scene, theme);
    if (!same_crowd) {
        ties_.upload(scene.crowd->ends);
        tie_count_ = scene.crowd->ends.size();
    }
    Scene const above = above_crowd(scene);
    above_.reset();
    if (!above.marks.empty()) {
        above_.emplace();
        above_->set_scene(above, {}, theme);
    }
    canvas_ = theme.canvas;
    colour_ = scene.crowd_colour;
    bounds_ = scene.bounds;
    ink_ = ink;
    tie_length_ = length_of(scene);
}

void CrowdRenderer::fit_counts(int width, int height) {
    if (counts_ == nullptr || counts_->width() != width || counts_->height() != height) {
        counts_.reset();
        counts_ = std::make_unique<Framebuffer>(width, height, Framebuffer::Pixel::number);
    }
}

void CrowdRenderer::draw(View const& view, std::size_t tie_budget, Framebuffer const& picture) {
    std::size_t const ties = std::min(tie_budget, tie_count_);
    double const drawn = tie_count_ == 0 ? 1 : static_cast<double>(ties) / static_cast<double>(tie_count_);
    float const scale = view.camera.scale * view.device_pixel_ratio;
    // Where so many lie over each other that half as many pixels show as much, half as many are filled.
    double const pixels = static_cast<double>(picture.width()) * picture.height();
    double const scene_pixels =
        static_cast<double>(bounds_.width() * scale) * static_cast<double>(bounds_.height() * scale);
    bool const dense =
        tie_length_ * drawn * static_cast<double>(scale) > smooth_up_to * std::max(pixels, scene_pixels);
    float const share = dense ? 0.5F : 1.0F;
    if (dense) {
        fit_counts((picture.width() + 1) / 2, (picture.height() + 1) / 2);
    } else {
        fit_counts(picture.width(), picture.height());
    }
    set_plain_state();
    ties_.draw(ties, nodes_, view, *counts_, share);
    picture.bind();
    // Fewer ties than all are drawn so much the stronger, as SceneRaster does.
    float const ink = ink_ / scale * static_cast<float>(drawn);
    tone_.draw(*counts_, share, Tone(canvas_, colour_, opacity_of_one(ink)));
    blend_premultiplied();
    marks_.draw(nodes_, view);
    glBindVertexArray(0);
    if (above_) {
        above_->draw_above(view);
    }
}

} // namespace cospread::viz::gl

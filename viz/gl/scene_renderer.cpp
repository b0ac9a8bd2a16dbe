#include "viz/gl/scene_renderer.h"

#include "viz/scene/mark_geometry.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace cospread::viz::gl {

bool SceneRenderer::can_draw() {
    auto const* const version = reinterpret_cast<char const*>(glGetString(GL_VERSION));
    if (version == nullptr || std::string_view(version).starts_with("OpenGL ES")) {
        return false;
    }
    GLint major = 0;
    GLint minor = 0;
    glGetIntegerv(GL_MAJOR_VERSION, &major);
    glGetIntegerv(GL_MINOR_VERSION, &minor);
    return std::pair(major, minor) >= std::pair(3, 3);
}

void SceneRenderer::set_scene(Scene const& scene, std::span<Point const> before, Theme const& theme) {
    nodes_.upload(scene, before);
    guides_.upload(scene.guides, theme);
    ties_.upload(scene, scene.ties, tie_arrow_length);
    paths_.upload(scene, scene.paths, path_arrow_length);
    halos_.upload(scene, theme);
    marks_.upload(scene, theme);
    canvas_ = theme.canvas;
}

void set_plain_state() {
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_CULL_FACE);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
}

void blend_premultiplied() {
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void SceneRenderer::draw(View const& view, std::size_t tie_budget) const {
    set_plain_state();
    glClearColor(static_cast<float>(canvas_.red) / 255, static_cast<float>(canvas_.green) / 255,
                 static_cast<float>(canvas_.blue) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    draw_all(view, std::min(tie_budget, ties_.size()));
}

void SceneRenderer::draw_above(View const& view) const {
    set_plain_state();
    draw_all(view, ties_.size());
}

void SceneRenderer::draw_all(View const& view, std::size_t ties) const {
    blend_premultiplied();
    guides_.draw(nodes_, view);
    lines_.draw(ties_, ties, nodes_, view);
    arrows_.draw(ties_, ties, nodes_, view);
    lines_.draw(paths_, paths_.size(), nodes_, view);
    arrows_.draw(paths_, paths_.size(), nodes_, view);
    halos_.draw(nodes_, view);
    marks_.draw(nodes_, view);
    glBindVertexArray(0);
}

} // namespace cospread::viz::gl

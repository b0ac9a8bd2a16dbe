#include "viz/gl/scene_renderer.h"

#include "viz/scene/mark_geometry.h"

#include <QOpenGLContext>

#include <algorithm>

namespace cospread::viz::gl {

bool SceneRenderer::can_draw() {
    QOpenGLContext const* const context = QOpenGLContext::currentContext();
    if (context == nullptr || context->isOpenGLES()) {
        return false;
    }
    QSurfaceFormat const format = context->format();
    return format.version() >= std::pair(3, 3);
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

void SceneRenderer::draw(View const& view, std::size_t tie_budget) const {
    auto& gl = functions();
    gl.glDisable(GL_DEPTH_TEST);
    gl.glDisable(GL_STENCIL_TEST);
    gl.glDisable(GL_SCISSOR_TEST);
    gl.glDisable(GL_CULL_FACE);
    gl.glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    gl.glClearColor(static_cast<float>(canvas_.red) / 255, static_cast<float>(canvas_.green) / 255,
                    static_cast<float>(canvas_.blue) / 255, 1);
    gl.glClear(GL_COLOR_BUFFER_BIT);
    gl.glEnable(GL_BLEND);
    gl.glBlendEquation(GL_FUNC_ADD);
    gl.glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA); // all programs give premultiplied colours

    guides_.draw(nodes_, view);
    std::size_t const ties = std::min(tie_budget, ties_.size());
    lines_.draw(ties_, ties, nodes_, view);
    arrows_.draw(ties_, ties, nodes_, view);
    lines_.draw(paths_, paths_.size(), nodes_, view);
    arrows_.draw(paths_, paths_.size(), nodes_, view);
    halos_.draw(nodes_, view);
    marks_.draw(nodes_, view);
    gl.glBindVertexArray(0);
}

} // namespace cospread::viz::gl

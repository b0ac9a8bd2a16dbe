#pragma once

#include "qml/canvas/gl_texture_node.h"
#include "viz/appearance/theme.h"
#include "viz/gl/scene_renderer.h"

#include <memory>
#include <vector>

namespace cospread::canvas {

/// What is to be seen, as it is handed from the item to the render thread while the item's thread waits.
struct CanvasPicture {
    std::shared_ptr<viz::Scene const> scene;
    std::vector<viz::Point> before; ///< positions from which the marks come, or empty
    viz::Theme theme;
    viz::gl::View view;
    unsigned content = 0; ///< changes whenever scene, before or theme do
};

/// A scene without a crowd in the scene graph.
class GlSceneNode : public GlTextureNode {
    Q_OBJECT

  public:
    explicit GlSceneNode(QQuickWindow* window);

    /// Whether the window draws with an OpenGL that can be used; asked on the render thread.
    [[nodiscard]] static bool can_serve(QQuickWindow* window);

    void synchronise(CanvasPicture const& picture);

  private:
    void draw(viz::gl::Framebuffer& framebuffer) override;

    CanvasPicture picture_;
    std::unique_ptr<viz::gl::SceneRenderer> renderer_;
    bool content_changed_ = true;
};

} // namespace cospread::canvas

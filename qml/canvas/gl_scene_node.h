#pragma once

#include "viz/appearance/theme.h"
#include "viz/gl/framebuffer.h"
#include "viz/gl/scene_renderer.h"

#include <QtCore/QObject>
#include <QtQuick/QSGSimpleTextureNode>

#include <memory>
#include <vector>

class QQuickWindow;

namespace cospread::canvas {

/// What is to be seen, as it is handed from the item to the render thread while the item's thread waits.
struct CanvasPicture {
    std::shared_ptr<viz::Scene const> scene;
    std::vector<viz::Point> before; ///< positions from which the marks come, or empty
    viz::Theme theme;
    viz::gl::View view;
    unsigned content = 0; ///< changes whenever scene, before or theme do
};

/// The scene in the scene graph: a texture that OpenGL draws before the window is rendered, and only when
/// something has changed. Lives on the render thread; the scene graph destroys it there, with its context
/// current.
class GlSceneNode : public QObject, public QSGSimpleTextureNode {
    Q_OBJECT

  public:
    explicit GlSceneNode(QQuickWindow* window);

    /// Whether the window draws with an OpenGL that can be used; asked on the render thread.
    [[nodiscard]] static bool can_serve(QQuickWindow* window);

    void synchronise(CanvasPicture const& picture);

  private:
    void render();
    void fit_framebuffer();

    QQuickWindow* window_;
    CanvasPicture picture_;
    std::unique_ptr<viz::gl::SceneRenderer> renderer_;
    std::unique_ptr<viz::gl::Framebuffer> framebuffer_;
    bool content_changed_ = true;
    bool dirty_ = true;
};

} // namespace cospread::canvas

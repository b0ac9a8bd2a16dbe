#pragma once

#include "viz/gl/framebuffer.h"
#include "viz/gl/node_textures.h"

#include <QtCore/QObject>
#include <QtQuick/QSGSimpleTextureNode>

#include <memory>

class QQuickWindow;

namespace cospread::canvas {

/// A picture in the scene graph that OpenGL draws into a texture before the window is rendered, and only when
/// something has changed. Lives on the render thread; the scene graph destroys it there, with its context
/// current.
class GlTextureNode : public QObject, public QSGSimpleTextureNode {
    Q_OBJECT

  protected:
    GlTextureNode(QQuickWindow* window, QSGTexture::Filtering filtering);

    /// Gives the texture the size of the view, and has it drawn anew.
    void show_view(viz::gl::View const& view);

    /// Draws into the framebuffer, which has the size of the view; OpenGL's state is reset afterwards.
    virtual void draw(viz::gl::Framebuffer& framebuffer) = 0;

  private:
    void render();

    QQuickWindow* window_;
    std::unique_ptr<viz::gl::Framebuffer> framebuffer_;
    bool dirty_ = true;
};

} // namespace cospread::canvas

#include "qml/canvas/gl_scene_node.h"

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGRendererInterface>

namespace cospread::canvas {

GlSceneNode::GlSceneNode(QQuickWindow* window)
    : GlTextureNode(window, QSGTexture::Linear) {}

bool GlSceneNode::can_serve(QQuickWindow* window) {
    QSGRendererInterface const* const interface = window->rendererInterface();
    return interface != nullptr && interface->graphicsApi() == QSGRendererInterface::OpenGL &&
           viz::gl::SceneRenderer::can_draw();
}

void GlSceneNode::synchronise(CanvasPicture const& picture) {
    if (picture.content != picture_.content || renderer_ == nullptr) {
        content_changed_ = true;
    }
    picture_ = picture;
    show_view(picture_.view);
}

void GlSceneNode::draw(viz::gl::Framebuffer& framebuffer) {
    if (renderer_ == nullptr) {
        renderer_ = std::make_unique<viz::gl::SceneRenderer>();
    }
    if (content_changed_) {
        renderer_->set_scene(*picture_.scene, picture_.before, picture_.theme);
        content_changed_ = false;
    }
    framebuffer.bind();
    renderer_->draw(picture_.view, picture_.scene->ties.size());
}

} // namespace cospread::canvas

#include "qml/canvas/gl_scene_node.h"

#include <QtQuick/QQuickOpenGLUtils>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGRendererInterface>
#include <QtQuick/QSGTexture>

#include <algorithm>
#include <cmath>

namespace cospread::canvas {
namespace {

int device_pixels(float logical, float ratio) {
    return std::max(static_cast<int>(std::lround(logical * ratio)), 1);
}

} // namespace

GlSceneNode::GlSceneNode(QQuickWindow* window)
    : window_(window) {
    setOwnsTexture(true);
    setFiltering(QSGTexture::Linear);
    connect(window, &QQuickWindow::beforeRendering, this, &GlSceneNode::render, Qt::DirectConnection);
}

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
    fit_framebuffer();
    setRect(0, 0, static_cast<qreal>(picture_.view.camera.width),
            static_cast<qreal>(picture_.view.camera.height));
    dirty_ = true;
    markDirty(QSGNode::DirtyMaterial);
}

void GlSceneNode::fit_framebuffer() {
    viz::gl::View const& view = picture_.view;
    int const width = device_pixels(view.camera.width, view.device_pixel_ratio);
    int const height = device_pixels(view.camera.height, view.device_pixel_ratio);
    if (framebuffer_ != nullptr && framebuffer_->width() == width && framebuffer_->height() == height) {
        return;
    }
    auto framebuffer = std::make_unique<viz::gl::Framebuffer>(width, height);
    setTexture(
        QNativeInterface::QSGOpenGLTexture::fromNative(framebuffer->texture(), window_, {width, height}));
    framebuffer_ = std::move(framebuffer);
}

void GlSceneNode::render() {
    if (!dirty_ || framebuffer_ == nullptr) {
        return;
    }
    dirty_ = false;
    window_->beginExternalCommands();
    if (renderer_ == nullptr) {
        renderer_ = std::make_unique<viz::gl::SceneRenderer>();
    }
    if (content_changed_) {
        renderer_->set_scene(*picture_.scene, picture_.before, picture_.theme);
        content_changed_ = false;
    }
    framebuffer_->bind();
    renderer_->draw(picture_.view, picture_.scene->ties.size());
    QQuickOpenGLUtils::resetOpenGLState();
    window_->endExternalCommands();
}

} // namespace cospread::canvas

#include "qml/canvas/gl_texture_node.h"

#include <QtQuick/QQuickOpenGLUtils>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGTexture>

#include <algorithm>
#include <cmath>

namespace cospread::canvas {
namespace {

int device_pixels(float logical, float ratio) {
    return std::max(static_cast<int>(std::lround(logical * ratio)), 1);
}

} // namespace

GlTextureNode::GlTextureNode(QQuickWindow* window, QSGTexture::Filtering filtering)
    : window_(window) {
    setOwnsTexture(true);
    setFiltering(filtering);
    connect(window, &QQuickWindow::beforeRendering, this, &GlTextureNode::render, Qt::DirectConnection);
}

void GlTextureNode::show_view(viz::gl::View const& view) {
    int const width = device_pixels(view.camera.width, view.device_pixel_ratio);
    int const height = device_pixels(view.camera.height, view.device_pixel_ratio);
    if (framebuffer_ == nullptr || framebuffer_->width() != width || framebuffer_->height() != height) {
        auto framebuffer = std::make_unique<viz::gl::Framebuffer>(width, height);
        setTexture(
            QNativeInterface::QSGOpenGLTexture::fromNative(framebuffer->texture(), window_, {width, height}));
        framebuffer_ = std::move(framebuffer);
    }
    setRect(0, 0, static_cast<qreal>(view.camera.width), static_cast<qreal>(view.camera.height));
    dirty_ = true;
    markDirty(QSGNode::DirtyMaterial);
}

void GlTextureNode::render() {
    if (!dirty_ || framebuffer_ == nullptr) {
        return;
    }
    dirty_ = false;
    window_->beginExternalCommands();
    draw(*framebuffer_);
    QQuickOpenGLUtils::resetOpenGLState();
    window_->endExternalCommands();
}

} // namespace cospread::canvas

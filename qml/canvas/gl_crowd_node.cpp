#include "qml/canvas/gl_crowd_node.h"

#include "qml/canvas/gl_scene_node.h"
#include "viz/gl/driver.h"

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

GlCrowdNode::GlCrowdNode(QQuickWindow* window)
    : window_(window) {
    setOwnsTexture(true);
    setFiltering(QSGTexture::Nearest);
    connect(window, &QQuickWindow::beforeRendering, this, &GlCrowdNode::render, Qt::DirectConnection);
}

bool GlCrowdNode::can_serve(QQuickWindow* window, std::size_t marks) {
    QByteArray const said = qgetenv("COSPREAD_CROWD");
    if (said == "cpu" || !GlSceneNode::can_serve(window) || !viz::gl::CrowdRenderer::can_draw(marks)) {
        return false;
    }
    return said == "gl" || !viz::gl::is_software(viz::gl::renderer_name());
}

void GlCrowdNode::synchronise(CrowdLook const& look) {
    look_ = look;
    fit_framebuffer();
    setRect(0, 0, static_cast<qreal>(look_.view.camera.width), static_cast<qreal>(look_.view.camera.height));
    dirty_ = true;
    markDirty(QSGNode::DirtyMaterial);
}

std::size_t GlCrowdNode::ties_to_draw() const {
    std::size_t const all = look_.raster->scene().crowd->ends.size();
    return look_.moving ? std::min(budget_.ties(), all) : all;
}

double GlCrowdNode::tie_share() const {
    std::size_t const all = look_.raster->scene().crowd->ends.size();
    return all == 0 ? 1 : static_cast<double>(ties_to_draw()) / static_cast<double>(all);
}

void GlCrowdNode::fit_framebuffer() {
    viz::gl::View const& view = look_.view;
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

void GlCrowdNode::render() {
    if (!dirty_ || framebuffer_ == nullptr) {
        return;
    }
    dirty_ = false;
    window_->beginExternalCommands();
    if (renderer_ == nullptr) {
        renderer_ = std::make_unique<viz::gl::CrowdRenderer>();
        timer_ = std::make_unique<viz::gl::FrameTimer>();
    }
    if (uploaded_ != look_.raster) {
        viz::Scene const& scene = look_.raster->scene();
        bool const same_crowd = uploaded_ && uploaded_->scene().crowd == scene.crowd;
        renderer_->set_scene(scene, look_.theme, look_.raster->ink(), same_crowd);
        uploaded_ = look_.raster;
    }
    std::size_t const ties = ties_to_draw();
    timer_->begin(ties);
    renderer_->draw(look_.view, ties, *framebuffer_);
    timer_->end();
    while (auto const taken = timer_->take()) {
        // A picture that had all ties and time to spare says nothing against the budget.
        if (taken->ties >= std::min(budget_.ties(), renderer_->tie_count())) {
            budget_.learn(taken->ties, taken->milliseconds);
        }
    }
    QQuickOpenGLUtils::resetOpenGLState();
    window_->endExternalCommands();
}

} // namespace cospread::canvas

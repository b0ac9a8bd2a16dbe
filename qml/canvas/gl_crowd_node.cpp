#include "qml/canvas/gl_crowd_node.h"

#include "qml/canvas/gl_scene_node.h"
#include "viz/gl/driver.h"

#include <QtQuick/QQuickWindow>

#include <algorithm>

namespace cospread::canvas {

GlCrowdNode::GlCrowdNode(QQuickWindow* window)
    : GlTextureNode(window, QSGTexture::Nearest) {}

bool GlCrowdNode::can_serve(QQuickWindow* window, std::size_t marks) {
    QByteArray const said = qgetenv("COSPREAD_CROWD");
    if (said == "cpu" || !GlSceneNode::can_serve(window) || !viz::gl::CrowdRenderer::can_draw(marks)) {
        return false;
    }
    return said == "gl" || !viz::gl::is_software(viz::gl::renderer_name());
}

void GlCrowdNode::synchronise(CrowdLook const& look) {
    look_ = look;
    show_view(look_.view);
}

std::size_t GlCrowdNode::ties_to_draw() const {
    std::size_t const all = look_.raster->scene().crowd->ends.size();
    return look_.moving ? std::min(budget_.ties(), all) : all;
}

double GlCrowdNode::tie_share() const {
    std::size_t const all = look_.raster->scene().crowd->ends.size();
    return all == 0 ? 1 : static_cast<double>(ties_to_draw()) / static_cast<double>(all);
}

void GlCrowdNode::draw(viz::gl::Framebuffer& framebuffer) {
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
    renderer_->draw(look_.view, ties, framebuffer);
    timer_->end();
    while (auto const taken = timer_->take()) {
        // A picture that had all ties and time to spare says nothing against the budget.
        if (taken->ties >= std::min(budget_.ties(), renderer_->tie_count())) {
            budget_.learn(taken->ties, taken->milliseconds);
        }
    }
}

} // namespace cospread::canvas

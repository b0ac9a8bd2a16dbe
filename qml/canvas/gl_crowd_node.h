#pragma once

#include "qml/canvas/gl_texture_node.h"
#include "viz/gl/crowd_renderer.h"
#include "viz/gl/frame_timer.h"
#include "viz/raster/scene_raster.h"
#include "viz/scene/tie_budget.h"

#include <memory>

namespace cospread::canvas {

/// What is to be seen of a scene with a crowd, as it is handed from the item to the render thread.
struct CrowdLook {
    std::shared_ptr<viz::SceneRaster const> raster; ///< the scene, prepared
    viz::Theme theme;
    viz::gl::View view;
    bool moving = false; ///< with as many ties as a frame allows; else with all
};

/// A scene with a crowd in the scene graph, drawn by a graphics card in every frame that shows another view.
class GlCrowdNode : public GlTextureNode {
    Q_OBJECT

  public:
    explicit GlCrowdNode(QQuickWindow* window);

    /// Whether the window draws on a graphics card that can take so many marks; asked on the render thread.
    /// The environment variable COSPREAD_CROWD says otherwise: gl (whatever draws), cpu (never).
    [[nodiscard]] static bool can_serve(QQuickWindow* window, std::size_t marks);

    void synchronise(CrowdLook const& look);

    /// Share of the crowd's ties that the next frame has.
    [[nodiscard]] double tie_share() const;

  private:
    void draw(viz::gl::Framebuffer& framebuffer) override;
    [[nodiscard]] std::size_t ties_to_draw() const;

    CrowdLook look_;
    std::shared_ptr<viz::SceneRaster const> uploaded_;
    std::unique_ptr<viz::gl::CrowdRenderer> renderer_;
    std::unique_ptr<viz::gl::FrameTimer> timer_;
    viz::TieBudget budget_{10, 4'000'000}; ///< of a frame of 16 ms
};

} // namespace cospread::canvas

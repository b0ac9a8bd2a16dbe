#pragma once

#include "viz/appearance/theme.h"
#include "viz/scene/camera.h"
#include "viz/scene/label_placement.h"
#include "viz/scene/scene.h"

#include <QtGui/QImage>

#include <span>

class QPainter;

namespace cospread::canvas {

/// Paints what the camera sees, without its background; marks stand at `positions`.
void paint_scene(QPainter& painter, viz::Scene const& scene, std::span<viz::Point const> positions,
                 viz::Camera const& camera, viz::Theme const& theme,
                 std::span<viz::PlacedLabel const> labels);

/// The view painted without OpenGL: where there is none, and for pictures to keep. Marks stand at
/// `positions`.
[[nodiscard]] QImage paint_view(viz::Scene const& scene, std::span<viz::Point const> positions,
                                viz::Camera const& camera, viz::Theme const& theme,
                                std::span<viz::PlacedLabel const> labels, double ratio);

} // namespace cospread::canvas

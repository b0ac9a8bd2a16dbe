#include "viz/scene/camera.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {

Point Camera::to_view(Point scene) const {
    return {(scene.x - centre.x) * scale + width / 2, (scene.y - centre.y) * scale + height / 2};
}

Point Camera::to_scene(Point view) const {
    return {(view.x - width / 2) / scale + centre.x, (view.y - height / 2) / scale + centre.y};
}

float Camera::mark_scale() const {
    float const zoom = scale / fit_scale;
    float const regained = std::clamp(zoom, 1.0F, 1 / mark_share);
    return regained * std::sqrt(zoom / regained);
}

Camera Camera::fitted(Box const& bounds, float width, float height, float margin) {
    Camera camera;
    camera.width = width;
    camera.height = height;
    camera.centre = {(bounds.low.x + bounds.high.x) / 2, (bounds.low.y + bounds.high.y) / 2};
    // A single node, or nodes in a row, still need a scale.
    float const across = std::max(bounds.width(), 1e-6F);
    float const down = std::max(bounds.height(), 1e-6F);
    float const fit =
        std::min(std::max(width - 2 * margin, 1.0F) / across, std::max(height - 2 * margin, 1.0F) / down);
    camera.scale = std::min(fit, 1e6F);
    camera.fit_scale = camera.scale;
    return camera;
}

void Camera::pan(float dx, float dy) {
    centre.x -= dx / scale;
    centre.y -= dy / scale;
}

void Camera::zoom(Point view, float factor) {
    Point const kept = to_scene(view);
    scale = std::clamp(scale * factor, fit_scale / 16, fit_scale * 64);
    Point const moved = to_scene(view);
    centre.x += kept.x - moved.x;
    centre.y += kept.y - moved.y;
}

} // namespace cospread::viz

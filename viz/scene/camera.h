#pragma once

#include "viz/scene/scene.h"

namespace cospread::viz {

/// Maps scene units to logical pixels of a view (y down in both).
struct Camera {
    Point centre;        ///< scene point in the middle of the view
    float scale = 1;     ///< pixels a scene unit
    float fit_scale = 1; ///< the scale at which the whole scene fits
    float width = 0;     ///< of the view, logical pixels
    float height = 0;
    float mark_share = 1; ///< of their usual size that marks have at the scale of the whole view

    [[nodiscard]] Point to_view(Point scene) const;
    [[nodiscard]] Point to_scene(Point view) const;

    /// How much bigger marks are drawn than at the scale of the whole view: they grow with the square root of
    /// the zoom; where they were made small because they are many, first with the zoom until they have their
    /// usual size, for so many fewer are in view.
    [[nodiscard]] float mark_scale() const;

    /// The whole scene in the view with `margin` pixels around it.
    [[nodiscard]] static Camera fitted(Box const& bounds, float width, float height, float margin);

    /// Moved by view pixels.
    void pan(float dx, float dy);

    /// Zoomed by `factor` with the scene point under `view` staying where it is; limited to a sixteenth and
    /// 64 times of fit.
    void zoom(Point view, float factor);
};

} // namespace cospread::viz

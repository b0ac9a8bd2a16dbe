#pragma once

#include "viz/appearance/theme.h"
#include "viz/gl/scene_renderer.h"

#include <QImage>

#include <limits>

namespace cospread::viz::gl {

/// A few strong colours, so that a test can tell by a pixel what was drawn there.
[[nodiscard]] Theme test_theme();

constexpr Colour red = rgb(0xff0000);
constexpr Colour blue = rgb(0x0000ff);

/// A camera at which a scene unit is a pixel and the scene's origin the view's corner.
[[nodiscard]] Camera unit_camera(float width, float height);

/// The scene as OpenGL draws it, in a context of 3.3 core that must be there.
[[nodiscard]] QImage drawn(Scene const& scene, View const& view,
                           std::size_t tie_budget = std::numeric_limits<std::size_t>::max(),
                           std::span<Point const> before = {});

/// Greatest difference of a channel between the pixel at device position x, y and a colour.
[[nodiscard]] int difference(QImage const& picture, int x, int y, Colour colour);

/// Sum over a picture of how much ink covers it, in pixels, where the only ink is black on white.
[[nodiscard]] double ink(QImage const& picture);

} // namespace cospread::viz::gl

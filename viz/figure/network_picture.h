#pragma once

#include "viz/appearance/theme.h"
#include "viz/figure/page.h"
#include "viz/scene/label_placement.h"
#include "viz/scene/scene.h"

#include <span>

namespace cospread::viz {

/// Pixels of a scene's marks and of its lines, in points of a page: marks of 4 to 18 px have radii of 0.95
/// to 4.2 mm, ties of 0.7 to 1.35 px are 0.35 to 0.68 pt wide.
constexpr float points_of_mark_pixel = 0.667F;
constexpr float points_of_line_pixel = 0.5F;

/// Draws a scene on a page whose points are the camera's pixels: guides, lines of guides, ties, paths,
/// captions of guides, marks, labels, from the bottom up; guides are cut off at the edge of the view. The
/// scene's sizes are in points already.
void draw_network(Page& page, Scene const& scene, Camera const& camera, std::span<PlacedLabel const> labels,
                  LabelStyle const& style, float label_size, Theme const& theme);

/// A caption of a guide as it stands on such a page.
[[nodiscard]] PageText guide_caption(GuideText const& text, Point at, float size, Theme const& theme);

} // namespace cospread::viz

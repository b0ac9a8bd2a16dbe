#pragma once

#include "viz/appearance/theme.h"
#include "viz/scene/scene.h"

#include <vector>

namespace cospread::viz {

/// The measures of marks, rings and arrows that every renderer keeps to, in logical pixels.
constexpr float outline_width = 1.15F;
constexpr float ring_gap = 2.6F; ///< between the outline and the ring
constexpr float dash_length = 3.2F;
constexpr float dash_gap = 3.0F; ///< dash and gap are for a tie of `dash_width`, and grow with the width
constexpr float dash_width = 0.95F;
constexpr float tie_arrow_length = 6;
constexpr float path_arrow_length = 11;
constexpr float halo_fill_opacity = 0.05F; ///< of the text colour
constexpr float halo_edge_opacity = 0.35F;

/// 0 for Ring::none.
[[nodiscard]] float ring_width(Ring ring);

/// How far outline and ring reach beyond the edge of the shape; an arrow ends there.
[[nodiscard]] float reach_beyond_edge(Ring ring);

/// Colour of a ring; nothing for Ring::none.
[[nodiscard]] Colour ring_colour(Ring ring, Theme const& theme);

/// Distance of `p` (from the centre of the mark, y down) to the edge of a shape, negative inside. Past a
/// corner the sides of all but circle and square are prolonged, so that a ring at a constant distance keeps
/// its corners. The area where it is negative is pi radius^2 for every shape (the square's round corners take
/// up to 1 % off).
[[nodiscard]] float shape_distance(Shape shape, Point p, float radius);

/// Corners of the shape grown by `grown` on every side; for the circle none, for the square its four before
/// rounding.
[[nodiscard]] std::vector<Point> shape_corners(Shape shape, float radius, float grown = 0);

/// How far the shape, grown by `grown` on every side, reaches from its centre along an axis at most.
[[nodiscard]] float shape_extent(Shape shape, float radius, float grown);

/// Radius of the square's corners.
[[nodiscard]] float square_corner(float radius);

/// Marks in the order in which they are painted: dimmed ones first, then the larger ones, so that a small
/// mark lies above a large one; ties by NodeId. Cost O(n log n).
[[nodiscard]] std::vector<NodeId> drawing_order(Scene const& scene);

} // namespace cospread::viz

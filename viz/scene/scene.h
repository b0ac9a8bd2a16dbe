#pragma once

#include "core/network/ids.h"
#include "viz/appearance/colour.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cospread::viz {

struct Point {
    float x = 0;
    float y = 0;
};

struct Box {
    Point low;
    Point high;

    [[nodiscard]] float width() const { return high.x - low.x; }

    [[nodiscard]] float height() const { return high.y - low.y; }
};

/// Shapes of equal area; the radius is that of the circle.
enum class Shape : std::uint8_t { circle, square, diamond, triangle };

/// A ring around a mark, in its shape.
enum class Ring : std::uint8_t { none, starter, selected, path_end };

/// A node as it is drawn. Positions are in scene units (the camera maps them to pixels), sizes in pixels at
/// the scale of the whole view.
struct Mark {
    Point position;
    float radius = 4;
    float halo = 0; ///< radius of the halo of uncertainty, 0 = none
    Shape shape = Shape::circle;
    Ring ring = Ring::none;
    Colour fill;
    Colour outline;
    float opacity = 1;
};

/// A tie, or a step of a path, as it is drawn: a curve from mark to mark.
struct Line {
    NodeId from = no_node;
    NodeId to = no_node;
    TieId tie = no_tie;  ///< no_tie for a step of a path
    float width = 0.95F; ///< pixels
    float bend = 0.055F; ///< height of the arc as a share of the length, to the right of from -> to
    Colour colour;       ///< with opacity
    bool dashed = false;
    bool arrow = false;
};

/// A name that should be shown near a mark.
struct Label {
    NodeId node = no_node;
    std::string text;
    bool strong = false; ///< the first four and the selection: SemiBold, main text colour
    bool must = false;   ///< selection, path and starters: placed first
};

/// What is to be drawn, ready for any renderer, as flat arrays. Knows nothing of networks, measures or files.
/// Ties are in order of importance, the most important first: the first k are the level of detail of a budget
/// of k. Paths lie above ties, marks above paths. Labels are in order of priority.
struct Scene {
    std::vector<Mark> marks; ///< index = NodeId
    std::vector<Line> ties;
    std::vector<Line> paths;
    std::vector<Label> labels;
    Box bounds; ///< of all marks' positions
};

/// The middle control point of the quadratic curve along which a line is drawn.
[[nodiscard]] Point control_point(Point from, Point to, float bend);

} // namespace cospread::viz

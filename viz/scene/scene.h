#pragma once

#include "core/network/ids.h"
#include "viz/appearance/colour.h"
#include "viz/scene/guides.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cospread::viz {

/// Shapes of equal area; the radius is that of the circle. In the order in which they are given to the values
/// of an attribute: in marks of 8 px any two differ by at least 16 % of their area (a hexagon would differ
/// from the circle by 7 %, a pentagon by 11 %). The bar is for what has no shape of its own.
enum class Shape : std::uint8_t { circle, square, diamond, triangle, triangle_down, plus, cross, star, bar };

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

using TieEnds = std::array<NodeId, 2>;

/// Ties too many to be drawn each in full, and the names of their nodes, too many to be labels: from afar
/// straight lines of one colour, from near, where few are in view, lines like any other. In order of
/// importance, the most important first: strength, then an order that belongs to the tie, so that the first k
/// are a fair sample. Belongs to the network, whatever is selected.
struct Crowd {
    /// What a tie looks like from near.
    struct Form {
        std::uint8_t width = 0; ///< in 32nds of a pixel
        std::uint8_t arc = 1;   ///< of the ties from one end to the other, this is the `arc`-th
        bool dashed = false;
        bool directed = false;
    };

    std::vector<TieEnds> ends;
    std::vector<Form> forms;              ///< by tie, as `ends`
    std::string names;                    ///< of all nodes, one after the other
    std::vector<std::uint64_t> names_end; ///< [node]: in `names`

    [[nodiscard]] std::string_view name(NodeId node) const;

    /// A tie as a line.
    [[nodiscard]] Line line(std::size_t index, Colour colour) const;
};

/// Height of the arc of a tie as a share of its length; the second, third, ... tie between the same nodes lie
/// on arcs twice, three times, ... as high.
constexpr float bend_share = 0.055F;

/// A name that should be shown near a mark.
struct Label {
    NodeId node = no_node;
    std::string text;
    bool strong = false; ///< the first four and the selection: SemiBold, main text colour
    bool must = false;   ///< selection, path and starters: placed first
};

/// What is to be drawn, ready for any renderer, as flat arrays. Knows nothing of networks, measures or files.
/// Ties are in order of importance, the most important first: the first k are the level of detail of a budget
/// of k. Guides lie beneath ties, paths above them, marks above paths. In a
/// large network `ties` are those of the selection only and `crowd` holds all. Labels are in order of
/// priority.
struct Scene {
    std::vector<Mark> marks; ///< index = NodeId
    std::vector<Line> ties;
    std::vector<Line> paths;
    std::vector<Label> labels;
    Guides guides;
    Box bounds;                         ///< of all marks' positions, and of the guides that must be seen
    std::shared_ptr<Crowd const> crowd; ///< below the ties, or nullptr: all ties are in `ties`
    Colour crowd_colour;                ///< of one tie that lies over no other, with opacity
};

/// Moves marks and guides `factor` times as far apart across and down, unless the guides are rigid.
void stretch(Scene& scene, Point factor);

/// The middle control point of the quadratic curve along which a line is drawn.
[[nodiscard]] Point control_point(Point from, Point to, float bend);

} // namespace cospread::viz

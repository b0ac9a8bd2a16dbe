#pragma once

#include "core/network/network.h"
#include "viz/appearance/colour.h"
#include "viz/appearance/theme.h"
#include "viz/scene/scene.h"

#include <optional>
#include <string>
#include <vector>

namespace cospread::viz {

/// What colour, size, shape and halo mean: the user's choice, resolved to one value a node. The same record
/// makes the scene and the legend, so a legend cannot name what is not drawn.
struct Appearance {
    /// Colour by a text attribute ("sector"), or by `colour_values` on the sequence or the difference scale.
    enum class ColourScale : std::uint8_t { category, sequence, difference, plain };
    ColourScale colour_scale = ColourScale::plain;
    std::string colour_column;               ///< for category
    std::string colour_title;                ///< for the legend: "sector", "chance of being reached"
    std::vector<double> colour_values;       ///< for sequence and difference; NaN = plain mark
    std::string no_value_title = "No value"; ///< what such a plain mark is, for the legend
    std::optional<double>
        colour_most; ///< top of the scale; nothing = the largest value; 1 = a chance, in per cent

    std::string shape_column; ///< text attribute; empty = all circles

    std::string size_title;          ///< "betweenness"; empty = all the same
    std::vector<double> size_values; ///< >= 0; NaN = smallest
    std::vector<double> halo_values; ///< size at the 95th percentile, for the first by measure; NaN = none

    std::string label_order_title; ///< unused channels have empty titles
};

/// What the user pointed at.
struct Highlight {
    NodeId selected = no_node; ///< it, its neighbours and their ties stay full, the rest is dimmed
    std::vector<NodeId>
        chosen; ///< a set: it and the ties inside it stay full, whatever `selected` is; empty = none
    std::vector<NodeId> starters;
    std::vector<NodeId> path; ///< the nodes of a diffusion path, in order; empty = none
};

/// Categories of a text column with their colours and shapes: sectors and levels in their fixed order, other
/// attributes by frequency in the same eight of each, the ninth and on, and no value, as "other".
struct Category {
    std::string key;
    std::string title; ///< "Third sector"
    std::size_t count = 0;
    Colour fill;
    Shape shape = Shape::circle;
};

[[nodiscard]] std::vector<Category> categories(Network const& network, std::string const& column);

} // namespace cospread::viz

#pragma once

#include "viz/appearance/appearance.h"

#include <span>
#include <vector>

namespace cospread::viz {

/// Fill of marks that no colour speaks of: plain pictures, missing values, the ninth category and on.
constexpr Colour other_fill = rgb(0xA9B2B0);

/// Opacity of a mark while another selection is shown.
constexpr float dimmed_mark = 0.3F;

/// Largest finite value, at least 0; 0 where there is none.
[[nodiscard]] double largest(std::span<double const> values);

/// Share of their usual size that marks have among so many: 1 up to 1,500, then (1500 / marks)^0.65, so that
/// all together cover a little less the more they are and their ties can be seen; at least 0.01.
[[nodiscard]] float mark_share(std::size_t marks);

/// Share of their usual opacity that ties have among so many, so that where many lie over each other they
/// still show where they are denser: 1 up to 2,000, then falling with the square root of their number, at
/// least 0.1.
[[nodiscard]] float tie_opacity_share(std::size_t ties);

/// Radius of one of `marks` marks in pixels at the scale of the whole view: 4 + 14 sqrt(value / most) times
/// mark_share(marks), so that area grows with the value; the least for NaN, for values below 0 and where
/// `most` is 0.
[[nodiscard]] float mark_radius(double value, double most, std::size_t marks);

/// Width of a tie in pixels: 0.7, 0.95 and 1.35 for strengths 1, 2 and 3, straight between them, then with
/// the logarithm, at most 4.
[[nodiscard]] float tie_width(double strength);

/// A node column resolved to categories.
struct Categorised {
    std::vector<Category> categories;
    std::vector<std::uint32_t> of_node; ///< index into categories
};

/// Categories as categories() gives them, and which one each node has. Throws UsageError where there is no
/// such column.
[[nodiscard]] Categorised categorise(Network const& network, std::string const& column);

/// Fill of a mark by the values of the sequence or the difference scale; NaN = other_fill.
[[nodiscard]] Colour value_colour(Appearance const& appearance, double value, double most,
                                  Theme const& theme);

/// Top of the colour scale: what the user set, else the largest value (of differences: the largest size).
[[nodiscard]] double colour_top(Appearance const& appearance);

} // namespace cospread::viz

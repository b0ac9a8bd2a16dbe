#pragma once

#include "core/network/network.h"
#include "viz/appearance/colour.h"
#include "viz/scene/scene.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cospread::viz {

/// The marks of one network as small inline pictures: colour by sector, shape by level, as in its figure.
class MarkSamples {
  public:
    explicit MarkSamples(Network const& network);

    /// The mark of a node, 16 x 16 pixels.
    [[nodiscard]] std::string svg(NodeId node) const;

    /// The fills in use: each needs its rule of mark_styles().
    [[nodiscard]] std::vector<Colour> const& fills() const { return fills_; }

  private:
    std::vector<Colour> fill_of_;
    std::vector<Shape> shape_of_;
    std::vector<Colour> fills_;
};

/// Rules of a style sheet for marks of those fills, with the outlines of the light and the dark theme.
[[nodiscard]] std::string mark_styles(std::vector<Colour> fills);

/// A point with its interval on a rail from 0 (or, for ranks, 1) to `most`, named by `title` for those who
/// cannot see it.
struct IntervalPicture {
    double least = 0;
    double low = 0;
    double value = 0;
    double high = 0;
    double most = 1;
    std::string title;
};

[[nodiscard]] std::string interval_bar(IntervalPicture const& picture);

/// A part of a whole as a bar of `width` pixels.
[[nodiscard]] std::string share_bar(double share, int width, std::string const& title);

/// One column a value, the tallest as high as the picture; `titles` name them.
[[nodiscard]] std::string small_columns(std::span<double const> values, std::string const& title);

/// Width of one column of small_columns(), for letters above them.
constexpr int small_column_width = 17;

/// New and cumulative adopters by year.
struct YearCount {
    int year = 0;
    std::size_t adopters = 0;
};

/// Columns of new adopters a year, every year from the first to the last, with the sum so far as words.
[[nodiscard]] std::string record_chart(std::vector<YearCount> const& years);

} // namespace cospread::viz

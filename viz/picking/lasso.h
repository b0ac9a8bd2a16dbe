#pragma once

#include "core/base/run_context.h"
#include "viz/scene/scene.h"

#include <cstdint>
#include <vector>

namespace cospread::viz {

/// A line drawn by hand round what is meant, closed from its end to its beginning. Inside is what it goes
/// round, however often it crosses itself (its winding number is not 0). Memory: 16 KB and a few bytes a
/// corner.
class Lasso {
  public:
    /// Cost O(corners x rows of the grid that they cross, at most 128).
    explicit Lasso(std::vector<Point> corners);

    /// Cost O(1) for all but points in the grid cells that the line goes through; there as many steps as
    /// pieces of the line lie in that row.
    [[nodiscard]] bool holds(Point point) const;

  private:
    static constexpr int side = 128; ///< cells of the grid over the lasso, across and down

    enum class Cell : std::uint8_t { outside, inside, crossed };

    [[nodiscard]] int column_of(float x) const;
    [[nodiscard]] int row_of(float y) const;
    [[nodiscard]] bool goes_round(Point point, int row) const;

    [[nodiscard]] Point corner(std::size_t index) const { return corners_[index % corners_.size()]; }

    void sort_into_rows();
    void fill_row(int row);

    std::vector<Point> corners_;
    Box bounds_;
    Point cells_a_unit_;
    std::vector<std::uint32_t> row_begin_; ///< in edges_
    std::vector<std::uint32_t>
        edges_;               ///< by row: those that reach into it; an edge is called by its beginning
    std::vector<Cell> cells_; ///< row by row
};

/// The nodes whose marks have their centre in the lasso, which is drawn in scene units; ascending. The same
/// on any number of threads; a million nodes take some hundredths of a second. Throws Stopped.
[[nodiscard]] std::vector<NodeId> nodes_within(Scene const& scene, Lasso const& lasso,
                                               RunContext const& context);

} // namespace cospread::viz

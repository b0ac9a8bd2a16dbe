#pragma once

#include "viz/scene/camera.h"
#include "viz/scene/scene.h"

#include <vector>

namespace cospread::viz {

/// Finds the mark under the cursor: a grid of square cells over the scene, about two marks a cell. Built in
/// O(n log n); a query looks only at the cells that a mark could reach the cursor from.
class NodeGrid {
  public:
    NodeGrid() = default;

    /// The scene must stay as it is for as long as the grid is asked.
    explicit NodeGrid(Scene const& scene);

    /// The mark drawn uppermost that covers the point of the view; where none does, the one whose edge is
    /// nearest, at most `slop` pixels away; otherwise no_node.
    [[nodiscard]] NodeId at(Camera const& camera, Point view, float slop = 4) const;

  private:
    struct Cell {
        int column = 0;
        int row = 0;
    };

    [[nodiscard]] Cell cell_at(Point scene) const;
    [[nodiscard]] std::size_t index_of(Cell cell) const;

    Scene const* scene_ = nullptr;
    std::vector<std::uint32_t> rank_;  ///< of each node in the order of drawing
    std::vector<std::uint32_t> begin_; ///< of each cell in members_, row by row
    std::vector<NodeId> members_;
    float cell_size_ = 1;
    int columns_ = 0;
    int rows_ = 0;
    float greatest_radius_ = 0;
};

} // namespace cospread::viz

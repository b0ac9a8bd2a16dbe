#pragma once

#include "core/formats/network_import.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The ties of adjacency matrices, one matrix a relation. A cell of 0 is no tie. Values are strengths as soon
/// as one in the file is neither 0 nor 1.
class MatrixTies {
  public:
    /// Whether the ties of a cell have a direction.
    enum class Direction { directed, undirected };

    explicit MatrixTies(Direction direction)
        : direction_(direction) {}

    /// Throws InputError past 65,536 relations.
    void begin_matrix(std::string_view relation);

    void add(std::uint32_t row, std::uint32_t column, double value);

    /// The values are strengths, even if all are 1.
    void set_weighted() { weighted_ = true; }

    /// Adds the ties in the order of the cells; `rows` and `columns` are their nodes. Where the user wants
    /// them without direction, the two equal cells of a pair are one tie. Cost: O(cells), O(cells log cells)
    /// where pairs must be found.
    void finish(std::span<NodeId const> rows, std::span<NodeId const> columns, NetworkImport& import) const;

  private:
    struct Cell {
        std::uint32_t row = 0;
        std::uint32_t column = 0;
        double value = 0;
        std::uint16_t matrix = 0;
    };

    [[nodiscard]] std::vector<bool> mirrored() const;

    Direction direction_;
    bool weighted_ = false;
    std::vector<std::string> relations_;
    std::vector<Cell> cells_;
};

} // namespace cospread

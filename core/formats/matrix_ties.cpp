#include "core/formats/matrix_ties.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace cospread {

void MatrixTies::begin_matrix(std::string_view relation) {
    if (relations_.size() > std::numeric_limits<std::uint16_t>::max()) {
        throw InputError(Finding{.what = "more than 65,536 matrices", .remedy = "Split the file"});
    }
    relations_.emplace_back(relation);
}

void MatrixTies::add(std::uint32_t row, std::uint32_t column, double value) {
    if (value != 0) {
        cells_.push_back({row, column, value, static_cast<std::uint16_t>(relations_.size() - 1)});
    }
}

std::vector<bool> MatrixTies::mirrored() const {
    auto const key = [](Cell const& cell) { return std::tuple(cell.matrix, cell.row, cell.column); };
    std::vector<Cell> upper;
    std::ranges::copy_if(cells_, std::back_inserter(upper), [](Cell const& c) { return c.row < c.column; });
    std::ranges::sort(upper, std::less<>{}, key);
    std::vector<bool> result(cells_.size(), false);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        Cell const& cell = cells_[i];
        if (cell.row > cell.column) {
            auto const found = std::ranges::lower_bound(upper, std::tuple(cell.matrix, cell.column, cell.row),
                                                        std::less<>{}, key);
            result[i] = found != upper.end() && found->matrix == cell.matrix && found->row == cell.column &&
                        found->column == cell.row && found->value == cell.value;
        }
    }
    return result;
}

void MatrixTies::finish(std::span<NodeId const> rows, std::span<NodeId const> columns,
                        NetworkImport& import) const {
    ReadOptions const& options = import.options();
    bool const weighted =
        !options.unweighted &&
        (weighted_ || std::ranges::any_of(cells_, [](Cell const& cell) { return cell.value != 1; }));
    bool const directed = direction_ == Direction::directed;
    bool const pairs_are_one = directed && options.build.direction == DirectionUse::undirected;
    auto const left_out = pairs_are_one ? mirrored() : std::vector<bool>(cells_.size(), false);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        Cell const& cell = cells_[i];
        std::string const& relation = relations_[cell.matrix];
        if (!left_out[i] && import.wants(relation, Evidence::stated)) {
            import.add({.source = rows[cell.row],
                        .target = columns[cell.column],
                        .directed = directed,
                        .weight = weighted ? std::optional(cell.value) : std::nullopt,
                        .relation = relation});
        }
    }
}

} // namespace cospread

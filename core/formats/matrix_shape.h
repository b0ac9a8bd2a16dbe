#pragma once

#include "core/formats/table_reader.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// How an adjacency matrix stands in a delimited text.
struct MatrixShape {
    char separator = ',';
    bool header = false;    ///< the first row names the columns
    bool row_names = false; ///< the first cell of a row is its name
    bool square = true;     ///< rows and columns are the same nodes
    /// Names of the columns, of all nodes where it is square; empty where nothing names them.
    std::vector<std::string> names = {};
    std::size_t columns = 0;
    std::size_t begin = 0;        ///< first byte after comments
    std::uint64_t first_line = 1; ///< number of the line there
};

/// Finds a matrix in a text: a square one where the rows have the names of the columns, or where there are as
/// many rows of numbers as columns and the diagonal is all 0, 1 or empty; one of two modes where rows and
/// columns have names, other ones, and cells of nothing but numbers do not look like attributes. Nothing
/// where the text looks like something else, such as a table of ties. Looks at no more rows than it takes to
/// tell.
[[nodiscard]] std::optional<MatrixShape> find_matrix_shape(TableText const& text);

/// Whether a text that begins like this may be a matrix, as far as its whole lines tell.
[[nodiscard]] bool may_be_matrix(std::string_view file, std::string_view beginning);

/// Steps over blank lines, comments with `#` and Excel's `sep=;`; returns the first byte after them and
/// counts their lines on to `line`.
[[nodiscard]] std::size_t after_comments(std::string_view text, std::uint64_t& line);

} // namespace cospread

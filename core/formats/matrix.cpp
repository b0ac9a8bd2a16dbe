#include "core/formats/matrix.h"

#include "core/base/text.h"
#include "core/formats/delimited.h"
#include "core/formats/delimited_rows.h"
#include "core/formats/matrix_shape.h"
#include "core/formats/matrix_ties.h"
#include "core/formats/node_table.h"
#include "core/formats/numbered_nodes.h"
#include "core/formats/text_encoding.h"
#include "core/network/missing_cell.h"

#include <span>
#include <unordered_map>

namespace cospread {

namespace {

class MatrixReader {
  public:
    MatrixReader(TableText const& text, MatrixShape const& shape, NetworkImport& import)
        : file_(text.file)
        , shape_(shape)
        , rows_(text.file, text.text.substr(shape.begin), shape.separator, shape.first_line)
        , text_bytes_(text.text.size() - shape.begin)
        , import_(import)
        , ties_(shape.square ? MatrixTies::Direction::directed : MatrixTies::Direction::undirected) {
        ties_.begin_matrix({});
        for (std::size_t column = 0; column < shape.names.size(); ++column) {
            column_of_.emplace(shape.names[column], column);
        }
    }

    void read(RunContext const& context) {
        constexpr std::uint64_t cells_between_reports = 65'536;
        std::uint64_t cells = 0;
        if (shape_.header) {
            rows_.next();
        }
        for (std::size_t row = 0; rows_.next(); ++row) {
            if (row == 0 || cells > cells_between_reports) {
                context.check_stop();
                context.report(static_cast<double>(rows_.offset()) / static_cast<double>(text_bytes_),
                               "reading");
                cells = 0;
            }
            cells += rows_.cells().size();
            read_row(row);
        }
        finish();
    }

  private:
    [[nodiscard]] Finding finding(std::string column, std::string what, std::string remedy) const {
        return {.file = file_,
                .row = rows_.line(),
                .column = std::move(column),
                .what = std::move(what),
                .remedy = std::move(remedy)};
    }

    [[nodiscard]] std::string column_name(std::size_t column) const {
        return shape_.header ? shape_.names[column] : std::to_string(column + 1 + (shape_.row_names ? 1 : 0));
    }

    void read_row(std::size_t row) {
        auto cells = rows_.cells();
        std::size_t const expected = shape_.columns + (shape_.row_names ? 1 : 0);
        if (cells.size() != expected) {
            import_.reject_tie(finding({},
                                       "a row of " + plural(cells.size(), "cell") + " in a matrix of " +
                                           plural(expected, "column"),
                                       "Write a cell for each column, 0 for no tie"));
            return;
        }
        auto const node = row_node(row, trimmed(cells.front()));
        if (!node) {
            return;
        }
        cells = cells.subspan(shape_.row_names ? 1 : 0);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            auto const cell = trimmed(cells[column]);
            if (is_missing_cell(cell)) {
                continue;
            }
            if (auto const value = parse_cell_number(cell, shape_.separator == ';')) {
                ties_.add(static_cast<std::uint32_t>(*node), static_cast<std::uint32_t>(column), *value);
            } else {
                import_.reject_tie(finding(column_name(column), "'" + std::string(cell) + "' is no number",
                                           "Write a number, or 0 for no tie"));
            }
        }
    }

    /// Which row a row is: by its name where rows and columns share theirs.
    std::optional<std::size_t> row_node(std::size_t row, std::string_view name) {
        if (shape_.square && !(shape_.row_names && shape_.header)) {
            if (row < shape_.columns) {
                return row;
            }
            import_.reject_tie(finding({}, "the matrix has more rows than columns", "Take the row away"));
            return std::nullopt;
        }
        if (!shape_.square) {
            row_names_.emplace_back(name);
            return row_names_.size() - 1;
        }
        auto const found = column_of_.find(std::string(name));
        std::size_t const node = found != column_of_.end() ? found->second : row;
        if (node >= shape_.columns || !read_rows_.try_emplace(node, rows_.line()).second) {
            import_.reject_tie(finding("1", "the row '" + std::string(name) + "' stands here a second time",
                                       "Keep one row for each node"));
            return std::nullopt;
        }
        return node;
    }

    void finish() {
        std::size_t const first_column = row_names_.size();
        NumberedNodes nodes(first_column + shape_.columns, shape_.square ? shape_.columns : first_column);
        for (std::size_t row = 0; row < first_column; ++row) {
            nodes.set_name(row, row_names_[row]);
        }
        for (std::size_t column = 0; column < shape_.names.size(); ++column) {
            nodes.set_name(first_column + column, shape_.names[column]);
        }
        auto const declared = nodes.declare(import_, {});
        std::span const all(declared);
        ties_.finish(shape_.square ? all : all.first(first_column), all.subspan(first_column), import_);
    }

    std::string file_;
    MatrixShape const& shape_;
    DelimitedRows rows_;
    std::size_t text_bytes_;
    NetworkImport& import_;
    MatrixTies ties_;
    std::unordered_map<std::string, std::size_t> column_of_;
    std::unordered_map<std::size_t, std::uint64_t> read_rows_; ///< by node: the line of its row
    std::vector<std::string> row_names_;                       ///< of two modes
};

} // namespace

bool looks_like_matrix(InputBytes const& input) {
    // No row of a matrix is longer than 1 MB; where the first 64 KB have rows enough, they tell.
    constexpr std::size_t longest_row = std::size_t{1} << 20;
    bool const has_rows = input.bytes.substr(0, longest_row).find_first_of("\r\n") != std::string_view::npos;
    if (!looks_delimited(input) || !has_rows) {
        return false;
    }
    std::string beginning = decoded_beginning(input.bytes);
    if (beginning.size() < input.bytes.size() / 2) {
        beginning.resize(beginning.find_last_of("\r\n") + 1);
        if (!may_be_matrix(input.name, beginning)) {
            return false;
        }
    }
    try {
        DecodedText const decoded = decode_text(input);
        return may_be_matrix_text({.file = std::string(input.name), .text = decoded.text()});
    } catch (InputError const&) { // no text
        return false;
    }
}

bool may_be_matrix_text(TableText const& text) {
    return find_matrix_shape(text).has_value();
}

bool read_matrix_text(TableText const& text, NetworkImport& import, RunContext const& context) {
    auto const shape = find_matrix_shape(text);
    if (!shape) {
        return false;
    }
    bool const is_sheet = shape->separator == DelimitedRows::sheet_cells;
    import.report().separator = is_sheet ? std::string() : std::string(1, shape->separator);
    MatrixReader(text, *shape, import).read(context);
    return true;
}

Network read_matrix(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                    RunContext const& context) {
    NetworkImport import(options, report);
    read_decoded(input, report, [&](std::string_view text) {
        declare_node_table(import, context);
        if (!read_matrix_text({.file = std::string(input.name), .text = text}, import, context)) {
            throw InputError(
                Finding{.file = std::string(input.name),
                        .what = "this is no adjacency matrix",
                        .remedy = "A matrix has the same names above its columns and before its rows, or "
                                  "other names for the two, and a number in each cell"});
        }
    });
    return import.finish();
}

} // namespace cospread

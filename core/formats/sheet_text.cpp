#include "core/formats/sheet_text.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace cospread {

namespace {

/// What parts rows and cells in the text cannot stand in a cell.
std::string as_cell(std::string_view text) {
    std::string cell(text);
    std::erase(cell, '\r');
    std::ranges::replace(cell, '\n', DelimitedRows::line_end_in_cell);
    std::ranges::replace(cell, DelimitedRows::sheet_cells, ' ');
    return cell;
}

} // namespace

void SheetText::refuse(std::uint64_t row, std::uint64_t column, std::string what, std::string remedy) const {
    throw InputError(Finding{.file = file_,
                             .row = row + 1,
                             .column = std::to_string(column + 1),
                             .what = std::move(what),
                             .remedy = std::move(remedy)});
}

void SheetText::add(std::uint64_t row, std::uint64_t column, std::string_view text) {
    if (trimmed(text).empty()) {
        return;
    }
    if (row >= most_rows || column >= most_columns) {
        refuse(row, column, "a cell outside of any sheet", "Write the workbook again");
    }
    if (row < row_ || (row == row_ && column < next_column_)) {
        refuse(row, column, "a cell that stands before the one it follows", "Write the workbook again");
    }
    if (row > row_) {
        next_column_ = 0;
    }
    std::uint64_t const lines = row - row_;
    std::uint64_t const separators = next_column_ == 0 ? column : column - next_column_ + 1;
    constexpr std::uint64_t most_padding = std::uint64_t{64} << 20;
    padding_ += lines + separators;
    if (padding_ > most_padding) {
        refuse(row, column, "the cells are so far apart that nearly all of the sheet is empty",
               "Bring the table into the first rows and columns");
    }
    text_.append(lines, '\n');
    text_.append(separators, DelimitedRows::sheet_cells);
    row_ = row;
    text_ += as_cell(text);
    next_column_ = column + 1;
}

} // namespace cospread

#pragma once

#include "core/formats/delimited_rows.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cospread {

/// A sheet of a workbook as a text that DelimitedRows reads with the separator `sheet_cells`: line n is row n
/// of the sheet.
class SheetText {
  public:
    static constexpr std::uint64_t most_rows = 1'048'576; ///< as spreadsheets have it
    static constexpr std::uint64_t most_columns = 16'384;

    /// `file` names the sheet in messages.
    explicit SheetText(std::string file)
        : file_(std::move(file)) {}

    /// A cell; rows and columns are counted from 0 and come in rising order. A cell without text takes no
    /// room. Throws InputError where a cell is out of the sheet's range, stands before the last one, or where
    /// cells are so far apart that the blanks between them would fill the memory.
    void add(std::uint64_t row, std::uint64_t column, std::string_view text);

    [[nodiscard]] std::string const& text() const { return text_; }

  private:
    [[noreturn]] void refuse(std::uint64_t row, std::uint64_t column, std::string what,
                             std::string remedy) const;

    std::string file_;
    std::string text_;
    std::uint64_t row_ = 0;
    std::uint64_t next_column_ = 0;
    std::uint64_t padding_ = 0;
};

/// A sheet of a workbook.
struct Sheet {
    std::string name;
    SheetText cells;
};

} // namespace cospread

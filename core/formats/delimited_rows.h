#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// The records of a delimited text, one at a time (RFC 4180: quoted cells may hold separators, quotes written
/// twice and line ends). Lines end in LF, CRLF or CR. Cells are views into the text, or into this object
/// where quotes had to be taken out; they hold until the next call of next(). Records whose cells are all
/// blank are skipped.
///
/// What no table of people has is refused with InputError before it costs memory: a cell over 1 MB, a record
/// over 16 MB or over 10,000 cells, a quote that is never closed (naming the row where it began).
class DelimitedRows {
  public:
    static constexpr char blanks = ' '; ///< as separator: any run of blanks and tabs
    /// As separator: the cells of a sheet, one row a line; quotes mean themselves.
    static constexpr char sheet_cells = '\x1f';
    /// The end of a line within a cell of a sheet.
    static constexpr char line_end_in_cell = '\x1e';

    /// `text` must outlive this object.
    DelimitedRows(std::string_view file, std::string_view text, char separator, std::uint64_t first_line = 1);

    /// Steps to the next record; false at the end.
    bool next();

    [[nodiscard]] std::span<std::string_view const> cells() const { return cells_; }

    /// Line on which the record begins; before the first, the line that reading starts at.
    [[nodiscard]] std::uint64_t line() const { return line_; }

    /// Number of bytes read so far.
    [[nodiscard]] std::size_t offset() const { return at_; }

  private:
    void read_record();
    std::string_view read_cell();
    std::string_view read_quoted_cell();
    std::string_view read_sheet_cell();
    std::string& next_unquoted();
    std::size_t closing_quote(std::size_t from) const;
    [[nodiscard]] std::size_t end_of_plain(std::size_t from) const;
    [[nodiscard]] bool holds_end(std::uint64_t eight_bytes) const;
    bool step_over_line_end();
    void skip_blanks();
    [[noreturn]] void refuse_record(std::string what, std::string remedy) const;
    [[noreturn]] void refuse_cell(std::string what, std::string remedy) const;

    std::string_view file_;
    std::string_view text_;
    char separator_;
    std::array<bool, 256> ends_cell_{};
    std::array<std::uint64_t, 4> ends_in_eight_{}; ///< each byte that ends a cell, eight times
    std::size_t at_ = 0;
    std::size_t record_begin_ = 0;
    std::uint64_t next_line_;
    std::uint64_t line_ = 0;
    std::vector<std::string_view> cells_;
    std::deque<std::string> unquoted_; ///< grows without moving what views point to
    std::size_t unquoted_used_ = 0;
};

} // namespace cospread

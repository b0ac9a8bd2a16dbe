#pragma once

#include "core/base/error.h"
#include "core/formats/delimited_rows.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cospread {

/// A text that holds a table.
struct TableText {
    std::string file = {};                       ///< its name in messages
    std::string_view text = {};                  ///< must outlive who reads it
    char separator = '\0';                       ///< as DelimitedRows has it; 0: to be found out
    std::uint64_t first_line = 1;                ///< the number of the line that it begins with
    std::function<void(char const*)> spend = {}; ///< as InputBytes has it
};

/// A delimited text as a table: separator and header are found, columns have names, rows come one at a time.
/// Lines before the header that begin with `#`, or with `%` and a blank, are comments; Excel's line `sep=;`
/// is understood; the row names that R writes (a header one cell short, or an empty first header) are left
/// out where they only count.
class TableReader {
  public:
    enum class Header { always, find_out };

    /// How many cells of a first row (given as they are compared, see folded_header()) are known header
    /// words.
    using KnownWords = std::function<std::size_t(std::vector<std::string> const& folded)>;

    /// With Header::find_out the first row is a header where it holds a known
    /// word or its cells do not look like those below (no number where they have numbers). Throws InputError
    /// as DelimitedRows.
    TableReader(TableText const& text, Header header, KnownWords const& known);

    [[nodiscard]] std::string const& file() const { return file_; }

    [[nodiscard]] char separator() const { return separator_; }

    [[nodiscard]] bool has_header() const { return has_header_; }

    /// Names of the columns, each once; numbers from 1 where they have none.
    [[nodiscard]] std::vector<std::string> const& columns() const { return columns_; }

    /// The column of that name: exact, else as headers are compared.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;

    /// Header cells that had to be renamed because another column has their name.
    [[nodiscard]] std::vector<Finding> const& header_warnings() const { return header_warnings_; }

    /// Whether numbers may be written with a decimal comma.
    [[nodiscard]] bool decimal_comma() const { return separator_ == ';'; }

    /// The first rows of a column that are not blank, for finding out what it holds.
    [[nodiscard]] std::vector<std::string_view> sample(std::size_t column) const;

    /// Steps to the next row of data; false at the end.
    bool next();

    /// The cell of the current row, empty where the row is shorter.
    [[nodiscard]] std::string_view cell(std::size_t column) const {
        std::size_t const at = column + skipped_;
        return at < rows_->cells().size() ? rows_->cells()[at] : std::string_view();
    }

    /// Gives back what can be of the rows read so far, the current one among them: their cells are gone.
    void forget_rows();

    /// Whether a cell of the current row stays what it is when the table steps on: it was not quoted.
    [[nodiscard]] bool stays(std::string_view cell) const {
        return cell.data() >= text_.data() && cell.data() < text_.data() + text_.size();
    }

    /// True where the current row has cells beyond the last column that are not blank.
    [[nodiscard]] bool has_extra_cells() const;

    [[nodiscard]] std::uint64_t line() const { return rows_->line(); }

    /// Share of the text read so far.
    [[nodiscard]] double progress() const;

    /// A finding about the current row.
    [[nodiscard]] Finding finding(std::string what, std::string remedy) const;
    /// A finding about a cell of the current row.
    [[nodiscard]] Finding finding(std::size_t column, std::string what, std::string remedy) const;

  private:
    void skip_preamble();
    void choose_separator(KnownWords const& known);
    void find_header(Header header, KnownWords const& known);
    void name_columns();

    std::string file_;
    std::string_view text_;
    std::uint64_t first_line_ = 1;
    std::function<void(char const*)> spend_;
    char separator_ = '\0';
    std::vector<std::vector<std::string>> sample_; ///< first records, the header among them
    bool has_header_ = true;
    bool header_pending_ = true; ///< the first record is still to be stepped over
    std::size_t skipped_ = 0;    ///< columns of row names
    std::vector<std::string> columns_;
    std::vector<Finding> header_warnings_;
    std::optional<DelimitedRows> rows_;
};

} // namespace cospread

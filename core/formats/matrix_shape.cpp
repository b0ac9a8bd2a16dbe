#include "core/formats/matrix_shape.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/delimited_rows.h"
#include "core/formats/header_words.h"
#include "core/formats/text_lines.h"
#include "core/formats/tie_columns.h"
#include "core/network/missing_cell.h"

#include <algorithm>
#include <unordered_set>

namespace cospread {

namespace {

/// What a look at the rows tells, without keeping their cells.
struct Look {
    std::vector<std::string> first; ///< the first row
    std::vector<std::string> names; ///< first cells of the rows after it
    std::size_t width = 0;          ///< of the second row
    std::size_t odd_rows = 0;       ///< of another width
    std::size_t cells = 0;          ///< after the first cell, in the rows after the first
    std::size_t numbers = 0;        ///< of them, or empty
    std::size_t nothings = 0;       ///< of them, 0 or empty
    std::size_t binaries = 0;       ///< of them, 0, 1 or empty
    bool first_cells_are_numbers = true;
    /// Cells on the diagonal if the first row is a row of cells, and if it is a header; with row names or
    /// without.
    std::vector<std::string> diagonal_with_first, diagonal_below, named_diagonal_with_first,
        named_diagonal_below;
    bool complete = true; ///< all rows were looked at
};

bool is_number_or_nothing(std::string_view cell, bool decimal_comma) {
    return is_missing_cell(cell) || parse_cell_number(cell, decimal_comma).has_value();
}

class Looking {
  public:
    Looking(std::string_view file, std::string_view text, char separator)
        : rows_(file, text, separator)
        , decimal_comma_(separator == ';') {}

    [[nodiscard]] std::size_t rows_read() const { return rows_read_; }

    std::optional<Look> run() {
        constexpr std::size_t rows_to_tell = 200;
        constexpr std::size_t cells_to_tell = 20;
        for (; rows_.next(); ++rows_read_) {
            read_row(rows_read_);
            bool const too_many_rows = rows_read_ > look_.width + 1 && rows_read_ > rows_to_tell;
            if (too_many_rows) {
                look_.complete = false;
                break;
            }
            if (look_.cells > cells_to_tell && look_.numbers * 2 < look_.cells) {
                return std::nullopt;
            }
        }
        return rows_read_ > 1 ? std::optional(std::move(look_)) : std::nullopt;
    }

  private:
    void read_row(std::size_t row) {
        auto const cells = rows_.cells();
        note(look_.diagonal_with_first, row);
        note(look_.named_diagonal_with_first, row + 1);
        if (row == 0) {
            for (auto const cell : cells) {
                look_.first.emplace_back(trimmed(cell));
            }
            return;
        }
        note(look_.diagonal_below, row - 1);
        note(look_.named_diagonal_below, row);
        look_.width = row == 1 ? cells.size() : look_.width;
        look_.odd_rows += cells.size() == look_.width ? 0 : 1;
        auto const name = trimmed(cells.front());
        look_.first_cells_are_numbers =
            look_.first_cells_are_numbers && is_number_or_nothing(name, decimal_comma_);
        look_.names.emplace_back(name);
        for (auto const cell : cells.subspan(1)) {
            auto const text = trimmed(cell);
            bool const missing = is_missing_cell(text);
            auto const number = missing ? 0.0 : parse_cell_number(text, decimal_comma_);
            ++look_.cells;
            look_.numbers += number ? 1 : 0;
            look_.nothings += number && *number == 0 ? 1 : 0;
            look_.binaries += number && (*number == 0 || *number == 1) ? 1 : 0;
        }
    }

    void note(std::vector<std::string>& diagonal, std::size_t column) {
        if (column < rows_.cells().size()) {
            diagonal.emplace_back(trimmed(rows_.cells()[column]));
        }
    }

    DelimitedRows rows_;
    bool decimal_comma_;
    std::size_t rows_read_ = 0;
    Look look_;
};

bool are_distinct(std::vector<std::string> const& names) {
    std::unordered_set<std::string_view> seen;
    return std::ranges::all_of(
        names, [&](auto const& name) { return !is_missing_cell(name) && seen.insert(name).second; });
}

bool are_the_same(std::vector<std::string> a, std::vector<std::string> b) {
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

bool only_count(std::vector<std::string> const& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] != std::to_string(i + 1)) {
            return false;
        }
    }
    return true;
}

/// A diagonal as matrices have it: nothing in it, or 1 throughout where there are enough cells to be sure.
bool is_plain_diagonal(std::vector<std::string> const& cells) {
    constexpr std::size_t enough = 4;
    auto const all = [&](double value) {
        return std::ranges::all_of(cells, [&](auto const& cell) {
            return value == 0 && is_missing_cell(cell) ? true : parse_decimal(cell) == value;
        });
    };
    return cells.size() >= 3 && (all(0) || (cells.size() >= enough && all(1)));
}

std::size_t tie_words(std::vector<std::string> const& cells) {
    std::vector<std::string> folded;
    std::ranges::transform(cells, std::back_inserter(folded), folded_header);
    return count_tie_header_words(folded);
}

class ShapeSearch {
  public:
    ShapeSearch(Look const& look, bool decimal_comma)
        : look_(look)
        , decimal_comma_(decimal_comma)
        , short_header_(look.width == look.first.size() + 1)
        , same_width_(look.width == look.first.size())
        , column_names_(look.first.begin() + (short_header_ || look.first.empty() ? 0 : 1),
                        look.first.end()) {}

    std::optional<MatrixShape> run() const {
        std::size_t const rows = look_.names.size();
        bool const first_are_numbers = look_.first_cells_are_numbers;
        bool const plain = look_.odd_rows == 0 && look_.numbers == look_.cells;
        if (plain && same_width_ && rows + 1 == look_.width && first_are_numbers &&
            all_numbers(look_.first, 0) && is_plain_diagonal(look_.diagonal_with_first) &&
            !is_named_by_numbers()) {
            return shape(false, false, true, {});
        }
        if (is_named_square()) {
            return shape(true, true, true, column_names_);
        }
        if (!plain) {
            return std::nullopt;
        }
        if (same_width_ && rows == look_.width && first_are_numbers && are_distinct(look_.first) &&
            !all_numbers(look_.first, 0) && tie_words(look_.first) == 0 &&
            is_plain_diagonal(look_.diagonal_below)) {
            return shape(true, false, true, look_.first);
        }
        if (same_width_ && rows + 2 == look_.width && all_numbers(look_.first, 1) &&
            is_plain_diagonal(look_.named_diagonal_with_first)) {
            std::vector<std::string> names{look_.first.front()};
            names.insert(names.end(), look_.names.begin(), look_.names.end());
            if (are_distinct(names)) {
                return shape(false, true, true, std::move(names));
            }
        }
        return is_two_mode() ? shape(true, true, false, column_names_) : std::nullopt;
    }

  private:
    [[nodiscard]] std::optional<MatrixShape> shape(bool header, bool row_names, bool square,
                                                   std::vector<std::string> names) const {
        return MatrixShape{.header = header,
                           .row_names = row_names,
                           .square = square,
                           .names = std::move(names),
                           .columns = look_.width - (row_names ? 1 : 0)};
    }

    [[nodiscard]] bool all_numbers(std::vector<std::string> const& cells, std::size_t from) const {
        return std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(from), cells.end(),
                           [&](auto const& cell) { return is_number_or_nothing(cell, decimal_comma_); });
    }

    /// Numbers about a blank corner, above the columns and before the rows, where the rest of the diagonal is
    /// not blank: a matrix without names would leave its whole diagonal blank.
    [[nodiscard]] bool is_named_by_numbers() const {
        auto const& diagonal = look_.diagonal_with_first;
        return look_.first.front().empty() && look_.names == column_names_ && are_distinct(look_.names) &&
               std::any_of(diagonal.begin() + 1, diagonal.end(),
                           [](auto const& cell) { return !is_missing_cell(cell); });
    }

    [[nodiscard]] bool is_named_square() const {
        if (!(short_header_ || same_width_) || !look_.complete ||
            look_.names.size() != column_names_.size() || look_.names.size() < 2 ||
            !are_distinct(column_names_)) {
            return false;
        }
        if (are_the_same(look_.names, column_names_)) {
            return true;
        }
        // R numbers the rows of a matrix without names and calls its columns V1, V2, ...
        bool const no_corner = short_header_ || look_.first.front().empty();
        bool const no_ties = tie_words(column_names_) == 0 ||
                             column_names_.back() == "V" + std::to_string(column_names_.size());
        return no_corner && only_count(look_.names) && look_.numbers == look_.cells && no_ties &&
               is_plain_diagonal(look_.named_diagonal_below);
    }

    [[nodiscard]] bool is_two_mode() const {
        bool const no_corner = short_header_ || look_.first.front().empty();
        if (!(short_header_ || same_width_) || column_names_.size() < 2 || look_.names.size() < 2 ||
            !are_distinct(column_names_) || !are_distinct(look_.names) || tie_words(look_.first) > 0 ||
            all_numbers(look_.first, 1) != all_numbers(column_names_, 0)) {
            return false;
        }
        if (look_.first_cells_are_numbers && (!no_corner || only_count(look_.names))) {
            return false;
        }
        bool const names_in_first_row = !all_numbers(column_names_, 0) || look_.first.front().empty();
        // A table of attributes has few cells of nothing; with a corner it might be one.
        constexpr std::size_t share = 4;
        return names_in_first_row &&
               (no_corner || look_.binaries == look_.cells || look_.nothings * share >= look_.cells);
    }

    Look const& look_;
    bool decimal_comma_;
    bool short_header_; ///< the header lacks the cell above the row names
    bool same_width_;
    std::vector<std::string> column_names_;
};

} // namespace

std::size_t after_comments(std::string_view text, std::uint64_t& line) {
    TextLines lines(text);
    line = 1;
    std::size_t begin = 0;
    while (lines.next()) {
        auto const content = trimmed(lines.line());
        bool const separator_line = content.size() == 5 && content.starts_with("sep=");
        if (!content.empty() && !is_comment(content) && !separator_line) {
            return static_cast<std::size_t>(lines.line().data() - text.data());
        }
        line = lines.number() + 1;
        begin = text.size();
    }
    return begin;
}

bool may_be_matrix(std::string_view file, std::string_view beginning) {
    std::uint64_t first_line = 1;
    std::size_t const begin = after_comments(beginning, first_line);
    for (char const separator : {',', '\t', ';', '|', DelimitedRows::blanks}) {
        try {
            Looking looking(file, beginning.substr(begin), separator);
            auto const look = looking.run();
            bool const undecided = look ? look->complete : looking.rows_read() < 2;
            if (undecided || (look && ShapeSearch(*look, separator == ';').run())) {
                return true;
            }
        } catch (InputError const&) { // no rows under this separator
        }
    }
    return false;
}

std::optional<MatrixShape> find_matrix_shape(TableText const& text) {
    std::uint64_t first_line = 1;
    std::size_t const begin = after_comments(text.text, first_line);
    first_line += text.first_line - 1;
    std::vector<char> separators{',', '\t', ';', '|', DelimitedRows::blanks};
    if (text.separator != '\0') {
        separators = {text.separator};
    }
    for (char const separator : separators) {
        try {
            auto const look = Looking(text.file, text.text.substr(begin), separator).run();
            if (!look || look->first.size() + look->width < 4) {
                continue;
            }
            if (auto found = ShapeSearch(*look, separator == ';').run()) {
                found->separator = separator;
                found->begin = begin;
                found->first_line = first_line;
                return found;
            }
        } catch (InputError const&) { // no rows under this separator
        }
    }
    return std::nullopt;
}

} // namespace cospread

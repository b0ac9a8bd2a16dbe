#include "tests/support/csv_table.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace cospread::test {
namespace {

class CsvScanner {
  public:
    explicit CsvScanner(std::string_view text)
        : text_(text) {}

    [[nodiscard]] bool at_end() const { return position_ == text_.size(); }

    std::vector<std::string> record() {
        std::vector<std::string> cells;
        do {
            cells.push_back(at('"') ? quoted_cell() : plain_cell());
        } while (skip(','));
        if (!skip('\n')) {
            fail("a record must end with LF");
        }
        ++line_;
        return cells;
    }

  private:
    [[nodiscard]] bool at(char wanted) const { return !at_end() && text_[position_] == wanted; }

    bool skip(char wanted) {
        bool const found = at(wanted);
        position_ += found ? 1 : 0;
        return found;
    }

    std::string plain_cell() {
        auto const end = std::min(text_.find_first_of(",\n", position_), text_.size());
        std::string cell(text_.substr(position_, end - position_));
        if (cell.find_first_of("\"\r") != std::string::npos) {
            fail("a quote or CR in a cell without quotes");
        }
        position_ = end;
        return cell;
    }

    std::string quoted_cell() {
        std::string cell;
        do {
            auto const close = text_.find('"', ++position_);
            if (close == std::string_view::npos) {
                fail("a quote is not closed");
            }
            cell += text_.substr(position_, close - position_);
            position_ = close + 1;
            cell += at('"') ? "\"" : "";
        } while (at('"'));
        return cell;
    }

    [[noreturn]] void fail(char const* what) const {
        throw std::runtime_error("line " + std::to_string(line_) + ": " + what);
    }

    std::string_view text_;
    std::size_t position_ = 0;
    std::size_t line_ = 1;
};

} // namespace

std::optional<std::size_t> CsvTable::find_column(std::string_view name) const {
    auto const found = std::ranges::find(header, name);
    return found == header.end() ? std::nullopt
                                 : std::optional(static_cast<std::size_t>(found - header.begin()));
}

std::vector<std::string> CsvTable::column(std::string_view name) const {
    auto const index = find_column(name);
    if (!index) {
        throw std::runtime_error("no column '" + std::string(name) + "'");
    }
    std::vector<std::string> cells;
    std::ranges::transform(rows, std::back_inserter(cells), [&](auto const& row) { return row.at(*index); });
    return cells;
}

CsvTable parse_csv(std::string_view text) {
    CsvScanner scanner(text);
    CsvTable table{scanner.record(), {}};
    while (!scanner.at_end()) {
        table.rows.push_back(scanner.record());
        if (table.rows.back().size() != table.header.size()) {
            throw std::runtime_error("row " + std::to_string(table.rows.size() + 1) + " has " +
                                     std::to_string(table.rows.back().size()) + " cells, the header " +
                                     std::to_string(table.header.size()));
        }
    }
    return table;
}

} // namespace cospread::test

#include "core/formats/workbook.h"

#include "core/formats/adjacency_list.h"
#include "core/formats/delimited.h"
#include "core/formats/header_words.h"
#include "core/formats/matrix.h"
#include "core/formats/network_import.h"
#include "core/formats/node_table.h"
#include "core/formats/table_file.h"
#include "core/formats/table_names.h"
#include "core/formats/tie_columns.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <optional>

namespace cospread {

namespace {

/// Whether the cells of a row (folded) are the header of a table.
using IsHeader = std::function<bool(std::vector<std::string> const& folded)>;

bool is_header_of_nodes(std::vector<std::string> const& folded) {
    constexpr std::array<std::string_view, 8> words{"id",    "name",   "label",   "node",
                                                    "actor", "nodeid", "actorid", "vertex"};
    return std::ranges::find(words, folded.front()) != words.end() && count_tie_header_words(folded) < 2;
}

/// The row in which a table of a sheet begins: people put titles and notes above it.
std::optional<std::uint64_t> first_row(Sheet const& sheet, IsHeader const& is_header) {
    constexpr int most_rows_above = 20;
    DelimitedRows rows(sheet.name, sheet.cells.text(), DelimitedRows::sheet_cells);
    for (int row = 0; row <= most_rows_above && rows.next(); ++row) {
        std::vector<std::string> folded;
        std::ranges::transform(rows.cells(), std::back_inserter(folded), folded_header);
        if (is_header(folded)) {
            return rows.line();
        }
    }
    return std::nullopt;
}

std::string_view from_row(std::string_view text, std::uint64_t row) {
    for (; row > 1; --row) {
        text.remove_prefix(text.find('\n') + 1);
    }
    return text;
}

/// Which sheets of a workbook hold what.
class SheetChoice {
  public:
    SheetChoice(std::string_view file, std::vector<Sheet> const& sheets, ReadOptions const& options)
        : file_(file)
        , options_(options)
        , is_header_of_ties_(
              [&options](auto const& folded) { return count_tie_header_words(folded, options) >= 2; }) {
        for (auto const& sheet : sheets) {
            if (!sheet.cells.text().empty()) {
                sheets_.push_back(&sheet);
            }
        }
        ties_ = tie_sheet();
        nodes_ = options.nodes_file.empty() ? node_sheet() : nullptr;
    }

    [[nodiscard]] TableText ties() const { return table_text(*ties_, is_header_of_ties_); }

    [[nodiscard]] std::optional<TableText> nodes() const {
        return nodes_ != nullptr ? std::optional(table_text(*nodes_, is_header_of_nodes)) : std::nullopt;
    }

    void warn_of_others(ImportReport& report) const {
        for (auto const* const sheet : sheets_) {
            if (sheet != ties_ && sheet != nodes_) {
                report.warn({.file = place(*sheet),
                             .what = "the sheet '" + sheet->name + "' is not read",
                             .remedy = "--sheet says which sheet holds the ties"});
            }
        }
    }

  private:
    [[nodiscard]] std::string place(Sheet const& sheet) const { return file_ + '/' + sheet.name; }

    [[nodiscard]] TableText table_text(Sheet const& sheet, IsHeader const& is_header) const {
        auto const row = first_row(sheet, is_header).value_or(1);
        return {.file = place(sheet),
                .text = from_row(sheet.cells.text(), row),
                .separator = DelimitedRows::sheet_cells,
                .first_line = row};
    }

    [[nodiscard]] bool holds_ties(Sheet const& sheet) const {
        return first_row(sheet, is_header_of_ties_).has_value();
    }

    [[nodiscard]] std::string sheet_names() const {
        std::string list;
        for (auto const* const sheet : sheets_) {
            list += (list.empty() ? "'" : ", '") + sheet->name + '\'';
        }
        return list.empty() ? "none with cells" : list;
    }

    template<class Fits>
    [[nodiscard]] Sheet const* first(Fits const& fits) const {
        auto const found =
            std::ranges::find_if(sheets_, [&](auto const* sheet) { return sheet != ties_ && fits(*sheet); });
        return found == sheets_.end() ? nullptr : *found;
    }

    [[nodiscard]] Sheet const* tie_sheet() const {
        if (!options_.sheet.empty()) {
            return named_sheet();
        }
        auto const* sheet = first([](auto const& one) { return names_ties(one.name); });
        sheet = sheet != nullptr ? sheet : first([&](auto const& one) { return holds_ties(one); });
        sheet = sheet != nullptr ? sheet : first([&](auto const& one) {
            return may_be_matrix_text(table_text(one, is_header_of_ties_));
        });
        if (sheet == nullptr) {
            sheet = first([&](auto const& one) { return sheets_.size() == 1 || !names_nodes(one.name); });
        }
        if (sheet == nullptr) {
            throw InputError(
                Finding{.file = file_,
                        .what = "no sheet of the workbook holds ties (sheets: " + sheet_names() + ")",
                        .remedy = "Give one the columns source and target"});
        }
        return sheet;
    }

    [[nodiscard]] Sheet const* named_sheet() const {
        auto const* sheet = first([&](auto const& one) { return one.name == options_.sheet; });
        std::string const folded = folded_header(options_.sheet);
        sheet = sheet != nullptr ? sheet
                                 : first([&](auto const& one) { return folded_header(one.name) == folded; });
        if (sheet == nullptr) {
            throw UsageError("--sheet: " + file_ + " has no sheet '" + options_.sheet +
                             "'; it has: " + sheet_names());
        }
        return sheet;
    }

    [[nodiscard]] Sheet const* node_sheet() const {
        auto const* const named = first([](auto const& one) { return names_nodes(one.name); });
        return named != nullptr ? named : first([&](auto const& one) {
            return !holds_ties(one) && first_row(one, is_header_of_nodes).has_value();
        });
    }

    std::string file_;
    ReadOptions const& options_;
    IsHeader is_header_of_ties_;
    std::vector<Sheet const*> sheets_; ///< that have cells
    Sheet const* ties_ = nullptr;
    Sheet const* nodes_ = nullptr;
};

} // namespace

TableText tie_table(std::string_view file, std::vector<Sheet> const& sheets, ReadOptions const& options) {
    return SheetChoice(file, sheets, options).ties();
}

Network read_workbook(std::string_view file, std::vector<Sheet> const& sheets, ReadOptions const& options,
                      ImportReport& report, RunContext const& context) {
    NetworkImport import(options, report);
    SheetChoice const choice(file, sheets, options);
    choice.warn_of_others(report);
    if (auto const nodes = choice.nodes()) {
        TableReader table(*nodes, TableReader::Header::always, count_node_header_words);
        read_node_rows(table, table.find("id") ? "id" : "", import, context);
        import.set_unknown_end(NetworkImport::UnknownEnd::make_and_warn);
    } else {
        declare_node_table(import, context);
    }
    auto const ties = choice.ties();
    if (names_ends(options) ||
        !(read_matrix_text(ties, import, context) || read_adjacency_text(ties, import, context))) {
        read_tie_text(ties, import, context);
    }
    return import.finish();
}

} // namespace cospread

#include "core/formats/adjacency_list.h"

#include "core/base/text.h"
#include "core/formats/delimited.h"
#include "core/formats/delimited_rows.h"
#include "core/formats/edge_dicts.h"
#include "core/formats/header_words.h"
#include "core/formats/matrix_shape.h"
#include "core/formats/matrix_ties.h"
#include "core/formats/node_table.h"
#include "core/formats/text_encoding.h"
#include "core/formats/tie_columns.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace cospread {

namespace {

/// How an adjacency list stands in a text.
struct ListShape {
    char separator = DelimitedRows::blanks;
    bool colon = false;  ///< `a: b c`
    bool header = false; ///< `Respondent, Nominee 1, Nominee 2`
};

using Rows = std::vector<std::vector<std::string>>;

struct FirstRows {
    Rows rows = {};           ///< without blank cells and comments
    bool rectangular = false; ///< all have the same number of cells, blank ones among them
    bool header = false;      ///< before them stands one of numbered columns
};

/// Whether the first row is a header of numbered columns (`Nominee 1`, `Nominee 2`), whose words no row below
/// has.
bool has_numbered_header(Rows const& rows) {
    if (rows.empty()) {
        return false;
    }
    auto const& cells = rows.front();
    auto const stem = [](std::string_view cell) {
        return trimmed(cell.substr(0, cell.find_last_not_of("0123456789") + 1));
    };
    std::unordered_set<std::string_view> const different(cells.begin(), cells.end());
    return cells.size() > 2 && different.size() == cells.size() && !stem(cells[1]).empty() &&
           std::all_of(cells.begin() + 1, cells.end(),
                       [&](std::string_view cell) {
                           return stem(cell) == stem(cells[1]) && stem(cell).size() < cell.size();
                       }) &&
           std::none_of(rows.begin() + 1, rows.end(), [&](auto const& row) {
               return std::ranges::any_of(row, [&](auto const& cell) { return different.contains(cell); });
           });
}

FirstRows first_rows(std::string_view file, std::string_view text, char separator) {
    constexpr std::size_t enough_bytes = std::size_t{1} << 18;
    constexpr std::size_t enough_rows = 1000;
    FirstRows first{.rectangular = true};
    auto& result = first.rows;
    std::size_t width = 0;
    DelimitedRows rows(file, text.substr(0, enough_bytes), separator);
    while (result.size() < enough_rows && rows.next()) {
        std::vector<std::string> cells;
        for (auto const cell : rows.cells()) {
            if (!trimmed(cell).empty()) {
                cells.emplace_back(trimmed(cell));
            }
        }
        if (!cells.front().starts_with('#')) {
            width = result.empty() ? rows.cells().size() : width;
            first.rectangular = first.rectangular && rows.cells().size() == width;
            result.push_back(std::move(cells));
        }
    }
    if (text.size() > enough_bytes && result.size() < enough_rows && !result.empty()) {
        result.pop_back();
    }
    if (has_numbered_header(result)) {
        first.header = true;
        result.erase(result.begin());
    }
    return first;
}

bool has_colons(Rows const& rows) {
    return std::ranges::all_of(
        rows, [](auto const& row) { return row.front().size() > 1 && row.front().ends_with(':'); });
}

/// Whether the nodes that lines begin with and those after them are largely the same.
bool is_about_the_same_nodes(Rows const& rows) {
    std::unordered_set<std::string_view> first;
    std::unordered_set<std::string_view> others;
    for (auto const& row : rows) {
        std::string_view const name = row.front();
        first.insert(name.ends_with(':') ? name.substr(0, name.size() - 1) : name);
        others.insert(row.begin() + 1, row.end());
    }
    auto const shared = static_cast<std::size_t>(
        std::ranges::count_if(first, [&](auto const& name) { return others.contains(name); }));
    bool const each_once = first.size() == rows.size();
    return each_once && (shared * 2 >= others.size() || shared * 2 >= first.size());
}

/// Whether what stands from the third cell on are largely nodes that stand elsewhere, too, and not remarks
/// on a tie.
bool are_nodes_from_the_third_cell_on(Rows const& rows) {
    std::unordered_set<std::string_view> nodes;
    std::unordered_set<std::string_view> further;
    for (auto const& row : rows) {
        auto const ends = row.begin() + std::min<std::ptrdiff_t>(2, std::ssize(row));
        nodes.insert(row.begin(), ends);
        further.insert(ends, row.end());
    }
    auto const known = static_cast<std::size_t>(
        std::ranges::count_if(further, [&](auto const& name) { return nodes.contains(name); }));
    return known * 2 >= further.size();
}

bool are_of_a_list(FirstRows const& first) {
    auto const& rows = first.rows;
    if (rows.size() < 2) {
        return false;
    }
    if (has_colons(rows)) {
        return true;
    }
    auto const [least, most] = std::ranges::minmax(rows, {}, &std::vector<std::string>::size);
    // Two cells, and sometimes a third: ties with and without a strength.
    bool const varies =
        first.header || (least.size() != most.size() && (most.size() > 3 || least.size() == 1));
    std::vector<std::string> folded;
    std::ranges::transform(rows.front(), std::back_inserter(folded), folded_header);
    return varies && count_tie_header_words(folded) == 0 && is_about_the_same_nodes(rows) &&
           (!first.rectangular || are_nodes_from_the_third_cell_on(rows));
}

/// The list in a sheet, whose rows are as long as their last cell: it may as well be a table with blank
/// cells.
std::optional<ListShape> shape_in_sheet(TableText const& text) {
    try {
        auto first = first_rows(text.file, text.text, text.separator);
        first.rectangular = true;
        return are_of_a_list(first)
                   ? std::optional(ListShape{text.separator, has_colons(first.rows), first.header})
                   : std::nullopt;
    } catch (InputError const&) { // no rows
        return std::nullopt;
    }
}

std::optional<ListShape> find_list_shape(std::string_view file, std::string_view text) {
    for (char const separator : {',', '\t', ';', '|', DelimitedRows::blanks}) {
        try {
            auto const first = first_rows(file, text, separator);
            if (are_of_a_list(first)) {
                return ListShape{separator, has_colons(first.rows), first.header};
            }
        } catch (InputError const&) { // no rows under this separator
        }
    }
    return std::nullopt;
}

/// The separator of a text that the user says is an adjacency list: the one that parts most cells.
ListShape most_likely_shape(std::string_view file, std::string_view text) {
    ListShape best;
    std::size_t most = 0;
    for (char const separator : {DelimitedRows::blanks, ',', '\t', ';', '|'}) {
        auto const [rows, rectangular, header] = first_rows(file, text, separator);
        std::size_t cells = 0;
        for (auto const& row : rows) {
            cells += row.size();
        }
        if (cells > most || (cells == most && best.separator == DelimitedRows::blanks)) {
            most = cells;
            best = {separator, !rows.empty() && has_colons(rows), header};
        }
    }
    return best;
}

void read_lines(std::string_view file, DelimitedRows& rows, std::size_t text_bytes, ListShape const& shape,
                NetworkImport& import, RunContext const& context) {
    constexpr std::size_t cells_between_reports = 65'536;
    MatrixTies ties(MatrixTies::Direction::directed);
    ties.begin_matrix({});
    if (shape.header) {
        rows.next();
    }
    for (std::size_t cells = cells_between_reports; rows.next();) {
        cells += rows.cells().size();
        if (cells > cells_between_reports) {
            context.check_stop();
            context.report(static_cast<double>(rows.offset()) / static_cast<double>(text_bytes), "reading");
            cells = 0;
        }
        std::optional<NodeId> source;
        for (std::size_t column = 0; column < rows.cells().size(); ++column) {
            auto cell = trimmed(rows.cells()[column]);
            if (cell.empty()) {
                continue;
            }
            if (!source && cell.starts_with('#')) {
                break;
            }
            if (!source && shape.colon && cell.ends_with(':')) {
                cell.remove_suffix(1);
            }
            auto const node = import.end(cell, [&] {
                return Finding{
                    .file = std::string(file), .row = rows.line(), .column = std::to_string(column + 1)};
            });
            if (source && node) {
                ties.add(*source, *node, 1);
            }
            source = source ? source : node;
        }
    }
    std::vector<NodeId> same(import.builder().node_count());
    std::iota(same.begin(), same.end(), NodeId{0});
    ties.finish(same, same, import);
}

} // namespace

bool looks_like_adjacency_list(InputBytes const& input) {
    if (!looks_delimited(input)) {
        return false;
    }
    std::string beginning = decoded_beginning(input.bytes);
    if (beginning.size() < input.bytes.size() / 2) { // the last line may be cut
        beginning.resize(beginning.find_last_of("\r\n") + 1);
    }
    std::uint64_t line = 1;
    std::string_view const rows = std::string_view(beginning).substr(after_comments(beginning, line));
    return !looks_like_edge_dicts(rows) && find_list_shape(input.name, rows).has_value();
}

Network read_adjacency_list(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                            RunContext const& context) {
    NetworkImport import(options, report);
    read_decoded(input, report, [&](std::string_view decoded) {
        std::uint64_t line = 1;
        auto const text = decoded.substr(after_comments(decoded, line));
        auto const found = find_list_shape(input.name, text);
        ListShape const shape = found ? *found : most_likely_shape(input.name, text);
        report.separator = std::string(1, shape.separator);
        declare_node_table(import, context);
        DelimitedRows rows(input.name, text, shape.separator, line);
        read_lines(input.name, rows, text.size(), shape, import, context);
    });
    return import.finish();
}

bool may_be_adjacency_text(TableText const& text) {
    return shape_in_sheet(text).has_value();
}

bool read_adjacency_text(TableText const& text, NetworkImport& import, RunContext const& context) {
    auto const shape = shape_in_sheet(text);
    if (shape) {
        DelimitedRows rows(text.file, text.text, text.separator, text.first_line);
        read_lines(text.file, rows, text.text.size(), *shape, import, context);
    }
    return shape.has_value();
}

} // namespace cospread

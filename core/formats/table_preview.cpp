#include "core/formats/table_preview.h"

#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "core/formats/adjacency_list.h"
#include "core/formats/archive_input.h"
#include "core/formats/catalogue.h"
#include "core/formats/edge_dicts.h"
#include "core/formats/foreign_format.h"
#include "core/formats/matrix.h"
#include "core/formats/ods.h"
#include "core/formats/text_encoding.h"
#include "core/formats/workbook.h"
#include "core/formats/xlsx.h"
#include "core/network/id_table.h"

#include <algorithm>
#include <iterator>

namespace cospread {

namespace {

/// The first rows of the table, how many there are, and what the ends of its ties come to.
class PreviewRows {
  public:
    PreviewRows(TableReader& table, TablePreview& preview, std::size_t most_rows)
        : table_(table)
        , preview_(preview)
        , most_rows_(most_rows) {}

    void read(RunContext const& context) {
        constexpr std::uint64_t rows_between_looks = 10'000;
        TableCounts counts;
        while (table_.next()) {
            if (preview_.row_count % rows_between_looks == 0) {
                context.check_stop();
                context.report(table_.progress(), {});
            }
            keep_row();
            ++preview_.row_count;
            if (preview_.ties) {
                count(*preview_.ties, counts);
            }
        }
        if (preview_.ties) {
            counts.actors = ids_.size();
            preview_.counts = counts;
        }
    }

  private:
    void keep_row() {
        if (preview_.rows.size() < most_rows_) {
            auto& row = preview_.rows.emplace_back();
            for (std::size_t column = 0; column < table_.columns().size(); ++column) {
                row.emplace_back(trimmed(table_.cell(column)));
            }
        }
    }

    void count(TieColumns const& columns, TableCounts& counts) {
        for (auto const end : {columns.source, columns.target}) {
            if (auto const id = table_.cell(end); !trimmed(id).empty()) {
                (void)ids_.intern(id);
            }
        }
        counts.directed +=
            !columns.directed || parse_directed(table_.cell(*columns.directed)).value_or(true) ? 1 : 0;
        bool const is_inferred =
            columns.evidence && parse_evidence(trimmed(table_.cell(*columns.evidence))) == Evidence::inferred;
        counts.inferred += is_inferred ? 1 : 0;
    }

    TableReader& table_;
    TablePreview& preview_;
    std::size_t most_rows_;
    IdTable ids_;
};

/// Nothing where the header has no ends, or the options name one end alone: to be chosen.
std::optional<TieColumns> tie_columns(TableReader const& table, ReadOptions const& options) {
    bool const names_one = options.source_column.empty() != options.target_column.empty();
    if (names_one) {
        return {};
    }
    try {
        return find_tie_columns(table, options);
    } catch (InputError const&) {
        return {};
    }
}

void preview_text(TableText const& text, ReadOptions const& options, std::size_t most_rows,
                  TablePreview& preview, RunContext const& context) {
    auto const known = [&](std::vector<std::string> const& folded) {
        return count_tie_header_words(folded, options);
    };
    TableReader table(text, TableReader::Header::find_out, known);
    preview.has_header = table.has_header();
    preview.columns = table.columns();
    preview.ties = tie_columns(table, options);
    PreviewRows(table, preview, most_rows).read(context);
    if (text.separator == '\0') {
        preview.separator = std::string(1, table.separator());
    }
}

void preview_workbook(InputBytes const& input, ReadOptions const& options, std::size_t most_rows,
                      TablePreview& preview, RunContext const& context) {
    ImportReport ignored; // reading proper says what is broken
    auto const sheets = preview.format == "xlsx" ? read_xlsx_sheets(input, ignored, context)
                                                 : read_ods_sheets(input, ignored, context);
    std::ranges::transform(sheets, std::back_inserter(preview.sheets), &Sheet::name);
    try {
        auto const text = tie_table(input.name, sheets, options);
        if (!may_be_matrix_text(text) && !may_be_adjacency_text(text)) {
            preview_text(text, options, most_rows, preview, context);
        }
    } catch (InputError const&) { // no sheet of ties: to be chosen
    }
}

} // namespace

TablePreview preview_table(std::string const& path, ReadOptions const& options, std::size_t most_rows,
                           RunContext const& context) {
    auto const input = unpacked(path, read_file_bytes(path, most_file_bytes), options);
    InputBytes const bytes{.name = input.name,
                           .bytes = input.bytes,
                           .archive = input.files != nullptr ? input.files->archive.get() : nullptr};
    TablePreview preview;
    preview.format = options.format;
    if (options.format.empty()) {
        auto const* const format = foreign_format(bytes) ? nullptr : find_format(bytes);
        preview.format = format != nullptr ? format->key : std::string_view();
    }
    if (preview.format == "csv") {
        DecodedText const decoded = decode_text(bytes);
        preview.encoding = decoded.encoding();
        auto const sheet = edge_dicts_as_sheet(decoded.text());
        preview_text(sheet ? TableText{.file = input.name,
                                       .text = *sheet,
                                       .separator = DelimitedRows::sheet_cells,
                                       .first_line = 0}
                           : TableText{.file = input.name, .text = decoded.text()},
                     options, most_rows, preview, context);
        preview.separator = sheet ? " " : preview.separator;
    } else if (preview.format == "xlsx" || preview.format == "ods") {
        preview_workbook(bytes, options, most_rows, preview, context);
    }
    return preview;
}

} // namespace cospread

#include "core/formats/table_preview.h"

#include "core/base/file_bytes.h"
#include "core/base/text.h"
#include "core/formats/archive_input.h"
#include "core/formats/catalogue.h"
#include "core/formats/header_words.h"
#include "core/formats/text_encoding.h"
#include "core/formats/xml_text.h"
#include "core/network/missing_cell.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

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
            if (auto const id = trimmed(table_.cell(end)); !id.empty()) {
                ids_.emplace(id);
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
    std::unordered_set<std::string> ids_;
};

/// The names of the sheets: elements `sheet` of Excel's workbook.xml, `table` of an OpenDocument.
class SheetNames : public XmlHandler {
  public:
    explicit SheetNames(std::vector<std::string>& names)
        : names_(names) {}

    void start(XmlElement const& element) override {
        if (element.name() == "sheet" || element.name() == "table") {
            auto const name = element.text("name");
            names_.emplace_back(name.empty() ? element.text("table:name") : name);
        }
    }

    void end(std::string_view /*name*/, std::string_view /*text*/) override {}

  private:
    std::vector<std::string>& names_;
};

std::vector<std::string> sheet_names(InputBytes const& input, RunContext const& context) {
    std::vector<std::string> names;
    ZipArchive const archive(input);
    auto const* const excel = archive.find("xl/workbook.xml");
    auto const* const entry = excel != nullptr ? excel : archive.find("content.xml");
    if (entry != nullptr) {
        SheetNames handler(names);
        ImportReport ignored; // reading proper says what is broken
        std::string const bytes = archive.read(*entry);
        (void)read_xml({input.name, bytes}, handler, ignored, context);
    }
    return names;
}

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

void preview_text(InputBytes const& input, ReadOptions const& options, std::size_t most_rows,
                  TablePreview& preview, RunContext const& context) {
    DecodedText const decoded = decode_text(input);
    preview.encoding = decoded.encoding();
    auto const known = [&](std::vector<std::string> const& folded) {
        auto const is_named = [&](std::string const* name) {
            return !name->empty() && std::ranges::find(folded, folded_header(*name)) != folded.end();
        };
        auto const named = std::ranges::count_if(
            std::array{&options.source_column, &options.target_column, &options.weight_column}, is_named);
        return count_tie_header_words(folded) + static_cast<std::size_t>(named);
    };
    TableReader table({.file = std::string(input.name), .text = decoded.text()},
                      TableReader::Header::find_out, known);
    preview.separator = std::string(1, table.separator());
    preview.has_header = table.has_header();
    preview.columns = table.columns();
    preview.ties = tie_columns(table, options);
    PreviewRows(table, preview, most_rows).read(context);
}

std::string_view format_of(InputBytes const& input, ReadOptions const& options) {
    if (!options.format.empty()) {
        return options.format;
    }
    auto const found =
        std::ranges::find_if(formats(), [&](Format const& format) { return format.recognises(input); });
    return found == formats().end() ? std::string_view() : found->key;
}

} // namespace

TablePreview preview_table(std::string const& path, ReadOptions const& options, std::size_t most_rows,
                           RunContext const& context) {
    auto const input = unpacked(path, read_file_bytes(path, most_file_bytes), options);
    InputBytes const bytes{.name = input.name,
                           .bytes = input.bytes,
                           .archive = input.files != nullptr ? input.files->archive.get() : nullptr};
    TablePreview preview;
    preview.format = format_of(bytes, options);
    if (preview.format == "csv") {
        preview_text(bytes, options, most_rows, preview, context);
    } else if (preview.format == "xlsx" || preview.format == "ods") {
        preview.sheets = sheet_names(bytes, context);
    }
    return preview;
}

} // namespace cospread

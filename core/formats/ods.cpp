#include "core/formats/ods.h"

#include "core/base/text.h"
#include "core/formats/sheet_text.h"
#include "core/formats/workbook.h"
#include "core/formats/xml_text.h"
#include "core/formats/zip_archive.h"

#include <algorithm>

namespace cospread {

namespace {

constexpr std::string_view mimetype = "application/vnd.oasis.opendocument.spreadsheet";

std::uint64_t repeated(XmlElement const& element, std::string_view attribute) {
    auto const number = parse_number(element.text(attribute));
    constexpr double most = SheetText::most_rows;
    return static_cast<std::uint64_t>(std::clamp(number.value_or(1), 1.0, most));
}

/// content.xml: tables of rows of cells, of which those alike are written once with their number.
class ContentHandler : public XmlHandler {
  public:
    explicit ContentHandler(std::string file)
        : file_(std::move(file)) {}

    [[nodiscard]] std::vector<Sheet> take_sheets() { return std::move(sheets_); }

    void start(XmlElement const& element) override {
        auto const name = element.name();
        constexpr std::size_t most_sheets = 1000;
        if (name == "table" && sheets_.size() < most_sheets) {
            std::string title(element.text("table:name"));
            sheets_.push_back({title, SheetText(file_ + '/' + title)});
            row_ = 0;
        } else if (name == "table-row") {
            row_repeats_ = repeated(element, "table:number-rows-repeated");
            column_ = 0;
            cells_.clear();
        } else if (name == "table-cell" || name == "covered-table-cell") {
            cell_repeats_ = repeated(element, "table:number-columns-repeated");
            in_cell_ = true;
            paragraphs_ = 0;
            value_ = typed_value(element);
            shown_.clear();
        } else if (name == "annotation") {
            ++notes_;
        } else if (in_cell_ && notes_ == 0) {
            start_in_cell(element);
        }
    }

    void characters(std::string_view text) override {
        if (in_cell_ && notes_ == 0 && paragraphs_ > 0) {
            shown_ += text;
        }
    }

    void end(std::string_view name, std::string_view /*text*/) override {
        if (name == "annotation") {
            --notes_;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            in_cell_ = false;
            auto& text = value_ ? *value_ : shown_;
            if (!trimmed(text).empty()) {
                cells_.push_back({column_, cell_repeats_, std::move(text)});
            }
            column_ += cell_repeats_;
        } else if (name == "table-row" && !sheets_.empty()) {
            end_row();
        }
    }

  private:
    struct Cells {
        std::uint64_t column;
        std::uint64_t repeats;
        std::string text;
    };

    /// The value of a cell that is no text.
    static std::optional<std::string> typed_value(XmlElement const& element) {
        auto const type = element.text("office:value-type");
        if (type == "float" || type == "percentage" || type == "currency") {
            auto const number = parse_number(element.text("office:value"));
            return number ? format_number(*number) : std::string(element.text("office:value"));
        }
        if (type == "date") {
            std::string date(element.text("office:date-value"));
            std::ranges::replace(date, 'T', ' ');
            constexpr std::string_view midnight = " 00:00:00";
            return date.ends_with(midnight) ? date.substr(0, date.size() - midnight.size()) : date;
        }
        if (type == "boolean") {
            return std::string(element.text("office:boolean-value"));
        }
        auto const text = element.attribute("office:string-value");
        return text ? std::optional<std::string>(*text) : std::nullopt;
    }

    void start_in_cell(XmlElement const& element) {
        auto const name = element.name();
        if (name == "p" || name == "h") {
            shown_ += paragraphs_++ > 0 ? "\n" : "";
        } else if (name == "s") {
            constexpr std::uint64_t most = 1000;
            shown_.append(std::min(repeated(element, "text:c"), most), ' ');
        } else if (name == "tab" || name == "line-break") {
            shown_ += name == "tab" ? '\t' : '\n';
        }
    }

    void end_row() {
        if (!cells_.empty()) {
            for (std::uint64_t row = row_; row < row_ + row_repeats_; ++row) {
                for (auto const& [column, repeats, text] : cells_) {
                    for (std::uint64_t i = 0; i < repeats; ++i) {
                        add(row, column + i, text, row == row_ && i == 0);
                    }
                }
            }
        }
        row_ += row_repeats_;
    }

    void add(std::uint64_t row, std::uint64_t column, std::string const& text, bool is_first) {
        // A short file can mean a great many cells.
        constexpr std::uint64_t most_repeated_bytes = std::uint64_t{4} << 20;
        repeated_bytes_ += is_first ? 0 : text.size() + 1;
        if (repeated_bytes_ > most_repeated_bytes) {
            throw InputError(Finding{.file = file_,
                                     .row = row + 1,
                                     .column = std::to_string(column + 1),
                                     .what = "cells that are repeated would fill more than 4 MB",
                                     .remedy = "Save the tables as csv"});
        }
        sheets_.back().cells.add(row, column, text);
    }

    std::string file_;
    std::vector<Sheet> sheets_;
    std::uint64_t row_ = 0;
    std::uint64_t row_repeats_ = 1;
    std::uint64_t column_ = 0;
    std::uint64_t cell_repeats_ = 1;
    std::vector<Cells> cells_; ///< of the row, those that are not empty
    bool in_cell_ = false;
    std::size_t notes_ = 0; ///< open comments
    std::size_t paragraphs_ = 0;
    std::optional<std::string> value_;
    std::string shown_;
    std::uint64_t repeated_bytes_ = 0; ///< of cells that the file has but once
};

} // namespace

bool looks_like_ods(InputBytes const& input) {
    if (!looks_like_zip(input.bytes)) {
        return false;
    }
    try {
        ZipArchive const archive(input);
        auto const* const type = archive.find("mimetype");
        return type != nullptr && archive.read(*type).starts_with(mimetype);
    } catch (InputError const&) {
        return false;
    }
}

std::vector<Sheet> read_ods_sheets(InputBytes const& input, ImportReport& report, RunContext const& context) {
    ZipArchive const archive(input);
    auto const* const entry = archive.find("content.xml");
    if (entry == nullptr) {
        throw InputError(Finding{.file = std::string(input.name),
                                 .what = "the spreadsheet has no content.xml",
                                 .remedy = "Open it in a spreadsheet program and save it again"});
    }
    std::string const bytes = archive.read(*entry);
    std::string const name = std::string(input.name) + "/content.xml";
    ContentHandler handler{std::string(input.name)};
    if (auto broken = read_xml({name, bytes}, handler, report, context)) {
        report.reject(std::move(*broken));
    }
    report.encoding.clear(); // that of the parts says nothing
    return handler.take_sheets();
}

Network read_ods(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                 RunContext const& context) {
    auto const sheets = read_ods_sheets(input, report, context);
    if (input.release) {
        input.release();
    }
    return read_workbook(input.name, sheets, options, report, context);
}

} // namespace cospread

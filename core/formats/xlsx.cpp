#include "core/formats/xlsx.h"

#include "core/base/text.h"
#include "core/formats/sheet_text.h"
#include "core/formats/workbook.h"
#include "core/formats/xlsx_dates.h"
#include "core/formats/xml_text.h"
#include "core/formats/zip_archive.h"

#include <unordered_map>
#include <unordered_set>

namespace cospread {

namespace {

std::optional<std::uint64_t> whole(std::string_view text) {
    auto const number = parse_number(text);
    constexpr double most = 4e9;
    bool const fits = number && *number >= 0 && *number <= most;
    return fits ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

/// Row and column, from 0, of a reference such as B12.
struct CellPlace {
    std::uint64_t row = 0;
    std::uint64_t column = 0;
};

std::optional<CellPlace> place_of(std::string_view reference) {
    constexpr std::uint64_t letters = 26;
    std::uint64_t column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at) {
        column = column * letters + static_cast<std::uint64_t>(reference[at] - 'A') + 1;
    }
    auto const row = whole(reference.substr(at));
    return column > 0 && row && *row > 0 ? std::optional(CellPlace{*row - 1, column - 1}) : std::nullopt;
}

/// xl/workbook.xml: the sheets and which calendar dates are counted by.
class WorkbookHandler : public XmlHandler {
  public:
    struct NamedSheet {
        std::string name;
        std::string relation;
    };

    [[nodiscard]] std::vector<NamedSheet> const& sheets() const { return sheets_; }

    [[nodiscard]] bool from_1904() const { return from_1904_; }

    void start(XmlElement const& element) override {
        constexpr std::size_t most_sheets = 1000;
        if (element.name() == "sheet" && sheets_.size() < most_sheets) {
            sheets_.push_back({std::string(element.text("name")), std::string(element.text("r:id"))});
        } else if (element.name() == "workbookPr") {
            auto const word = element.text("date1904");
            from_1904_ = word == "1" || word == "true";
        }
    }

    void end(std::string_view /*name*/, std::string_view /*text*/) override {}

  private:
    std::vector<NamedSheet> sheets_;
    bool from_1904_ = false;
};

/// xl/_rels/workbook.xml.rels: which file is which sheet.
class RelationsHandler : public XmlHandler {
  public:
    [[nodiscard]] std::string target(std::string const& id) const {
        auto const found = targets_.find(id);
        if (found == targets_.end()) {
            return {};
        }
        return found->second.starts_with('/') ? found->second.substr(1) : "xl/" + found->second;
    }

    void start(XmlElement const& element) override {
        if (element.name() == "Relationship") {
            targets_.emplace(element.text("Id"), element.text("Target"));
        }
    }

    void end(std::string_view /*name*/, std::string_view /*text*/) override {}

  private:
    std::unordered_map<std::string, std::string> targets_;
};

/// xl/sharedStrings.xml: texts that cells refer to by number.
class StringsHandler : public XmlHandler {
  public:
    [[nodiscard]] std::vector<std::string> const& strings() const { return strings_; }

    void start(XmlElement const& element) override {
        if (element.name() == "si") {
            strings_.emplace_back();
        }
        phonetic_ = phonetic_ || element.name() == "rPh";
    }

    void end(std::string_view name, std::string_view text) override {
        if (name == "t" && !phonetic_ && !strings_.empty()) {
            strings_.back() += text;
        }
        phonetic_ = phonetic_ && name != "rPh";
    }

  private:
    std::vector<std::string> strings_;
    bool phonetic_ = false; ///< how a text is spoken
};

/// xl/styles.xml: which styles of cells show dates.
class StylesHandler : public XmlHandler {
  public:
    [[nodiscard]] bool shows_date(std::uint64_t style) const {
        return style < formats_.size() &&
               (is_date_format(formats_[style]) || own_dates_.contains(formats_[style]));
    }

    void start(XmlElement const& element) override {
        auto const id = whole(element.text("numFmtId"));
        if (element.name() == "numFmt" && id && is_date_code(element.text("formatCode"))) {
            own_dates_.insert(*id);
        } else if (element.name() == "cellXfs") {
            in_cell_formats_ = true;
        } else if (element.name() == "xf" && in_cell_formats_) {
            formats_.push_back(id.value_or(0));
        }
    }

    void end(std::string_view name, std::string_view /*text*/) override {
        in_cell_formats_ = in_cell_formats_ && name != "cellXfs";
    }

  private:
    std::unordered_set<std::uint64_t> own_dates_;
    std::vector<std::uint64_t> formats_; ///< of each style
    bool in_cell_formats_ = false;
};

/// A file of xl/worksheets: cells.
class CellsHandler : public XmlHandler {
  public:
    CellsHandler(SheetText& cells, StringsHandler const& strings, StylesHandler const& styles, bool from_1904)
        : cells_(cells)
        , strings_(strings)
        , styles_(styles)
        , from_1904_(from_1904) {}

    void start(XmlElement const& element) override {
        if (element.name() == "row") {
            place_.row = whole(element.text("r")).value_or(place_.row + (any_row_ ? 2 : 1)) - 1;
            any_row_ = true;
            place_.column = 0;
        } else if (element.name() == "c") {
            place_ = place_of(element.text("r")).value_or(place_);
            type_ = element.text("t");
            style_ = whole(element.text("s")).value_or(0);
            value_.clear();
        }
    }

    void end(std::string_view name, std::string_view text) override {
        if (name == "v") {
            value_ = text;
        } else if (name == "t") { // a text that stands in the cell itself
            value_ += text;
        } else if (name == "c") {
            cells_.add(place_.row, place_.column, meant());
            ++place_.column;
        }
    }

  private:
    /// The value of the cell as text.
    [[nodiscard]] std::string meant() const {
        if (type_ == "s") {
            auto const number = whole(value_);
            return number && *number < strings_.strings().size() ? strings_.strings()[*number]
                                                                 : std::string();
        }
        if (type_ == "b") {
            return value_ == "1" ? "true" : "false";
        }
        if (type_ == "e") { // #N/A and other errors of formulas
            return {};
        }
        if (type_ == "str" || type_ == "inlineStr" || type_ == "d") {
            return value_;
        }
        auto const number = parse_number(value_);
        if (!number) {
            return value_;
        }
        return styles_.shows_date(style_) ? date_text(*number, from_1904_) : format_number(*number);
    }

    SheetText& cells_;
    StringsHandler const& strings_;
    StylesHandler const& styles_;
    bool from_1904_;
    CellPlace place_;
    bool any_row_ = false;
    std::string type_;
    std::uint64_t style_ = 0;
    std::string value_;
};

class XlsxReader {
  public:
    XlsxReader(InputBytes const& input, ImportReport& report, RunContext const& context)
        : file_(input.name)
        , archive_(input)
        , report_(report)
        , context_(context) {}

    std::vector<Sheet> sheets() {
        WorkbookHandler workbook;
        RelationsHandler relations;
        StringsHandler strings;
        StylesHandler styles;
        if (!read("xl/workbook.xml", workbook)) {
            throw InputError(Finding{.file = file_,
                                     .what = "the workbook has no list of sheets",
                                     .remedy = "Open it in a spreadsheet program and save it again"});
        }
        read("xl/_rels/workbook.xml.rels", relations);
        read("xl/sharedStrings.xml", strings);
        read("xl/styles.xml", styles);
        std::vector<Sheet> sheets;
        for (auto const& [name, relation] : workbook.sheets()) {
            SheetText cells(file_ + '/' + name);
            CellsHandler handler(cells, strings, styles, workbook.from_1904());
            if (read(relations.target(relation), handler)) { // else a chart
                sheets.push_back({name, std::move(cells)});
            }
        }
        return sheets;
    }

  private:
    /// False where the workbook has no such file. Where it breaks off, what comes before is kept.
    bool read(std::string const& name, XmlHandler& handler) {
        auto const* const entry = archive_.find(name);
        if (entry == nullptr) {
            return false;
        }
        std::string const bytes = archive_.read(*entry);
        std::string const shown = file_ + '/' + name;
        if (auto broken = read_xml({shown, bytes}, handler, report_, context_)) {
            report_.reject(std::move(*broken));
        }
        return true;
    }

    std::string file_;
    ZipArchive archive_;
    ImportReport& report_;
    RunContext const& context_;
};

} // namespace

bool looks_like_xlsx(InputBytes const& input) {
    if (!looks_like_zip(input.bytes)) {
        return false;
    }
    try {
        return ZipArchive(input).find("xl/workbook.xml") != nullptr;
    } catch (InputError const&) {
        return false;
    }
}

std::vector<Sheet> read_xlsx_sheets(InputBytes const& input, ImportReport& report,
                                    RunContext const& context) {
    auto sheets = XlsxReader(input, report, context).sheets();
    report.encoding.clear(); // that of the parts says nothing
    return sheets;
}

Network read_xlsx(InputBytes const& input, ReadOptions const& options, ImportReport& report,
                  RunContext const& context) {
    auto const sheets = read_xlsx_sheets(input, report, context);
    if (input.release) {
        input.release();
    }
    return read_workbook(input.name, sheets, options, report, context);
}

} // namespace cospread

// Workbooks of Excel and of OpenDocument, put together by hand.

#include "core/base/error.h"
#include "core/formats/xlsx_dates.h"
#include "core/formats/zip_archive.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(workbook)

namespace {

using Sheets = std::vector<std::pair<std::string, std::string>>; ///< names and rows

std::string xlsx(Sheets const& sheets, std::string const& strings = {}, std::string const& styles = {}) {
    std::string workbook = R"(<workbook xmlns:r="r"><sheets>)";
    std::string relations = "<Relationships>";
    std::vector<std::pair<std::string, std::string>> files;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        auto const number = std::to_string(i + 1);
        workbook +=
            "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"/>";
        relations += "<Relationship Id=\"r" + number + "\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        files.emplace_back("xl/worksheets/sheet" + number + ".xml",
                           "<worksheet><sheetData>" + sheets[i].second + "</sheetData></worksheet>");
    }
    files.emplace_back("xl/workbook.xml", workbook + "</sheets></workbook>");
    files.emplace_back("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
    if (!strings.empty()) {
        files.emplace_back("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
    }
    if (!styles.empty()) {
        files.emplace_back("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
    }
    return zipped(files);
}

/// A row of texts that stand in their cells.
std::string row(std::vector<std::string> const& cells) {
    std::string text = "<row>";
    for (auto const& cell : cells) {
        text += cell.empty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    }
    return text + "</row>";
}

std::string ods(std::string const& tables) {
    return zipped(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml", "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" "
                         "xmlns:text=\"x\"><office:body><office:spreadsheet>" +
                             tables + "</office:spreadsheet></office:body></office:document-content>"}});
}

NetworkFile read_bytes(std::string const& name, std::string const& bytes, ReadOptions const& options = {}) {
    TemporaryFolder const folder;
    return read_network_file(folder.write(name, bytes), options, {});
}

std::string const header = row({"source", "target"});

} // namespace

BOOST_AUTO_TEST_CASE(nodexl_writes_groups_of_columns_above_its_headers) {
    auto const book =
        xlsx({{"Edges", row({"", "", "Visual Properties"}) + row({"Vertex 1", "Vertex 2", "Color"}) +
                            row({"ann", "bob", "Red"})},
              {"Vertices", row({"", "Visual Properties"}) + row({"Vertex", "Shape"}) + row({"ann", "Disk"}) +
                               row({"cat", "Disk"})}});
    auto const network = read_bytes("nodexl.xlsx", book).network;
    BOOST_TEST(tie_list(network) == words("ann>bob"));
    BOOST_TEST(network.node_count() == 3U);
    BOOST_TEST(find_column(network.node_columns(), "Shape") != nullptr);
}

BOOST_AUTO_TEST_CASE(a_sheet_may_list_nominations) {
    auto const survey = row({"Respondent", "Nominee 1", "Nominee 2"}) + row({"Ann", "Bob", "Cat"}) +
                        row({"Bob", "Cat"}) + row({"Cat", "Ann"});
    BOOST_TEST(tie_list(read_bytes("survey.xlsx", xlsx({{"Survey", survey}})).network) ==
               words("Ann>Bob Ann>Cat Bob>Cat Cat>Ann"));
    ReadOptions ends;
    ends.source_column = "Respondent";
    ends.target_column = "Nominee 1";
    BOOST_TEST(tie_list(read_bytes("survey.xlsx", xlsx({{"Survey", survey}}), ends).network) ==
               words("Ann>Bob Bob>Cat Cat>Ann"));
    // A table whose last cells are blank is none.
    auto const table = row({"Ki", "Kit", "Hol", "Mit"}) + row({"X", "Y", "here"}) + row({"Y", "Z"}) +
                       row({"Z", "X", "there"});
    BOOST_TEST(find_column(read_bytes("table.xlsx", xlsx({{"Sheet1", table}})).network.tie_columns(), "3") !=
               nullptr);
}

BOOST_AUTO_TEST_CASE(sheets_are_chosen_by_their_names) {
    auto const book = xlsx({{"About", row({"made by hand"})},
                            {"Actors", row({"id", "sector"}) + row({"b", "media"}) + row({"a", "public"})},
                            {"Edges", header + row({"a", "b"})}});
    auto const [network, report] = read_bytes("book.xlsx", book);
    BOOST_TEST(report.format == "xlsx");
    BOOST_TEST(report.encoding.empty());
    BOOST_TEST(tie_list(network) == words("a>b"));
    BOOST_TEST(network.id(0) == "b");
    BOOST_TEST(find_column(network.node_columns(), "sector")->text(0) == "media");
    BOOST_REQUIRE(report.warning_count() == 1U);
    BOOST_TEST(report.warnings()[0].what.find("'About' is not read") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(sheets_are_chosen_by_what_they_hold) {
    auto const book = xlsx({{"Taul1", row({"id", "sector"}) + row({"a", "public"})},
                            {"Taul2", row({"from", "to", "weight"}) + row({"a", "b", "2"})}});
    auto const network = read_bytes("book.xlsx", book).network;
    BOOST_TEST(tie_list(network) == words("a>b"));
    BOOST_TEST(network.weight(0) == 2);
    BOOST_TEST(!network.node_columns().empty());
    auto const matrix = xlsx({{"x", row({"", "a", "b"}) + row({"a", "0", "1"}) + row({"b", "3", "0"})}});
    BOOST_TEST(tie_list(read_bytes("matrix.xlsx", matrix).network) == words("a>b b>a"));
}

BOOST_AUTO_TEST_CASE(a_table_may_stand_below_a_title) {
    auto const book =
        xlsx({{"Sheet1", row({"Who works with whom"}) + row({}) + row({"asked in", "May"}) +
                             row({"Source", "Target", "hours"}) + row({"a", "b", "2"}) + row({"c", ""})}});
    auto const [network, report] = read_bytes("book.xlsx", book);
    BOOST_TEST(tie_list(network) == words("a>b"));
    BOOST_TEST(network.tie_columns()[0].name() == "hours");
    BOOST_REQUIRE(report.rejected_count() == 1U);
    BOOST_TEST(report.rejected()[0].row == 6U);
}

BOOST_AUTO_TEST_CASE(the_user_names_a_sheet) {
    auto const book = xlsx({{"2018", header + row({"a", "b"})}, {"2019", header + row({"c", "d"})}});
    BOOST_TEST(tie_list(read_bytes("book.xlsx", book, {.sheet = "2019"}).network) == words("c>d"));
    BOOST_CHECK_EXCEPTION(
        read_bytes("book.xlsx", book, {.sheet = "2020"}), UsageError, [](auto const& error) {
            return std::string(error.what()).find("it has: '2018', '2019'") != std::string::npos;
        });
}

BOOST_AUTO_TEST_CASE(numbers_dates_truths_and_shared_texts) {
    // 43346 is the 3rd of September 2018.
    auto const book = xlsx(
        {{"ties",
          R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
<c r="D1" t="inlineStr"><is><t>since</t></is></c><c r="F1" t="inlineStr"><is><t>formal</t></is></c></row>
<row r="3"><c r="A3"><v>7</v></c><c r="B3" t="s"><v>3</v></c><c r="C3"><v>0.10000000000000001</v></c>
<c r="D3" s="1"><v>43346</v></c><c r="F3" t="b"><v>1</v></c></row>)"}},
        "<si><t>source</t></si><si><r><t>tar</t></r><r><t>get</t></r></si><si><t>weight</t></si>"
        "<si><t>Ann\nLee</t><rPh><t>spoken</t></rPh></si>",
        R"(<numFmts><numFmt numFmtId="165" formatCode="dd\.mm\.yyyy"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="165"/></cellXfs>)");
    auto const network = read_bytes("book.xlsx", book).network;
    BOOST_TEST(tie_list(network) == (std::vector<std::string>{"7>Ann\nLee"}));
    BOOST_TEST(network.weight(0) == 0.1);
    auto const* since = find_column(network.tie_columns(), "since");
    BOOST_REQUIRE(since != nullptr);
    BOOST_TEST((since->type() == ColumnType::date));
    BOOST_TEST(since->text(0) == "2018-09-03");
    BOOST_TEST((find_column(network.tie_columns(), "formal")->type() == ColumnType::boolean));
}

BOOST_AUTO_TEST_CASE(a_row_that_cannot_be_read_is_named_as_the_sheet_shows_it) {
    auto const book =
        xlsx({{"ties", "<row r=\"1\"><c t=\"inlineStr\"><is><t>source</t></is></c><c t=\"inlineStr\">"
                       "<is><t>target</t></is></c></row><row r=\"2\"><c t=\"inlineStr\"><is><t>a</t>"
                       "</is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row><row r=\"5\"><c "
                       "t=\"inlineStr\"><is><t>c</t></is></c></row>"}});
    auto const report = read_bytes("book.xlsx", book).report;
    BOOST_REQUIRE(report.rejected_count() == 1U);
    BOOST_TEST(report.rejected()[0].row == 5U);
    BOOST_TEST(report.rejected()[0].column == "target");
    BOOST_TEST(report.rejected()[0].file.ends_with("book.xlsx/ties"));
}

BOOST_AUTO_TEST_CASE(tables_of_libreoffice) {
    auto const text = [](std::string const& cell) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + cell +
               "</text:p></table:table-cell>";
    };
    auto const book = ods(
        "<table:table table:name=\"Sidokset\"><table:table-row "
        "table:number-rows-repeated=\"2\"><table:table-cell "
        "table:number-columns-repeated=\"1024\"/></table:table-row><table:table-row>" +
        text("lähde") + text("kohde") + text("paino") + text("since") + text("open") + "</table:table-row>" +
        "<table:table-row table:number-rows-repeated=\"2\">" + text("Ann <text:span>Lee</text:span> B") +
        "<table:table-cell><office:annotation><text:p>a note</text:p></office:annotation><text:p>one</text:p>"
        "<text:p>two</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"float\" "
        "office:value=\"2.5\"><text:p>2,5</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2018-09-03\"><text:p>3.9.</text:p>"
        "</table:table-cell><table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
        "</table:table-row></table:table>");
    auto const [network, report] =
        read_bytes("book.ods", book, {.build = {.merge = Merge::none, .keep_loops = false}});
    BOOST_TEST(report.format == "ods");
    BOOST_TEST(tie_list(network) == (std::vector<std::string>{"Ann Lee B>one\ntwo", "Ann Lee B>one\ntwo"}));
    BOOST_TEST(network.weight(0) == 2.5);
    BOOST_TEST(find_column(network.tie_columns(), "since")->text(1) == "2018-09-03");
    BOOST_TEST((find_column(network.tie_columns(), "open")->type() == ColumnType::boolean));
}

BOOST_AUTO_TEST_CASE(a_short_file_cannot_mean_endless_cells) {
    auto const endless = [](std::string const& rows, std::string const& columns) {
        return ods("<table:table table:name=\"ties\"><table:table-row table:number-rows-repeated=\"" + rows +
                   "\"><table:table-cell table:number-columns-repeated=\"" + columns +
                   "\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>");
    };
    BOOST_CHECK_THROW(read_bytes("wide.ods", endless("1000000", "10000")), InputError);
    BOOST_CHECK_THROW(read_bytes("wider.ods", endless("1", "1000000")), InputError);
    std::string apart;
    for (int i = 1; i < 6000; ++i) {
        apart +=
            "<row r=\"" + std::to_string(i) + "\"><c r=\"XFD" + std::to_string(i) + "\"><v>1</v></c></row>";
    }
    BOOST_CHECK_EXCEPTION(
        read_bytes("apart.xlsx", xlsx({{"ties", apart}})), InputError,
        [](auto const& error) { return std::string(error.what()).find("far apart") != std::string::npos; });
}

BOOST_AUTO_TEST_CASE(dates_by_hand) {
    // ECMA-376 counts 1900-01-01 as 1 and believes in the 29th of February 1900.
    BOOST_TEST(date_text(1, false) == "1900-01-01");
    BOOST_TEST(date_text(59, false) == "1900-02-28");
    BOOST_TEST(date_text(61, false) == "1900-03-01");
    BOOST_TEST(date_text(43346, false) == "2018-09-03");
    BOOST_TEST(date_text(41884, true) == "2018-09-03");
    BOOST_TEST(date_text(43346.4375, false) == "2018-09-03 10:30:00");
    BOOST_TEST(date_text(0.5, false) == "12:00:00");
    BOOST_TEST(date_text(-1, false) == "-1");
    for (auto const* const code : {"dd/mm/yyyy", "[$-409]d mmm yy", "h:mm", "mm:ss.0", "\"on\" d"}) {
        BOOST_TEST(is_date_code(code), code);
    }
    for (auto const* const code :
         {"General", "0.00", "#,##0 \"days\"", "[Red]0", "0.00E+00", "\\d0", "0;d"}) {
        BOOST_TEST(!is_date_code(code), code);
    }
}

BOOST_AUTO_TEST_SUITE_END()

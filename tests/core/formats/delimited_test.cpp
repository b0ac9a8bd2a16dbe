#include "core/base/error.h"
#include "core/base/sha256.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(delimited)

BOOST_AUTO_TEST_CASE(a_plain_tie_table_is_directed) {
    auto const [network, report] = read_text("source,target\na,b\nb,c\n");
    BOOST_TEST(tie_list(network) == words("a>b b>c"));
    BOOST_TEST(report.format == "csv");
    BOOST_TEST(report.encoding == "utf-8");
    BOOST_TEST(report.separator == ",");
    BOOST_TEST(report.columns.source == "source");
    BOOST_TEST(report.columns.target == "target");
    BOOST_TEST(report.columns.weight.empty());
    BOOST_TEST(!network.weighted());
    // sha256sum of the same bytes
    BOOST_TEST(report.sha256 == "f1b73e28b4b28e450239e0856281257222fdbe571bdf6fcb7d67c385e2921635");
}

// Its memory goes back to the system while it is read.
BOOST_AUTO_TEST_CASE(a_table_of_many_megabytes_is_read_to_the_end) {
    constexpr NodeId rows = 150'000;
    std::string text = "source,target,relation,note\n";
    for (NodeId row = 0; row < rows; ++row) {
        auto const number = std::to_string(row);
        text += "from " + number + ",\"to, \"\"" + number + "\"\"\"," + (row % 2 == 0 ? "trains" : "funds") +
                ",what was said of it " + number + '\n';
    }
    BOOST_TEST_REQUIRE(text.size() > std::size_t{8} << 20);
    for (unsigned const threads : {1U, 2U}) {
        RunContext context;
        context.threads = threads;
        auto const [network, report] = read_text(text, {}, context);
        BOOST_TEST(report.sha256 == sha256_hex(text));
        BOOST_TEST(report.rejected_count() == 0);
        BOOST_TEST_REQUIRE(network.tie_count() == rows);
        auto const& notes = *find_column(network.tie_columns(), "note");
        std::size_t wrong = 0;
        for (TieId tie = 0; tie < rows; ++tie) {
            auto const number = std::to_string(tie);
            bool const right = network.id(network.source(tie)) == "from " + number &&
                               network.id(network.target(tie)) == "to, \"" + number + '"' &&
                               network.relation(tie) == (tie % 2 == 0 ? "trains" : "funds") &&
                               notes.text(tie) == "what was said of it " + number;
            wrong += right ? 0 : 1;
        }
        BOOST_TEST(wrong == 0);
    }
}

BOOST_AUTO_TEST_CASE(columns_named_by_number_are_those_of_a_table_without_header) {
    auto const network =
        read_text("1,2,5\n2,3,7\n3,1,9\n", {.source_column = "2", .target_column = "1", .weight_column = "3"})
            .network;
    BOOST_TEST(tie_list(network) == words("2>1 3>2 1>3"));
    BOOST_TEST(network.weight(2) == 9);
    auto const named = read_text("a,b\nc,d\n", {.source_column = "b", .target_column = "a"});
    BOOST_TEST(tie_list(named.network) == words("d>c"));
}

BOOST_AUTO_TEST_CASE(words_that_need_each_other_are_a_header_together_alone) {
    for (auto const* header : {"Organisation A,Organisation B", ":START_ID,:END_ID", "person,event"}) {
        BOOST_TEST_CONTEXT(header) {
            BOOST_TEST(tie_list(read_text(std::string(header) + "\na,b\nb,c\n").network) == words("a>b b>c"));
        }
    }
    BOOST_TEST(tie_list(read_text("parent,teacher\nteacher,pupil\n").network) ==
               words("parent>teacher teacher>pupil"));
}

BOOST_AUTO_TEST_CASE(comments_before_a_table_are_passed_over) {
    auto const konect = read_text("% sym unweighted\n% 3 4 4\n1 2\n2 3\n1 3\n").network;
    BOOST_TEST(tie_list(konect) == words("1>2 2>3 1>3"));
}

BOOST_AUTO_TEST_CASE(every_separator_is_found) {
    for (auto const* separator : {",", ";", "\t", "|", " ", "   "}) {
        std::string const s(separator);
        auto const [network, report] =
            read_text("from" + s + "to" + s + "weight\na" + s + "b" + s + "2\nb" + s + "c" + s + "0.5\n");
        BOOST_TEST_CONTEXT("separator '" << s << "'") {
            BOOST_TEST(tie_list(network) == words("a>b b>c"));
            BOOST_TEST(network.weight(0) == 2);
            BOOST_TEST(network.weight(1) == 0.5);
            BOOST_TEST(report.separator == s.substr(0, 1));
        }
    }
}

BOOST_AUTO_TEST_CASE(other_separators_within_cells_do_not_mislead) {
    auto const semicolons =
        read_text("source;target;weight;note\na;b;1,5;one, two\nb;c;2,25;three, four, five\n");
    BOOST_TEST(semicolons.report.separator == ";");
    BOOST_TEST(semicolons.network.weight(0) == 1.5);
    BOOST_TEST(semicolons.network.weight(1) == 2.25);
    auto const commas = read_text("source,target,note\nAnna Maria,Bob B,\"x;y|z\"\nBob B,Cleo C,\"x;y|z\"\n");
    BOOST_TEST(commas.report.separator == ",");
    BOOST_TEST(commas.network.id(0) == "Anna Maria");
}

BOOST_AUTO_TEST_CASE(a_decimal_comma_is_a_number_in_attributes_too) {
    auto const read = read_text("source;target;hours\na;b;1,5\nb;c;2\n");
    auto const* hours = find_column(read.network.tie_columns(), "hours");
    BOOST_REQUIRE(hours != nullptr);
    BOOST_TEST(hours->number(0) == 1.5);
    BOOST_TEST(hours->number(1) == 2);
}

BOOST_AUTO_TEST_CASE(cells_of_every_length_end_where_they_end) {
    for (std::string const separator : {",", ";", "\t", "|", " "}) {
        std::string text = "source" + separator + "target\n";
        std::vector<std::string> expected;
        for (std::size_t length = 1; length < 40; ++length) {
            std::string const source = std::string(length, 'x') + "\u0151";
            std::string const target = "\u00E4" + std::string(40 - length, 'y');
            text += source + separator;
            text += target + (length % 2 == 0 ? "\n" : "\r\n");
            expected.push_back(source + '>' + target);
        }
        BOOST_TEST(tie_list(read_text(text).network) == expected);
    }
}

BOOST_AUTO_TEST_CASE(rows_sorted_by_source_keep_their_ends) {
    std::string text = "source,target\n";
    std::vector<std::string> expected;
    for (int row = 0; row < 500; ++row) {
        std::string const source = "source " + std::to_string(row / 70);
        std::string const target = row % 13 == 0 ? "to \"" + std::to_string(row) + '"' : std::to_string(row);
        text += row % 7 == 0 ? '"' + source + "\"," : source + ',';
        text += row % 13 == 0 ? "\"to \"\"" + std::to_string(row) + "\"\"\"\n" : target + '\n';
        expected.push_back(source + '>' + target);
    }
    BOOST_TEST(tie_list(read_text(text).network) == expected);
}

BOOST_AUTO_TEST_CASE(quoted_cells_hold_separators_quotes_and_line_ends) {
    auto const read =
        read_text("source,target,note\r\n\"a, the first\",\"b \"\"two\"\"\",\"line one\nline two\"\r\n"
                  "c,\"d\",\r\nbad row without target\r\n");
    BOOST_TEST(read.network.id(0) == "a, the first");
    BOOST_TEST(read.network.id(1) == "b \"two\"");
    BOOST_TEST(read.network.tie_columns()[0].text(0) == "line one\nline two");
    BOOST_REQUIRE(read.report.rejected_count() == 1U);
    // The quoted line end is a line of the file: the header is 1, the tie 2 and 3, c to d 4.
    BOOST_TEST(read.report.rejected()[0].row == 5U);
    BOOST_TEST(read.report.rejected()[0].column == "target");
}

BOOST_AUTO_TEST_CASE(all_line_ends_are_the_same) {
    for (auto const* end : {"\n", "\r\n", "\r"}) {
        std::string const e(end);
        BOOST_TEST(tie_list(read_text("source,target" + e + "a,b" + e + e + "b,c").network) ==
                   words("a>b b>c"));
    }
}

BOOST_AUTO_TEST_CASE(comments_before_the_header_and_the_line_of_excel_are_stepped_over) {
    auto const read = read_text("# made by hand\n\n# twice, with; signs\nsource,target\na,b\n,c\n#b,c\n");
    BOOST_TEST(tie_list(read.network) == words("a>b #b>c"));
    BOOST_TEST(read.report.rejected()[0].row == 6U);
    auto const excel = read_text("sep=;\nsource;target\na;b\n;c\n");
    BOOST_TEST(excel.report.separator == ";");
    BOOST_TEST(excel.report.rejected()[0].row == 4U);
}

BOOST_AUTO_TEST_CASE(ids_are_kept_byte_for_byte) {
    auto const read =
        read_text("source,target\n007,7\n1e3,1000\n9007199254740993,9007199254740992\nNA,null\nÅsa,åsa\n");
    BOOST_TEST(read.network.node_count() == 10U);
    BOOST_TEST(tie_list(read.network) ==
               words("007>7 1e3>1000 9007199254740993>9007199254740992 NA>null Åsa>åsa"));
}

BOOST_AUTO_TEST_CASE(loops_and_parallel_ties_are_counted) {
    auto const [network, report] =
        read_text("source,target,weight\na,b,1\na,b,2\na,b,4\nb,b,1\nb,a,1\n,c,1\n");
    BOOST_TEST(tie_list(network) == words("a>b b>a"));
    BOOST_TEST(network.weight(0) == 7);
    BOOST_TEST(report.built.ties_read == 6U);
    BOOST_TEST(report.built.dropped_loops == 1U);
    BOOST_TEST(report.built.merged_ties == 2U);
    BOOST_TEST(report.rejected_count() == 1U);
}

BOOST_AUTO_TEST_CASE(bad_rows_are_set_aside_with_place_and_remedy) {
    auto const [network, report] = read_text("source,target,weight,directed,certainty,evidence\n"
                                             "a,b,1,yes,0.5,stated\n"
                                             "a,c,much,yes,0.5,stated\n"
                                             "a,d,1,perhaps,0.5,stated\n"
                                             "a,e,1,no,1.5,stated\n"
                                             "a,f,1,no,1,guessed\n"
                                             "a,g,1,no,1,inferred,too,much\n"
                                             "a,,1,no,1,inferred\n"
                                             "a,h,,,,\n");
    BOOST_TEST(tie_list(network) == words("a>b a>h"));
    BOOST_TEST(network.node_count() == 3U);
    BOOST_TEST(network.row(0) == 1U);
    BOOST_TEST(network.row(1) == 8U);
    std::vector<std::string> places;
    for (auto const& finding : report.rejected()) {
        places.push_back(std::to_string(finding.row) + ':' + finding.column);
        BOOST_TEST(!finding.what.empty());
        BOOST_TEST(!finding.remedy.empty());
        BOOST_TEST(finding.file.ends_with("ties.csv"));
    }
    BOOST_TEST(places == words("3:weight 4:directed 5:certainty 6:evidence 7: 8:target"));
    BOOST_TEST(report.built.ties_read == 8U);
}

BOOST_AUTO_TEST_CASE(further_columns_become_attributes_with_types) {
    auto const [network, report] = read_text("source,target,since,warm,year,what\na,b,2018-09-03,true,2018,"
                                             "x\nb,c,,NA,,\nc,d,2019-01-01,false,2019,y\n");
    auto const type = [&](char const* name) {
        auto const* column = find_column(network.tie_columns(), name);
        BOOST_REQUIRE(column != nullptr);
        BOOST_TEST(column->is_missing(1));
        return column_type_word(column->type());
    };
    BOOST_TEST(type("since") == "date");
    BOOST_TEST(type("warm") == "bool");
    BOOST_TEST(type("year") == "number");
    BOOST_TEST(type("what") == "text");
}

BOOST_AUTO_TEST_CASE(a_header_alone_is_a_network_of_nobody) {
    BOOST_TEST(read_text("source,target\n").network.node_count() == 0U);
}

BOOST_AUTO_TEST_CASE(empty_and_short_rows_are_no_obstacle) {
    auto const [network, report] = read_text("source,target,note\na,b\n,,\n   \nb,c,x,,\n");
    BOOST_TEST(tie_list(network) == words("a>b b>c"));
    BOOST_TEST(report.rejected_count() == 0U);
    BOOST_TEST(network.tie_columns()[0].is_missing(0));
}

BOOST_AUTO_TEST_SUITE_END()

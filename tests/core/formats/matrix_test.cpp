#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(matrix)

BOOST_AUTO_TEST_CASE(a_square_matrix_with_names_is_known_by_them) {
    for (auto const* text : {",a,b,c\na,0,2,0\nb,2,0,0\nc,,1,0\n", "name;a;b;c\na;0;2;0\nb;2;0;0\nc;;1;0\n",
                             "a\tb\tc\na\t0\t2\t0\nb\t2\t0\t0\nc\t\t1\t0\n",
                             "# R writes this\n\"a\" \"b\" \"c\"\n\"a\" 0 2 0\n\"b\" 2 0 0\n\"c\" 0 1 0\n"}) {
        BOOST_TEST_CONTEXT(text) {
            auto const [network, report] = read_text(text);
            BOOST_TEST(report.format == "matrix");
            BOOST_TEST(tie_list(network) == words("a>b b>a c>b"));
            BOOST_TEST(network.weight(0) == 2);
            BOOST_TEST(!network.two_mode());
            auto const undirected =
                read_text(text, {.build = {.direction = DirectionUse::undirected}}).network;
            BOOST_TEST(tie_list(undirected) == words("a-b c-b"));
            BOOST_TEST(undirected.weight(0) == 2);
        }
    }
}

// R's write.csv and pandas leave the corner blank; a symmetric matrix looks the same in both directions.
BOOST_AUTO_TEST_CASE(names_may_be_numbers) {
    for (auto const* text : {"\"\",\"2\",\"5\",\"8\"\n\"2\",0,1,0\n\"5\",1,0,1\n\"8\",0,1,0\n",
                             ";2;5;8\n2;0;1;0\n5;1;0;1\n8;0;1;0\n"}) {
        BOOST_TEST_CONTEXT(text) {
            auto const [network, report] = read_text(text);
            BOOST_TEST(tie_list(network) == words("2>5 5>2 5>8 8>5"));
            BOOST_TEST(!report.built.strengths_read);
        }
    }
    // With nothing on the whole diagonal it may as well be a matrix without names.
    BOOST_TEST(read_text(",2,5\n2,,1\n5,1,\n").network.node_count() == 3);
}

BOOST_AUTO_TEST_CASE(rows_may_stand_in_another_order) {
    BOOST_TEST(tie_list(read_text(",a,b,c\nc,1,0,0\na,0,1,0\nb,0,0,0\n").network) == words("c>a a>b"));
}

BOOST_AUTO_TEST_CASE(cells_that_differ_are_two_ties_of_a_pair) {
    auto const network =
        read_text(",a,b\na,0,2\nb,3,0\n", {.build = {.direction = DirectionUse::undirected}}).network;
    BOOST_TEST(tie_list(network) == words("a-b"));
    BOOST_TEST(network.weight(0) == 5); // summed, as parallel ties are
}

BOOST_AUTO_TEST_CASE(a_matrix_without_names_is_numbered) {
    auto const [network, report] = read_text("0 1 0\n1 0 1\n0 0 0\n");
    BOOST_TEST(report.format == "matrix");
    BOOST_TEST(tie_list(network) == words("1>2 2>1 2>3"));
    BOOST_TEST(!report.built.strengths_read);
    BOOST_TEST(tie_list(read_text("a,b,c\n0,1,0\n0,0,1\n0,0,0\n").network) == words("a>b b>c"));
    BOOST_TEST(tie_list(read_text("ann,0,1,0\nbob,0,0,1\ncleo,0,0,0\n").network) ==
               words("ann>bob bob>cleo"));
    // What R's write.csv makes of a matrix without names.
    BOOST_TEST(
        tie_list(read_text("\"\",\"V1\",\"V2\",\"V3\"\n\"1\",0,1,0\n\"2\",0,0,1\n\"3\",0,0,0\n").network) ==
        words("V1>V2 V2>V3"));
}

BOOST_AUTO_TEST_CASE(other_rows_than_columns_are_two_modes) {
    auto const [network, report] = read_text(",E1,E2,E3\nAnn,1,0,1\nBea,0,3,0\n");
    BOOST_TEST(report.format == "matrix");
    BOOST_TEST(network.two_mode());
    BOOST_TEST(!network.directed());
    BOOST_TEST(tie_list(network) == words("Ann-E1 Ann-E3 Bea-E2"));
    BOOST_TEST(network.weight(2) == 3);
    BOOST_TEST(network.node_count() == 5U);
    auto const shared = read_text(",Ann,E2,E3\nAnn,1,0,1\nBea,0,1,0\n").network;
    BOOST_TEST(tie_list(shared) == words("1-3 1-5 2-4"));
    BOOST_TEST(shared.label(2) == "Ann");
}

BOOST_AUTO_TEST_CASE(tie_tables_are_no_matrices) {
    for (auto const* text :
         {"source,target,weight\na,b,1\nb,c,0\n", "1 2 5\n2 3 1\n3 1 2\n", "1 2\n2 1\n",
          "from,to\n1,2\n2,1\n", "\"\",\"V1\",\"V2\"\n\"1\",1,2\n\"2\",2,3\n", "a,b,0\nb,a,1\n"}) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(read_text(text).report.format == "csv");
        }
    }
    BOOST_CHECK_THROW(read_text("name,age,income\nann,40,1000\nbob,50,2000\n"), InputError); // attributes
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_set_aside_with_its_place) {
    auto const report = read_text(",a,b,c\na,0,x,0\nb,1,0,0\nc,0,0\n").report;
    BOOST_REQUIRE(report.rejected_count() == 2U);
    BOOST_TEST(report.rejected()[0].row == 2U);
    BOOST_TEST(report.rejected()[0].column == "b");
    BOOST_TEST(report.rejected()[1].row == 4U);
    BOOST_CHECK_THROW(read_text("a,b\nb,c\n", {.format = "matrix"}), InputError);
}

BOOST_AUTO_TEST_CASE(the_nodes_may_stand_in_a_second_table) {
    TemporaryFolder const folder;
    auto const nodes = folder.write("nodes.csv", "id,sector\nb,x\na,y\n");
    auto const [network, report] = read_text(",a,b\na,0,1\nb,0,0\n", {.nodes_file = nodes});
    BOOST_TEST(tie_list(network) == words("a>b"));
    BOOST_TEST(find_column(network.node_columns(), "sector")->text(0) == "x");
    BOOST_TEST(network.id(0) == "b");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(adjacency_list)

BOOST_AUTO_TEST_CASE(each_line_is_a_node_and_those_it_has_ties_to) {
    for (auto const* text :
         {"# networkx\na b c d\nb c\nc\nd\n", "a,b,c,d\nb,c\nc\nd\n", "a: b c d\nb: c\nc:\nd:\n"}) {
        BOOST_TEST_CONTEXT(text) {
            auto const [network, report] = read_text(text);
            BOOST_TEST(report.format == "adjacency-list");
            BOOST_TEST(tie_list(network) == words("a>b a>c a>d b>c"));
        }
    }
    BOOST_TEST(read_text("0 1\n1 2\n2\n").report.format == "adjacency-list");
}

BOOST_AUTO_TEST_CASE(a_pair_in_both_lists_is_one_tie_without_direction) {
    auto const network =
        read_text("a b c\nb a\nc a\nd\n", {.build = {.direction = DirectionUse::undirected}}).network;
    BOOST_TEST(tie_list(network) == words("a-b a-c"));
    BOOST_TEST(!network.weighted());
    BOOST_TEST(network.node_count() == 4U);
}

BOOST_AUTO_TEST_CASE(a_sheet_saved_with_blank_cells_is_a_list_where_they_would_hold_nodes) {
    auto const [list, report] = read_text("a,b,c\nb,c,\nc,d,\nd,,\n");
    BOOST_TEST(report.format == "adjacency-list");
    BOOST_TEST(tie_list(list) == words("a>b a>c b>c c>d"));
    auto const table = read_text("Who,Whom,Contact,Remarks\nX,Y,meets,\nY,Z,,\nZ,W,pays,\n",
                                 {.source_column = "Who", .target_column = "Whom"});
    BOOST_TEST(table.report.format == "csv");
    BOOST_TEST(tie_list(table.network) == words("X>Y Y>Z Z>W"));
}

BOOST_AUTO_TEST_CASE(a_header_of_numbered_columns_may_come_first) {
    auto const [network, report] =
        read_text("Respondent,Nominee 1,Nominee 2,Nominee 3\nAnn,Bob,Cat,\nBob,Cat,,\nCat,Ann,Bob,Dan\n");
    BOOST_TEST(report.format == "adjacency-list");
    BOOST_TEST(tie_list(network) == words("Ann>Bob Ann>Cat Bob>Cat Cat>Ann Cat>Bob Cat>Dan"));
    BOOST_TEST(tie_list(read_text("Who;Friend1;Friend2\na;b;c\nb;a;c\nc;a;b\n").network).size() == 6U);
    // Nodes may have numbers, too.
    BOOST_TEST(tie_list(read_text("n0 n1 n2\nn1 n2\nn2\n").network) == words("n0>n1 n0>n2 n1>n2"));
}

BOOST_AUTO_TEST_CASE(tables_and_prose_are_no_lists) {
    BOOST_TEST(read_text("Org A,Org B,Contact,Remarks\nX,Y,meets,\nY,Z,,\nZ,W,pays,\n").report.format ==
               "csv");
    BOOST_TEST(read_text("a b\nb c 2\nc d\n").report.format == "csv");
    BOOST_TEST(read_text("source,target,note\na,b\nb,c,x,y\n").report.format == "csv");
    BOOST_TEST(read_text("a b c\nd e\n", {.format = "adjacency-list"}).network.tie_count() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()

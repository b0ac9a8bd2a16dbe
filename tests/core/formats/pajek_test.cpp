#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(pajek)

BOOST_AUTO_TEST_CASE(labels_are_the_ids_and_coordinates_columns) {
    auto const [network, report] = read_text("*Vertices 3\n1 \"Ann Lee\" 0.1 0.2 0.5 box ic Red\n2 Bob\n"
                                             "3 \"Cleo\" 0.3 0.4\n*Arcs\n1 2 2.5\n*Edges\n2 3 1\n");
    BOOST_TEST(report.format == "pajek");
    BOOST_TEST(report.encoding == "utf-8");
    BOOST_TEST(report.separator.empty());
    BOOST_TEST(tie_list(network) == (std::vector<std::string>{"Ann Lee>Bob", "Bob-Cleo"}));
    BOOST_TEST(network.weight(0) == 2.5);
    BOOST_TEST(network.mixed());
    auto const* x = find_column(network.node_columns(), "x");
    BOOST_REQUIRE(x != nullptr);
    BOOST_TEST(x->number(0) == 0.1);
    BOOST_TEST(x->is_missing(1));
    BOOST_TEST(find_column(network.node_columns(), "y")->number(2) == 0.4);
    BOOST_TEST(find_column(network.node_columns(), "shape")->text(0) == "box");
    BOOST_TEST(find_column(network.node_columns(), "ic")->text(0) == "Red");
}

BOOST_AUTO_TEST_CASE(labels_that_are_not_unique_leave_the_numbers_as_ids) {
    auto const network = read_text("*Vertices 3\n1 \"Ann\"\n2 \"Ann\"\n*Edges\n1 2\n2 3\n").network;
    BOOST_TEST(tie_list(network) == words("1-2 2-3"));
    BOOST_TEST(network.label(0) == "Ann");
    BOOST_TEST(network.label(2) == "3");
}

BOOST_AUTO_TEST_CASE(vertices_need_no_lines) {
    auto const network = read_text("% a comment\n*vertices 4\n*edgeslist\n1 2 3\n*arcslist\n3 1 2\n").network;
    BOOST_TEST(network.node_count() == 4U);
    BOOST_TEST(tie_list(network) == words("1-2 1-3 3>1 3>2"));
    BOOST_TEST(!network.weighted());
}

BOOST_AUTO_TEST_CASE(relations_have_the_names_of_their_numbers) {
    auto const [network, report] =
        read_text("*Vertices 2\n*Arcs :1 \"advice\"\n1 2\n*Edges :2\n1 2\n*Arcs :1\n2 1\n*Arcs\n2: 1 2\n");
    BOOST_TEST(network.relations() == words("advice 2"));
    BOOST_TEST(tie_list(network) == words("1>2 1-2 2>1 1>2"));
    BOOST_TEST(network.relation(2) == "advice");
    BOOST_TEST(network.relation(3) == "2");
}

BOOST_AUTO_TEST_CASE(two_modes_are_said_by_two_numbers) {
    auto const edges = read_text("*Vertices 3 2\n*Edges\n1 3\n2 3\n").network;
    BOOST_TEST(edges.two_mode());
    BOOST_TEST(!edges.directed());
    // 2 rows for the first mode, 1 column for the second.
    auto const matrix = read_text("*Vertices 3 2\n*Matrix\n1\n3\n").network;
    BOOST_TEST(tie_list(matrix) == words("1-3 2-3"));
    BOOST_TEST(matrix.weight(1) == 3);
    BOOST_TEST(!read_text("*Vertices 3\n*Edges\n1 3\n").network.two_mode());
}

BOOST_AUTO_TEST_CASE(a_matrix_is_directed_unless_the_user_says_otherwise) {
    std::string_view const text = "*Vertices 3\n*Matrix :1 \"helps\"\n0 1 0\n1 0 2\n0 0 0\n";
    auto const directed = read_text(text);
    BOOST_TEST(tie_list(directed.network) == words("1>2 2>1 2>3"));
    BOOST_TEST(directed.network.relations() == words("helps"));
    auto const undirected = read_text(text, {.build = {.direction = DirectionUse::undirected}});
    BOOST_TEST(tie_list(undirected.network) == words("1-2 2-3"));
    BOOST_TEST(undirected.network.weight(0) == 1);
    BOOST_TEST(undirected.report.built.merged_ties == 0U);
}

BOOST_AUTO_TEST_CASE(old_encodings_and_line_ends_are_read) {
    auto const [network, report] =
        read_text("*Vertices 2\r\n1 \"K\xE4te\"\r\n2 \"Zo\xEB\"\r\n*Arcs\r\n1 2 1\r\n");
    BOOST_TEST(report.encoding == "latin-1");
    BOOST_TEST(tie_list(network) == words("Käte>Zoë"));
    std::string const wide("\xFF\xFE*\0V\0e\0r\0t\0i\0c\0e\0s\0 \0001\0\n\0", 26);
    BOOST_TEST(read_text(wide).report.encoding == "utf-16");
}

BOOST_AUTO_TEST_CASE(partitions_and_vectors_of_a_project_are_columns) {
    auto const [network, report] = read_text("*Network a\n*Vertices 2\n1 \"A\"\n2 \"B\"\n*Arcs\n1 2\n\n"
                                             "*Partition sector\n*Vertices 2\n2\n1\n*Vector wealth in 1400\n"
                                             "*Vertices 2\n0.5\n7\n*Partition other\n*Vertices 9\n1\n"
                                             "*Network b\n*Vertices 5\n1 \"Z\"\n*Arcs\n1 2\n");
    BOOST_TEST(tie_list(network) == words("A>B"));
    BOOST_REQUIRE(network.node_columns().size() == 2U);
    BOOST_TEST(find_column(network.node_columns(), "sector")->number(0) == 2);
    BOOST_TEST(find_column(network.node_columns(), "wealth in 1400")->number(1) == 7);
    BOOST_REQUIRE(report.warning_count() == 2U); // the partition of another size, the second network
    BOOST_TEST(report.warnings()[0].row == 17U);
    BOOST_TEST(report.warnings()[1].row == 19U);
}

BOOST_AUTO_TEST_CASE(what_networkx_and_igraph_write_is_read) {
    auto const networkx = read_text("*vertices 2\n1 \"Ann Lee\" 1 2 ellipse sector public\n"
                                    "2 b 0.0 0.0 ellipse sector \"pri vate\"\n*arcs\n1 2 2 since 2001\n");
    BOOST_TEST(networkx.network.id(0) == "Ann Lee");
    BOOST_TEST(find_column(networkx.network.node_columns(), "sector")->text(1) == "pri vate");
    BOOST_TEST(find_column(networkx.network.tie_columns(), "since")->number(0) == 2001);
    auto const igraph = read_text("*Vertices 2\n1 \"Ann \\\"A\\\" Lee\"\n2 \"b\\\\c\"\n*Arcs\n1 2 2.5\n");
    BOOST_TEST(igraph.network.id(0) == "Ann \"A\" Lee");
    BOOST_TEST(igraph.network.id(1) == "b\\c");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_set_aside_with_its_place) {
    auto const [network, report] =
        read_text("*Vertices 2\n1 \"A\"\n1 \"B\"\n7 \"C\"\n*Arcs\n1 2\n1 9\n1 2 much\n1\n*Matrix\n0 1 1\n");
    BOOST_TEST(tie_list(network) == words("A>2"));
    BOOST_REQUIRE(report.rejected_count() == 6U);
    BOOST_TEST(report.rejected()[0].what == "the vertex 1 stands here a second time");
    BOOST_TEST(report.rejected()[1].row == 4U);
    BOOST_TEST(report.rejected()[2].what == "there is no vertex '9'");
    BOOST_TEST(report.rejected()[2].row == 7U);
    BOOST_TEST(report.rejected()[2].column == "2");
    BOOST_TEST(report.rejected()[3].what == "'much' is no number");
    BOOST_TEST(report.rejected()[4].what == "the end of the tie is missing");
    BOOST_TEST(report.rejected()[5].what == "a row of 3 cells in a matrix of 2 columns");
    BOOST_TEST(report.built.ties_read == 5U);
}

BOOST_AUTO_TEST_CASE(the_number_of_a_relation_may_stand_close) {
    auto const network =
        read_text("*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Arcs:1 \"funds\"\n1 2\n*Edges:2\n2 3\n").network;
    BOOST_TEST(tie_list(network) == words("a>b b-c"));
    BOOST_TEST(network.relations() == words("funds 2"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_refused) {
    for (auto const* text : {"*Vertices many\n", "*Vertices 4000000000\n*Arcs\n1 2\n", "*Arcs\n1 2\n",
                             "*Vertices 2 5\n", "*Vertices 2\n*Arcs\n1 9\n"}) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_CHECK_THROW(read_text(text), InputError);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

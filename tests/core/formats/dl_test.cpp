#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(dl)

BOOST_AUTO_TEST_CASE(a_full_matrix_is_directed) {
    auto const [network, report] =
        read_text("dl n=3 format=fullmatrix\nlabels:\nAnn,Bob,\"Cleo D\"\ndata:\n0 1 0\n1 0 2\n. 0 0\n");
    BOOST_TEST(report.format == "dl");
    BOOST_TEST(tie_list(network) == (std::vector<std::string>{"Ann>Bob", "Bob>Ann", "Bob>Cleo D"}));
    BOOST_TEST(network.weight(2) == 2);
    // Rows may go over lines, numbers be parted by commas, and nothing has a name.
    auto const wrapped = read_text("DL N = 3\nDATA:\n0,1\n0 1 0\n0 0 0\n0\n").network;
    BOOST_TEST(tie_list(wrapped) == words("1>2 2>1"));
    BOOST_TEST(!wrapped.weighted());
}

BOOST_AUTO_TEST_CASE(labels_are_embedded_in_matrices) {
    auto const network =
        read_text("dl n=3 format = fullmatrix\nlabels embedded\ndata:\n A B C\nA 0 1 1\nB 1 0 0\nC 0 0 0\n")
            .network;
    BOOST_TEST(tie_list(network) == words("A>B A>C B>A"));
    auto const events = read_text("dl nr=2 nc=3\nrow labels embedded\ncolumn labels:\ne1 e2 e3\ndata:\n"
                                  "Ann 1 0 0\nBob 0 0 1\n")
                            .network;
    BOOST_TEST(events.two_mode());
    BOOST_TEST(tie_list(events) == words("Ann-e1 Bob-e3"));
    BOOST_TEST(events.node_count() == 5U);
}

BOOST_AUTO_TEST_CASE(matrices_are_relations) {
    auto const network = read_text("dl n=3, nm=2, diagonal = absent\nlabels:\nA,B,C\nmatrix labels:\n"
                                   "advice, friends\ndata:\n1 0\n1 1\n0 0\n\n0 1\n0 0\n1 0\n")
                             .network;
    BOOST_TEST(tie_list(network) == words("A>B B>A B>C A>C C>A"));
    BOOST_TEST(network.relations() == words("advice friends"));
    BOOST_TEST(network.relation(3) == "friends");
}

BOOST_AUTO_TEST_CASE(edge_lists_have_one_mode_or_two) {
    auto const one = read_text("dl n=3 format=edgelist1\ndata:\n1 2\n2 3 4.5\n3 1 0\n").network;
    BOOST_TEST(tie_list(one) == words("1>2 2>3"));
    BOOST_TEST(one.weight(1) == 4.5);
    auto const two = read_text("dl nr=2, nc=2 format = edgelist2 labels embedded data:\nAnn e1\nBob Ann 1\n");
    BOOST_TEST(two.network.two_mode());
    BOOST_TEST(two.report.built.strengths_read);
    // A row and a column called Ann are two nodes, so that names are no ids.
    BOOST_TEST(tie_list(two.network) == words("1-3 2-4"));
    BOOST_TEST(two.network.label(3) == "Ann");
}

BOOST_AUTO_TEST_CASE(node_lists_and_halves) {
    auto const nodes = read_text("dl n=3 format=nodelist1\nlabels embedded\ndata:\nA B C\nB A\n").network;
    BOOST_TEST(tie_list(nodes) == words("A>B A>C B>A"));
    auto const half = read_text("dl n=3 format=lowerhalf diagonal=absent\ndata:\n1\n0 1\n").network;
    BOOST_TEST(tie_list(half) == words("2-1 3-2"));
    auto const upper = read_text("dl n=3 format=upperhalf\ndata:\n0 1 1\n0 0\n0\n").network;
    BOOST_TEST(tie_list(upper) == words("1-2 1-3"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_set_aside_with_its_place) {
    auto const [network, report] = read_text("dl n=3 format=edgelist1\nlabels embedded\ndata:\n"
                                             "A B\nA\nB C much\nB C 2\nC D\n");
    BOOST_TEST(tie_list(network) == words("A>B B>C"));
    BOOST_REQUIRE(report.rejected_count() == 3U);
    BOOST_TEST(report.rejected()[0].row == 5U);
    BOOST_TEST(report.rejected()[1].column == "3");
    BOOST_TEST(report.rejected()[2].row == 8U);
    BOOST_TEST(report.rejected()[2].what.find("'D'") != std::string::npos);
    auto const number = read_text("dl n=2 format=edgelist1\ndata:\n1 2\n1 7\n").report;
    BOOST_TEST(number.rejected()[0].what == "there is no node '7'");
    auto const cut = read_text("dl n=2\ndata:\n0 1\n1\n").report;
    BOOST_TEST(cut.rejected()[0].what == "the data end within row 2 of the matrix");
    BOOST_TEST(read_text("dl n=2\ndata:\n0 1\n1 0 5\n").report.warning_count() == 1U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_refused) {
    for (auto const* text : {"dl n=3\n0 1\n", "dl n=many\ndata:\n", "dl n=4000000000\ndata:\n1\n",
                             "dl format=fullmatrix\ndata:\n1\n", "dl n=2 format=blockmatrix\ndata:\n",
                             "dl nr=2 nc=3 format=lowerhalf\ndata:\n1\n", "dl n=2\nlabels:\n"}) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_CHECK_THROW(read_text(text), InputError);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/formats/html_text.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(dot)

BOOST_AUTO_TEST_CASE(a_digraph_has_directions_a_graph_none) {
    auto const [network, report] = read_text("digraph g { a -> b -> c; b -> d [dir=none] }");
    BOOST_TEST(report.format == "dot");
    BOOST_TEST(tie_list(network) == words("a>b b>c b-d"));
    BOOST_TEST(tie_list(read_text("// a comment\n# another\nGRAPH { a -- b /* c -- d */ }").network) ==
               words("a-b"));
}

BOOST_AUTO_TEST_CASE(groups_are_tied_each_to_each) {
    BOOST_TEST(tie_list(read_text("digraph { {a b} -> c -> subgraph s { d; e } subgraph s -> a }").network) ==
               words("a>c b>c c>d c>e d>a e>a"));
}

BOOST_AUTO_TEST_CASE(attributes_and_defaults) {
    auto const network = read_text(R"(digraph {
  rankdir=LR; graph [bgcolor=white]
  node [sector=public]
  a [label="Ann\nLee" pos="1.5,-2!"]
  subgraph cluster_x { node [sector=private]; label="X"; b }
  c
  edge [relation=helps]
  a -> b [weight=2.5, color=red]
  a:port:n -> c [label="often"]
})")
                             .network;
    auto const* sector = find_column(network.node_columns(), "sector");
    BOOST_REQUIRE(sector != nullptr);
    BOOST_TEST(sector->text(0) == "public");
    BOOST_TEST(sector->text(1) == "private");
    BOOST_TEST(sector->text(2) == "public");
    BOOST_TEST(network.label(0) == "Ann\nLee");
    BOOST_TEST(find_column(network.node_columns(), "x")->number(0) == 1.5);
    BOOST_TEST(find_column(network.node_columns(), "y")->number(0) == -2);
    BOOST_TEST(network.weight(0) == 2.5);
    BOOST_TEST(network.relations() == words("helps"));
    BOOST_TEST(find_column(network.tie_columns(), "color")->text(0) == "red");
    BOOST_TEST(find_column(network.tie_columns(), "label")->text(1) == "often");
    BOOST_TEST(network.node_count() == 3U);
}

BOOST_AUTO_TEST_CASE(quoted_ids_are_joined_and_escaped) {
    auto const network =
        read_text("graph { \"say \\\"hi\\\"\" -- \"a\" + \"b\" -- \"long \\\nname\" -- -3.5 -- été }")
            .network;
    BOOST_TEST(network.id(0) == "say \"hi\"");
    BOOST_TEST(network.id(1) == "ab");
    BOOST_TEST(network.id(2) == "long name");
    BOOST_TEST(network.id(3) == "-3.5");
    BOOST_TEST(network.id(4) == "été");
}

BOOST_AUTO_TEST_CASE(numbers_may_have_an_exponent) { // igraph does not quote them
    auto const network =
        read_text("graph { a -- b [weight=2e+06]; b -- c [weight=1e-05]; c -- 1e -- d }").network;
    BOOST_TEST(tie_list(network) == words("a-b b-c c-1e 1e-d"));
    BOOST_TEST(network.weight(0) == 2e6);
    BOOST_TEST(network.weight(1) == 1e-5);
}

BOOST_AUTO_TEST_CASE(names_stay_as_written) {
    // graph-tool writes a backslash as it is, igraph twice
    auto const network =
        read_text(R"(graph { 0 [name="C:\temp"]; 1 [name="back\slash"]; 2 [name=007]; 0 -- 1 -- 2 })")
            .network;
    BOOST_TEST(network.id(0) == R"(C:\temp)");
    BOOST_TEST(network.id(1) == R"(back\slash)");
    BOOST_TEST(network.id(2) == "007");
    BOOST_TEST(read_text(R"(graph { 0 [name="a\\b"]; 1 [name=x]; 0 -- 1 })").network.id(0) == R"(a\b)");
}

BOOST_AUTO_TEST_CASE(html_labels_are_plain_text) {
    auto const network = read_text("graph { a [label=<<b>Ann</b><br/>Lee &amp; &#233;>] }").network;
    BOOST_TEST(network.label(0) == "Ann Lee & é");
    BOOST_TEST(text_of_html("<i>a&lt;b</i>  &unknown; &") == "a<b &unknown; &");
    BOOST_TEST(text_of_html("a <b") == "a");
}

BOOST_AUTO_TEST_CASE(strict_graphs_have_no_parallel_ties) {
    auto const strict = read_text("strict graph { a -- b; b -- a; a -- c }").network;
    BOOST_TEST(tie_list(strict) == words("a-b a-c"));
    BOOST_TEST(!strict.weighted());
    BOOST_TEST(read_text("graph { a -- b; b -- a }").report.built.merged_ties == 1U);
}

BOOST_AUTO_TEST_CASE(what_igraph_and_graphviz_write_is_read) {
    auto const igraph = read_text("/* Created by igraph 0.10.2 */\ndigraph {\n  0 [\n    name=\"x y\"\n  ];\n"
                                  "  1 [\n    name=y\n  ];\n\n  0 -> 1 [\n    weight=2.5\n  ];\n}\n")
                            .network;
    BOOST_TEST(tie_list(igraph) == (std::vector<std::string>{"x y>y"}));
    BOOST_TEST(igraph.weight(0) == 2.5);
    auto const dot =
        read_text("digraph {\n\tgraph [bb=\"0,0,54,108\"];\n\tnode [label=\"\\N\"];\n\ta\t[height=0.5,\n"
                  "\t\tpos=\"27,90\",\n\t\twidth=0.75];\n\tb\t[pos=\"27,18\"];\n"
                  "\ta -> b\t[pos=\"e,27,36.1 27,71.7\"];\n}\n")
            .network;
    BOOST_TEST(tie_list(dot) == words("a>b"));
    BOOST_TEST(find_column(dot.node_columns(), "y")->number(1) == 18);
    BOOST_TEST(find_column(dot.node_columns(), "label") == nullptr); // it says the id again
    BOOST_TEST(dot.tie_columns().empty());
}

BOOST_AUTO_TEST_CASE(what_breaks_off_is_kept_as_far_as_it_goes) {
    auto const [network, report] = read_text("digraph {\n a -> b\n b -> %\n}\n");
    BOOST_TEST(tie_list(network) == words("a>b"));
    BOOST_REQUIRE(report.rejected_count() == 1U);
    BOOST_TEST(report.rejected()[0].row == 3U);
    BOOST_TEST(report.rejected()[0].column == "7");
    BOOST_TEST(read_text("graph { a -- b").report.rejected_count() == 1U);
    BOOST_TEST(read_text("graph { a -- b } graph { c }").report.warning_count() == 1U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_refused) {
    std::string many = "graph { {";
    for (int i = 0; i < 5000; ++i) {
        many += " n" + std::to_string(i);
    }
    std::string const all = many.substr(8);
    for (auto const& text : std::vector<std::string>{"graph {", "digraph { \"a }", "strict a", "graph { /* }",
                                                     "graph " + std::string(200, '{')}) {
        BOOST_CHECK_THROW(read_text(text), InputError);
    }
    // 25 million ties in 60 KB
    BOOST_TEST(read_text(many + "} -- " + all + "} }").report.rejected_count() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

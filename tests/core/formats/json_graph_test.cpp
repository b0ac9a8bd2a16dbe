#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(json_graph)

BOOST_AUTO_TEST_CASE(node_link_of_networkx) {
    auto const [network, report] =
        read_text(R"({"directed": true, "multigraph": false, "graph": {}, "nodes": [
{"sector": "public", "size": 2, "id": "Ann Lee"}, {"sector": null, "size": 3.5, "id": "b"}],
"links": [{"weight": 2, "since": "2001", "source": "Ann Lee", "target": "b"}]})");
    BOOST_TEST(report.format == "json");
    BOOST_TEST(tie_list(network) == (std::vector<std::string>{"Ann Lee>b"}));
    BOOST_TEST(network.weight(0) == 2);
    BOOST_TEST(find_column(network.node_columns(), "sector")->is_missing(1));
    BOOST_TEST(find_column(network.node_columns(), "size")->number(1) == 3.5);
    auto const* since = find_column(network.tie_columns(), "since");
    BOOST_REQUIRE(since != nullptr);
    BOOST_TEST((since->type() == ColumnType::text)); // written as a text
    // networkx 3 calls them edges, and may put them first.
    auto const later = read_text(R"({"edges": [{"source": 7, "target": 1e3}], "directed": false,
"nodes": [{"id": 7}, {"id": 1e3}, {"id": 9007199254740993}]})")
                           .network;
    BOOST_TEST(tie_list(later) == words("7-1e3"));
    BOOST_TEST(later.id(2) == "9007199254740993");
}

BOOST_AUTO_TEST_CASE(numbers_give_way_to_unique_names) {
    auto const network =
        read_text(R"({"directed": false, "nodes": [{"id": 0, "name": "Ann"}, {"id": 1, "name": "Bob"}],
"links": [{"source": 0, "target": 1}]})")
            .network;
    BOOST_TEST(tie_list(network) == words("Ann-Bob"));
    BOOST_TEST(network.node_columns().empty());
}

BOOST_AUTO_TEST_CASE(d3_counts_nodes_or_names_them) {
    auto const old =
        read_text(R"({"nodes": [{"name": "Myriel", "group": 1}, {"name": "Napoleon", "group": 1}],
"links": [{"source": 1, "target": 0, "value": 3}]})")
            .network;
    BOOST_TEST(tie_list(old) == words("Napoleon>Myriel"));
    BOOST_TEST(old.weight(0) == 3);
    auto const placed = read_text(R"({"nodes": [{"id": "a", "x": 1}, {"id": "b", "x": 2}],
"links": [{"source": {"id": "a", "x": 1}, "target": {"id": "b", "x": 2}}]})")
                            .network;
    BOOST_TEST(tie_list(placed) == words("a>b"));
    BOOST_TEST(tie_list(read_text(R"({"links": [{"source": "a", "target": "b"}]})").network) == words("a>b"));
}

BOOST_AUTO_TEST_CASE(ends_are_places_in_the_list_where_none_is_an_id) {
    std::string const nodes = R"({"nodes": [{"id": "a", "group": 1}, {"id": "b", "group": 2}], "links": [)";
    BOOST_TEST(tie_list(read_text(nodes + R"({"source": 1, "target": 0}]})").network) == words("b>a"));
    auto const one_is_an_id =
        read_text(nodes + R"({"source": 1, "target": 0}, {"source": "a", "target": "b"}]})");
    BOOST_TEST(tie_list(one_is_an_id.network) == words("a>b"));
    BOOST_TEST(one_is_an_id.report.rejected().size() == 1U);
    BOOST_CHECK_THROW(read_text(nodes + R"({"source": 1, "target": 2}]})"), InputError);
}

BOOST_AUTO_TEST_CASE(ends_may_be_names) {
    auto const network = read_text(R"({"nodes": [{"name": "Myriel", "value": 28}, {"name": "Napoleon"}],
"links": [{"source": "Napoleon", "target": "Myriel"}], "categories": [{"name": "A"}]})")
                             .network;
    BOOST_TEST(tie_list(network) == words("Napoleon>Myriel"));
    BOOST_TEST(find_column(network.node_columns(), "value")->number(0) == 28);
}

BOOST_AUTO_TEST_CASE(ties_may_be_lists) {
    auto const springy =
        read_text(R"({"nodes": ["a", "b", "lone"], "edges": [["a", "b", {"color": "red"}]]})").network;
    BOOST_TEST(tie_list(springy) == words("a>b"));
    BOOST_TEST(springy.node_count() == 3U);
    BOOST_TEST(find_column(springy.tie_columns(), "color")->text(0) == "red");
    auto const bare = read_text(R"([["a", "b", 2], ["b", "c", 0.5]])").network;
    BOOST_TEST(tie_list(bare) == words("a>b b>c"));
    BOOST_TEST(bare.weight(1) == 0.5);
    BOOST_CHECK_THROW(read_text("[[0, 1, 0, 1], [1, 0, 0, 0]]"), InputError);
}

BOOST_AUTO_TEST_CASE(words_of_graphlib_ngraph_and_gojs) {
    auto const graphlib =
        read_text(R"({"options": {"directed": true}, "nodes": [{"v": "a", "value": {"label": "A"}},
{"v": "b"}], "edges": [{"v": "a", "w": "b", "value": {"weight": 2}}]})")
            .network;
    BOOST_TEST(tie_list(graphlib) == words("a>b"));
    BOOST_TEST(graphlib.weight(0) == 2);
    BOOST_TEST(graphlib.label(0) == "A");
    BOOST_TEST(
        tie_list(
            read_text(R"({"nodes": [{"id": "a"}, {"id": "b"}], "links": [{"fromId": "b", "toId": "a"}]})")
                .network) == words("b>a"));
    BOOST_TEST(tie_list(read_text(R"({"nodeDataArray": [{"key": "x"}, {"key": "y"}],
"linkDataArray": [{"from": "x", "to": "y"}]})")
                            .network) == words("x>y"));
}

BOOST_AUTO_TEST_CASE(the_group_of_d3_is_an_attribute) {
    auto const network =
        read_text(R"({"nodes": [{"id": "a", "group": 1, "selected": true}], "links": []})").network;
    BOOST_TEST(find_column(network.node_columns(), "group")->number(0) == 1);
    BOOST_TEST(find_column(network.node_columns(), "selected") != nullptr);
}

BOOST_AUTO_TEST_CASE(adjacency_of_networkx) {
    std::string const nodes =
        R"("multigraph": false, "nodes": [{"id": "a", "size": 1}, {"id": "b"}, {"id": "c"}], "adjacency": )";
    auto const undirected = read_text(R"({"directed": false, )" + nodes + R"([[{"weight": 2, "id": "b"}],
[{"weight": 2, "id": "a"}, {"weight": 4, "id": "c"}], [{"weight": 4, "id": "b"}]]})");
    BOOST_TEST(tie_list(undirected.network) == words("a-b b-c"));
    BOOST_TEST(undirected.network.weight(1) == 4);
    auto const directed =
        read_text(R"({"directed": true, )" + nodes + R"([[{"id": "b"}], [{"id": "a"}], []]})");
    BOOST_TEST(tie_list(directed.network) == words("a>b b>a"));
    BOOST_TEST(find_column(directed.network.node_columns(), "size")->number(0) == 1);
    auto const too_long =
        read_text(R"({"directed": true, )" + nodes + R"([[{"id": "b"}], [], [], [{"id": "a"}]]})");
    BOOST_TEST(tie_list(too_long.network) == words("a>b"));
    BOOST_TEST(too_long.report.rejected().size() == 1U);
}

BOOST_AUTO_TEST_CASE(gephi_lite_keeps_attributes_beside_its_graph) {
    std::string const graph =
        R"("fullGraph": {"options": {"type": "undirected"}, "nodes": [{"key": "ann"}, {"key": "bob"}],
"edges": [{"key": "e7", "source": "ann", "target": "bob"}]})";
    std::string const data =
        R"("nodeData": {"ann": {"sector": "public"}, "bob": {"sector": "media"}, "eve": {"sector": "x"}},
"edgeData": {"e7": {"weight": 2.5}}, "layout": {"ann": {"x": 1, "y": 2}, "bob": {"x": 3, "y": 4}})";
    for (auto const& dataset : {graph + ", " + data, data + ", " + graph}) {
        auto const network =
            read_text("{\"type\": \"gephi-lite\", \"graphDataset\": {" + dataset + "}}").network;
        BOOST_TEST(tie_list(network) == words("ann-bob"));
        BOOST_TEST(network.weight(0) == 2.5);
        BOOST_TEST(find_column(network.node_columns(), "sector")->text(1) == "media");
        BOOST_TEST(find_column(network.node_columns(), "x")->number(1) == 3);
    }
}

BOOST_AUTO_TEST_CASE(elements_of_cytoscape) {
    auto const parted = read_text(R"({"data": {"id": "x"}, "directed": false, "elements": {
"nodes": [{"data": {"id": "a", "label": "Ann"}, "position": {"x": 10, "y": -2}, "selected": true},
          {"data": {"id": "b"}}],
"edges": [{"data": {"id": "e", "source": "a", "target": "b", "weight": 4}}]}})")
                            .network;
    BOOST_TEST(tie_list(parted) == words("a-b"));
    BOOST_TEST(parted.weight(0) == 4);
    BOOST_TEST(parted.label(0) == "Ann");
    BOOST_TEST(find_column(parted.node_columns(), "y")->number(0) == -2);
    BOOST_TEST(find_column(parted.node_columns(), "selected") == nullptr);
    auto const mixed = read_text(R"([{"group": "nodes", "data": {"id": "a"}}, {"data": {"id": "b"}},
{"group": "edges", "data": {"id": "ab", "source": "a", "target": "b"}}])")
                           .network;
    BOOST_TEST(tie_list(mixed) == words("a>b"));
    BOOST_TEST(mixed.node_count() == 2U);
}

BOOST_AUTO_TEST_CASE(graphology_and_gephi_lite) {
    std::string const graph = R"({"attributes": {"name": "g"}, "options": {"type": "mixed", "multi": false},
"nodes": [{"key": "a", "attributes": {"label": "Ann", "x": 1, "y": 2}}, {"key": "b"}],
"edges": [{"key": "1", "source": "a", "target": "b", "attributes": {"weight": 2}},
          {"key": "2", "source": "b", "target": "a", "undirected": true}]})";
    for (auto const& text :
         {graph, R"({"type": "gephi-lite", "graphDataset": {"fullGraph": )" + graph + "}}"}) {
        auto const network = read_text(text).network;
        BOOST_TEST(tie_list(network) == words("a>b b-a"));
        BOOST_TEST(network.weight(0) == 2);
        BOOST_TEST(network.label(0) == "Ann");
    }
    BOOST_TEST(
        tie_list(read_text(R"({"options": {"type": "undirected"}, "nodes": [{"key": "a"}, {"key": "b"}],
"edges": [{"source": "a", "target": "b"}]})")
                     .network) == words("a-b"));
}

BOOST_AUTO_TEST_CASE(relations_directions_and_values_of_parts) {
    auto const network = read_text(R"({"nodes": [{"id": "a", "tags": ["x", {"y": null}]}, {"id": "b"}],
"links": [{"source": "a", "target": "b", "relation": "helps", "directed": false},
          {"source": "a", "target": "b", "relation": "knows"}]})")
                             .network;
    BOOST_TEST(network.relations() == words("helps knows"));
    BOOST_TEST(tie_list(network) == words("a-b a>b"));
    BOOST_TEST(find_column(network.node_columns(), "tags")->text(0) == R"(["x",{"y":null}])");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_set_aside_with_its_place) {
    auto const report = read_text("{\"nodes\": [{\"id\": \"a\"},\n {\"id\": \"b\"}, {\"id\": \"a\"}],\n"
                                  "\"links\": [{\"source\": \"a\", \"target\": \"b\"},\n"
                                  "  {\"source\": \"a\", \"target\": \"zz\"},\n  {\"source\": \"a\"}]}")
                            .report;
    BOOST_REQUIRE(report.rejected_count() == 3U);
    BOOST_TEST(report.rejected()[0].row == 2U);
    BOOST_TEST(report.rejected()[1].row == 5U);
    BOOST_TEST(report.rejected()[2].what == "the node list has no 'zz'");
    BOOST_TEST(report.rejected()[2].row == 4U);
    BOOST_TEST(report.rejected()[2].column == "3");
    // What breaks off is kept as far as it goes.
    auto const cut = read_text("{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"links\": [\n"
                               "{\"source\": \"a\", \"target\": \"b\"}, {\"sou");
    BOOST_TEST(tie_list(cut.network) == words("a>b"));
    BOOST_REQUIRE(cut.report.rejected_count() == 1U);
    BOOST_TEST(cut.report.rejected()[0].row == 2U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_refused) {
    for (auto const& text : std::vector<std::string>{"{", "[1, 2]", "{\"nodes\": 1}", "{\"a\": 1e999}", "[}",
                                                     std::string(5'000'000, '['),
                                                     "{\"nodes\": [{\"id\": " + std::string(200, '[')}) {
        BOOST_CHECK_THROW(read_text(text), InputError);
    }
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(gexf_files)

namespace {

std::string gexf(std::string_view inner, std::string_view direction = "directed") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
           "<graph defaultedgetype=\"" +
           std::string(direction) + "\">\n" + std::string(inner) + "</graph>\n</gexf>\n";
}

std::string cell(Columns const& columns, std::string_view name, std::size_t row) {
    auto const* column = find_column(columns, name);
    BOOST_REQUIRE(column != nullptr);
    return column->is_missing(row) ? "-" : column->text(row);
}

} // namespace

BOOST_AUTO_TEST_CASE(each_tie_may_have_its_own_direction) {
    auto const [network, report] = read_text(gexf(R"(<nodes><node id="a"/><node id="b"/><node id="c"/></nodes>
<edges><edge id="0" source="a" target="b"/><edge id="1" source="b" target="c" type="undirected"/>
<edge id="2" source="a" target="c" type="mutual"/></edges>)"));
    BOOST_TEST(report.format == "gexf");
    BOOST_TEST(tie_list(network) == words("a>b b-c a-c"));
    BOOST_TEST(network.mixed());
    BOOST_TEST(!network.weighted());
}

BOOST_AUTO_TEST_CASE(a_file_that_says_nothing_is_undirected) {
    BOOST_TEST(tie_list(read_text("<gexf><graph><nodes><node id='a'/><node id='b'/></nodes>"
                                  "<edges><edge source='a' target='b'/></edges></graph></gexf>")
                            .network) == words("a-b"));
}

BOOST_AUTO_TEST_CASE(gephi_attributes_places_colours_kinds_and_weights) {
    auto const [network, report] = read_text(gexf(R"(
<attributes class="node" mode="static">
 <attribute id="0" title="sector" type="string"/>
 <attribute id="1" title="age" type="integer"><default>40</default></attribute>
 <attribute id="2" title="open" type="boolean"/>
</attributes>
<attributes class="edge"><attribute id="0" title="since" type="date"/></attributes>
<nodes>
 <node id="hu1" label="Town hall"><attvalues><attvalue for="0" value="public"/><attvalue for="2" value="true"/></attvalues>
  <viz:size value="10.0"/><viz:position x="1.5" y="-2" z="0.0"/><viz:color r="255" g="10" b="0"/></node>
 <node id="hu2" label="Co-op"><attvalues><attvalue for="1" value="31"/></attvalues><viz:color hex="#00ff00"/></node>
</nodes>
<edges>
 <edge id="0" source="hu1" target="hu2" kind="funds" weight="2.5"><attvalues><attvalue for="0" value="2018-09-03"/></attvalues>
  <viz:color r="1" g="2" b="3"/></edge>
 <edge id="1" source="hu2" target="hu1" kind="advises" label="often"/>
</edges>)"));
    BOOST_TEST(tie_list(network) == words("hu1>hu2 hu2>hu1"));
    BOOST_TEST(network.label(0) == "Town hall");
    BOOST_TEST(network.weight(0) == 2.5);
    BOOST_TEST(network.weight(1) == 1);
    BOOST_TEST(network.relations() == words("funds advises"));
    auto const& nodes = network.node_columns();
    BOOST_TEST(cell(nodes, "sector", 0) == "public");
    BOOST_TEST(cell(nodes, "sector", 1) == "-");
    BOOST_TEST(cell(nodes, "age", 0) == "40");
    BOOST_TEST(cell(nodes, "age", 1) == "31");
    BOOST_TEST(column_type_word(find_column(nodes, "open")->type()) == "bool");
    BOOST_TEST(cell(nodes, "x", 0) == "1.5");
    BOOST_TEST(cell(nodes, "y", 0) == "-2");
    BOOST_TEST(cell(nodes, "color", 0) == "#ff0a00");
    BOOST_TEST(cell(nodes, "color", 1) == "#00ff00");
    BOOST_TEST(column_type_word(find_column(network.tie_columns(), "since")->type()) == "date");
    BOOST_TEST(cell(network.tie_columns(), "label", 1) == "often");
    BOOST_TEST(report.warning_count() == 0U);
}

BOOST_AUTO_TEST_CASE(networkx_labels_that_repeat_the_id_say_nothing) {
    // As write_gexf of networkx 2.8 lays it out, in version 1.2.
    auto const [network, report] = read_text(R"(<?xml version='1.0' encoding='utf-8'?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
  <meta lastmodifieddate="2026-01-01"><creator>NetworkX 2.8.8</creator></meta>
  <graph defaultedgetype="undirected" mode="static" name="">
    <attributes mode="static" class="node"><attribute id="0" title="age" type="long" /></attributes>
    <nodes>
      <node id="0" label="0"><attvalues><attvalue for="0" value="30" /></attvalues></node>
      <node id="1" label="1" />
    </nodes>
    <edges><edge source="0" target="1" id="0" weight="3.0" /></edges>
  </graph>
</gexf>)");
    BOOST_TEST(tie_list(network) == words("0-1"));
    BOOST_TEST(network.weight(0) == 3);
    BOOST_TEST(network.node_columns().size() == 1U);
    BOOST_TEST(cell(network.node_columns(), "age", 0) == "30");
}

BOOST_AUTO_TEST_CASE(counted_ids_give_way_to_labels) {
    auto const network =
        read_text(gexf(R"(<nodes><node id="0" label="Anna"/><node id="1" label="Bea"/></nodes>
<edges><edge source="1" target="0"/></edges>)"))
            .network;
    BOOST_TEST(tie_list(network) == words("Bea>Anna"));
}

BOOST_AUTO_TEST_CASE(values_of_some_years_become_columns_of_years) {
    auto const network = read_text(gexf(R"(
<attributes class="node" mode="dynamic"><attribute id="s" title="staff" type="integer"/></attributes>
<nodes>
 <node id="a" start="2015-03-01" end="2020"><attvalues>
  <attvalue for="s" value="3" start="2015-03-01" end="2017"/><attvalue for="s" value="5" start="2018"/></attvalues></node>
 <node id="b"><spells><spell start="2015" end="2016"/><spell start="2019"/></spells>
  <attvalues><attvalue for="s" value="7" timestamp="2016.0"/></attvalues></node>
</nodes>
<edges><edge source="a" target="b" start="2016"/></edges>)"))
                             .network;
    auto const& nodes = network.node_columns();
    std::string row;
    for (auto const* year : {"2015", "2016", "2017", "2018"}) {
        row +=
            cell(nodes, std::string("staff ") + year, 0) + cell(nodes, std::string("staff ") + year, 1) + ' ';
    }
    BOOST_TEST(row == "3- 37 3- 5- ");
    BOOST_TEST(column_type_word(find_column(nodes, "staff 2016")->type()) == "number");
    BOOST_TEST(cell(nodes, "start", 0) == "2015-03-01");
    BOOST_TEST(cell(nodes, "end", 0) == "2020");
    BOOST_TEST(cell(nodes, "start", 1) == "2015");
    BOOST_TEST(cell(nodes, "end", 1) == "-");
    BOOST_TEST(cell(nodes, "spells", 0) == "-");
    BOOST_TEST(cell(nodes, "spells", 1) == "2015/2016; 2019/");
    BOOST_TEST(cell(network.tie_columns(), "start", 0) == "2016");
}

BOOST_AUTO_TEST_CASE(spells_that_follow_the_nodes_within_a_node_are_its_own) {
    auto const network = read_text(gexf(R"(<nodes><node id="a"><nodes><node id="b"/></nodes>
<spells><spell start="2015" end="2016"/><spell start="2019"/></spells></node></nodes>
<edges><edge source="a" target="b"/></edges>)"))
                             .network;
    auto const& nodes = network.node_columns();
    BOOST_TEST(cell(nodes, "start", 0) == "2015");
    BOOST_TEST(cell(nodes, "spells", 0) == "2015/2016; 2019/");
    BOOST_TEST(cell(nodes, "start", 1) == "-");
    BOOST_TEST(cell(nodes, "parent", 1) == "a");
}

BOOST_AUTO_TEST_CASE(years_without_end_do_not_fill_memory) {
    std::string text =
        "<attributes class='node'><attribute id='s' title='s' type='integer'/></attributes><nodes>";
    for (int node = 0; node < 2000; ++node) {
        text += "<node id='a" + std::to_string(node) +
                "'><attvalues><attvalue for='s' value='1' start='1' end='9999'/></attvalues></node>";
    }
    auto const [network, report] = read_text(gexf(text + "</nodes>"));
    BOOST_TEST(network.node_count() == 2000U);
    BOOST_TEST(report.warning_count() >= 1U);
}

BOOST_AUTO_TEST_CASE(nodes_within_nodes_are_laid_flat) {
    auto const [network, report] = read_text(gexf(R"(<nodes><node id="g" label="Group"><nodes>
<node id="a" label="A"/></nodes><edges/><viz:position x="4" y="5"/></node><node id="b" pid="g" label="B"/></nodes><edges><edge source="a" target="g"/></edges>)"));
    BOOST_TEST(tie_list(network) == words("a>g"));
    BOOST_TEST(network.id(0) == "g");
    BOOST_TEST(cell(network.node_columns(), "x", 0) == "4");
    BOOST_TEST(cell(network.node_columns(), "x", 1) == "-");
    BOOST_TEST(cell(network.node_columns(), "parent", 1) == "g");
    BOOST_TEST(cell(network.node_columns(), "parent", 2) == "g");
    BOOST_REQUIRE(report.warning_count() == 1U);
    BOOST_TEST(report.warnings()[0].what == "nodes within nodes are laid flat");
}

BOOST_AUTO_TEST_CASE(bad_records_of_gexf_are_set_aside) {
    auto const [network, report] = read_text(gexf(R"(<nodes><node id="a"/><node id="b"/></nodes>
<edges><edge source="a" target="b"><attvalues><attvalue for="9" value="x"/></attvalues></edge>
<edge source="a" target="z"/>
<edge source="a" target="b" type="odd"/>
<edge source="b" target="a" weight="1,5"/>
<edge source="b" target="a" weight="2"/></edges>)"));
    BOOST_TEST(tie_list(network) == words("a>b b>a"));
    std::vector<std::string> what;
    for (auto const& finding : report.rejected()) {
        what.push_back(std::to_string(finding.row) + ' ' + finding.what);
    }
    std::ranges::sort(what);
    BOOST_TEST(what == (std::vector<std::string>{"6 the node list has no 'z'",
                                                 "7 'odd' does not say whether the tie has a direction",
                                                 "8 the weight '1,5' is no number"}));
    BOOST_REQUIRE(report.warning_count() == 1U);
    BOOST_TEST(report.warnings()[0].what == "the attribute '9' is not declared");
    BOOST_TEST(cell(network.tie_columns(), "9", 0) == "x");
}

BOOST_AUTO_TEST_CASE(a_broken_gexf_keeps_its_good_part) {
    auto const [network, report] = read_text(
        "<gexf><graph defaultedgetype='directed'><nodes><node id='a'/><node id='b'/></nodes>\n"
        "<edges><edge source='a' target='b'/>\n<edge source='b' target='a'></edges></graph></gexf>");
    BOOST_TEST(tie_list(network) == words("a>b"));
    BOOST_TEST(report.rejected()[0].row == 3U);
    BOOST_CHECK_THROW(read_text("<gexf><graph"), InputError);
}

BOOST_AUTO_TEST_SUITE_END()

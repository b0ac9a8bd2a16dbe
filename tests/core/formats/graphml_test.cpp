#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(graphml_files)

namespace {

std::string graphml(std::string_view inner, std::string_view direction = "directed") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n" +
           (direction.empty() ? std::string(inner)
                              : "<graph edgedefault=\"" + std::string(direction) + "\">\n" +
                                    std::string(inner) + "</graph>\n") +
           "</graphml>\n";
}

constexpr std::string_view triangle = "<node id=\"a\"/><node id=\"b\"/><node id=\"c\"/>\n"
                                      "<edge source=\"a\" target=\"b\"/>\n"
                                      "<edge source=\"b\" target=\"c\" directed=\"false\"/>\n";

InputError refusal(std::string_view text) {
    try {
        (void)read_text(text);
    } catch (InputError const& error) {
        return error;
    }
    throw std::runtime_error("broken input was read");
}

} // namespace

BOOST_AUTO_TEST_CASE(direction_is_said_by_the_graph_and_by_each_tie) {
    auto const [network, report] = read_text(graphml(triangle));
    BOOST_TEST(report.format == "graphml");
    BOOST_TEST(report.encoding == "utf-8");
    BOOST_TEST(tie_list(network) == words("a>b b-c"));
    BOOST_TEST(!network.weighted());
    BOOST_TEST(report.warning_count() == 0U);
    BOOST_TEST(tie_list(read_text(graphml(triangle, "undirected")).network) == words("a-b b-c"));
}

BOOST_AUTO_TEST_CASE(networkx_keeps_ids_types_and_strengths) {
    // As write_graphml of networkx 2.8 lays it out.
    auto const [network, report] = read_text(R"(<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="d4" for="edge" attr.name="weight" attr.type="double" />
  <key id="d3" for="node" attr.name="since" attr.type="string" />
  <key id="d2" for="node" attr.name="public" attr.type="boolean" />
  <key id="d1" for="node" attr.name="age" attr.type="long" />
  <key id="d0" for="node" attr.name="code" attr.type="string" />
  <graph edgedefault="undirected">
    <node id="Zoë &amp; Co">
      <data key="d0">007</data>
      <data key="d1">41</data>
      <data key="d2">True</data>
      <data key="d3">2018-09-03</data>
    </node>
    <node id="7" />
    <edge source="Zoë &amp; Co" target="7">
      <data key="d4">2.5</data>
    </edge>
  </graph>
</graphml>
)");
    BOOST_TEST(tie_list(network) == std::vector<std::string>{"Zoë & Co-7"});
    BOOST_TEST(network.weight(0) == 2.5);
    BOOST_TEST(report.columns.weight == "weight");
    BOOST_TEST(network.tie_columns().empty());
    auto const type = [&](char const* name) {
        auto const* column = find_column(network.node_columns(), name);
        BOOST_REQUIRE(column != nullptr);
        BOOST_TEST(column->is_missing(1));
        return column_type_word(column->type());
    };
    BOOST_TEST(type("code") == "text");
    BOOST_TEST(type("age") == "number");
    BOOST_TEST(type("public") == "bool");
    BOOST_TEST(type("since") == "date");
    BOOST_TEST(find_column(network.node_columns(), "code")->text(0) == "007");
}

BOOST_AUTO_TEST_CASE(igraph_names_are_the_ids) {
    // As igraph 0.10 writes it.
    std::string text = graphml(R"(  <key id="v_name" for="node" attr.name="name" attr.type="string"/>
  <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
  <graph id="G" edgedefault="directed">
    <node id="n0"><data key="v_name">Anna</data></node>
    <node id="n1"><data key="v_name">Béla</data></node>
    <edge source="n0" target="n1"><data key="e_weight">3</data></edge>
    <edge source="n1" target="n7"></edge>
  </graph>
)",
                               "");
    auto const [network, report] = read_text(text);
    BOOST_TEST(tie_list(network) == words("Anna>Béla"));
    BOOST_TEST(network.node_columns().empty());
    BOOST_TEST(network.weight(0) == 3);
    BOOST_REQUIRE(report.rejected_count() == 1U);
    BOOST_TEST(report.rejected()[0].what == "the node list has no 'n7'");
    BOOST_TEST(report.rejected()[0].row == 9U);
    BOOST_TEST(report.rejected()[0].column == "5");
    // Two of one name: the ids stay, and the names are the labels.
    text.replace(text.find("Béla"), 5, "Anna");
    auto const twins = read_text(text).network;
    BOOST_TEST(tie_list(twins) == words("n0>n1"));
    BOOST_TEST(twins.label(1) == "Anna");
}

BOOST_AUTO_TEST_CASE(numbers_that_mean_something_stay_ids) {
    auto const labelled = [](char const* first, char const* second) {
        return graphml("<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"
                       "<graph edgedefault=\"directed\"><node id=\"" +
                           std::string(first) + "\"><data key=\"label\">Anna</data></node><node id=\"" +
                           second + "\"><data key=\"label\">Bea</data></node><edge source=\"" + first +
                           "\" target=\"" + second + "\"/></graph>",
                       "");
    };
    BOOST_TEST(tie_list(read_text(labelled("0", "1")).network) == words("Anna>Bea"));
    BOOST_TEST(tie_list(read_text(labelled("2", "1")).network) == words("Anna>Bea"));
    auto const kept = read_text(labelled("17", "23")).network;
    BOOST_TEST(tie_list(kept) == words("17>23"));
    BOOST_TEST(kept.label(0) == "Anna");
    BOOST_TEST(tie_list(read_text(labelled("00", "01")).network) == words("00>01"));
}

BOOST_AUTO_TEST_CASE(yed_labels_places_colours_and_groups) {
    auto const [network, report] = read_text(
        R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key for="port" id="d0" yfiles.type="portgraphics"/>
  <key attr.name="url" attr.type="string" for="node" id="d4"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/>
  <key attr.name="description" attr.type="string" for="edge" id="d9"/>
  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0" yfiles.foldertype="group">
      <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
        <y:Geometry height="100.0" width="200.0" x="0.0" y="0.0"/><y:NodeLabel>Town hall</y:NodeLabel>
      </y:GroupNode><y:GroupNode><y:Geometry height="5.0" width="5.0" x="7.0" y="7.0"/><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n0:">
        <node id="n0::n0">
          <data key="d4">https://example.org</data>
          <data key="d6"><y:ShapeNode>
            <y:Geometry height="30.0" width="60.0" x="-10.0" y="5.5"/><y:Fill color="#FFCC00" transparent="false"/>
            <y:NodeLabel alignment="center">Care
office<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel>
          </y:ShapeNode></data>
        </node>
      </graph>
    </node>
    <edge id="e0" source="n0::n0" target="n0"><data key="d9"/>
      <data key="d10"><y:PolyLineEdge><y:EdgeLabel>funds</y:EdgeLabel></y:PolyLineEdge></data></edge>
  </graph>
</graphml>)");
    BOOST_TEST(tie_list(network) == std::vector<std::string>{"Care\noffice>Town hall"});
    auto const& columns = network.node_columns();
    auto const text = [&](char const* name, NodeId node) {
        auto const* column = find_column(columns, name);
        BOOST_REQUIRE(column != nullptr);
        return column->text(node);
    };
    // The middle of the mark: -10 + 60 / 2, 5.5 + 30 / 2; of a group's two looks the first.
    BOOST_TEST(text("x", 1) == "20");
    BOOST_TEST(text("y", 1) == "20.5");
    BOOST_TEST(text("x", 0) == "100");
    BOOST_TEST(text("color", 1) == "#FFCC00");
    BOOST_TEST(text("url", 1) == "https://example.org");
    BOOST_TEST(text("parent", 1) == "n0");
    BOOST_TEST(find_column(network.tie_columns(), "label")->text(0) == "funds");
    BOOST_TEST(find_column(network.tie_columns(), "description")->is_missing(0));
    BOOST_REQUIRE(report.warning_count() == 1U);
    BOOST_TEST(report.warnings()[0].what == "graphs within nodes are laid flat");
}

BOOST_AUTO_TEST_CASE(defaults_stand_where_a_record_says_nothing) {
    auto const network =
        read_text(
            graphml(
                R"(<key id="c" for="node" attr.name="colour" attr.type="string"><default>yellow</default></key>
<key id="w" for="edge" attr.name="weight" attr.type="double"><default>2</default></key>
<key id="r" for="all" attr.name="relation" attr.type="string"/>
<graph edgedefault="undirected"><node id="a"><data key="c">green</data></node><node id="b"/><node id="c"><data key="c"></data></node>
<edge source="a" target="b"><data key="r">funds</data></edge><edge source="b" target="c"><data key="w">5</data><data key="r">advises</data></edge></graph>)",
                ""))
            .network;
    auto const* colour = find_column(network.node_columns(), "colour");
    BOOST_REQUIRE(colour != nullptr);
    BOOST_TEST(colour->text(0) == "green");
    BOOST_TEST(colour->text(1) == "yellow");
    BOOST_TEST(colour->is_missing(2));
    BOOST_TEST(network.weight(0) == 2);
    BOOST_TEST(network.weight(1) == 5);
    BOOST_TEST(network.relations() == words("funds advises"));
}

BOOST_AUTO_TEST_CASE(undeclared_keys_are_kept_and_said_once) {
    auto const [network, report] = read_text(
        graphml("<node id=\"a\"><data key=\"d7\">1</data></node>\n"
                "<node id=\"b\"><data key=\"d7\">2</data></node><edge source=\"a\" target=\"b\"/>"));
    BOOST_REQUIRE(report.warning_count() == 1U);
    BOOST_TEST(report.warnings()[0].what == "the key 'd7' is not declared");
    BOOST_TEST(report.warnings()[0].row == 4U);
    BOOST_TEST(find_column(network.node_columns(), "d7")->number(1) == 2);
}

BOOST_AUTO_TEST_CASE(values_go_to_the_record_that_has_them) {
    auto const [network, report] =
        read_text(graphml(R"(<key id="t" for="node" attr.name="town" attr.type="string"/>
<key id="g" for="graph" attr.name="title" attr.type="string"/>
<graph edgedefault="directed"><data key="g">Survey</data>
<node id="a"><port name="p"><data key="t">of the port</data></port>
<graph edgedefault="directed"><data key="g">within</data><node id="b"><data key="t">Vác</data></node></graph>
<data key="t">Pécs</data></node>
<hyperedge><data key="t">of nobody</data><endpoint node="a" port="p"/></hyperedge>
<edge source="a" target="b" sourceport="p"/></graph>)",
                          ""));
    BOOST_TEST(tie_list(network) == words("a>b"));
    BOOST_REQUIRE(network.node_columns().size() == 2U);
    BOOST_TEST(network.node_columns()[0].text(0) == "Pécs");
    BOOST_TEST(network.node_columns()[0].text(1) == "Vác");
    BOOST_TEST(report.warning_count() == 2U); // ports, graphs within nodes
    BOOST_TEST(report.rejected_count() == 1U);
}

BOOST_AUTO_TEST_CASE(bad_records_are_set_aside_one_by_one) {
    auto const [network, report] = read_text(graphml("<edge source=\"a\" target=\"b\"/>\n" // before its nodes
                                                     "<node id=\"a\"/><node id=\"b\"/>\n"
                                                     "<node id=\"a\"/>\n"
                                                     "<node/>\n"
                                                     "<edge source=\"a\"/>\n"
                                                     "<edge source=\"a\" target=\"b\" directed=\"maybe\"/>\n"
                                                     "<hyperedge><endpoint node=\"a\"/></hyperedge>\n"
                                                     "<edge source=\"A\" target=\"b\"/>\n"));
    BOOST_TEST(tie_list(network) == words("a>b"));
    BOOST_TEST(network.node_count() == 2U);
    std::vector<std::string> rows;
    for (auto const& finding : report.rejected()) {
        rows.push_back(std::to_string(finding.row));
        BOOST_TEST(!finding.remedy.empty());
    }
    std::ranges::sort(rows);
    BOOST_TEST(rows == words("10 11 6 7 8 9"));
    // In the file: one good tie, four bad ones; a node is no tie.
    BOOST_TEST(report.built.ties_read == 5U);
}

BOOST_AUTO_TEST_CASE(a_strength_that_is_no_number_sets_its_tie_aside) {
    auto const [network, report] =
        read_text(graphml("<key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"
                          "<graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/>"
                          "<edge source=\"a\" target=\"b\"><data key=\"w\">2</data></edge>"
                          "<edge source=\"b\" target=\"a\"><data key=\"w\">much</data></edge></graph>",
                          ""));
    BOOST_TEST(tie_list(network) == words("a>b"));
    BOOST_REQUIRE(report.rejected_count() == 1U);
    BOOST_TEST(report.rejected()[0].what == "the weight 'much' is no number");
}

BOOST_AUTO_TEST_CASE(options_hold_for_attributes) {
    auto const text = graphml("<key id=\"h\" for=\"edge\" attr.name=\"hours\" attr.type=\"double\"/>"
                              "<graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/>"
                              "<edge source=\"a\" target=\"b\"><data key=\"h\">8</data></edge></graph>",
                              "");
    auto const plain = read_text(text).network;
    BOOST_TEST(!plain.weighted());
    BOOST_TEST(plain.tie_columns().size() == 1U);
    BOOST_TEST(read_text(text, {.weight_column = "hours"}).network.weight(0) == 8);
    BOOST_CHECK_THROW(read_text(text, {.weight_column = "hour"}), UsageError);
}

BOOST_AUTO_TEST_CASE(every_declared_encoding_is_read) {
    std::string const head = "<graphml><graph edgedefault=\"directed\"><node id=\"";
    std::string const tail = "\"/></graph></graphml>";
    auto const latin = read_text("<?xml version='1.0' encoding='ISO-8859-1'?>" + head + "Z\xFCrich" + tail);
    BOOST_TEST(latin.network.id(0) == "Zürich");
    BOOST_TEST(latin.report.encoding == "latin-1");
    // Declared so, these bytes are two letters, though they would be one in UTF-8.
    BOOST_TEST(read_text("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + head + "\xC3\xBC" + tail)
                   .network.id(0) == "Ã¼");
    for (bool const with_mark : {true, false}) {
        std::string wide = with_mark ? "\xFF\xFE" : "";
        for (char const c : "<?xml version='1.0' encoding='UTF-16'?>" + head + 'x' + tail) {
            wide += c;
            wide += '\0';
        }
        auto const read = read_text(wide);
        BOOST_TEST(read.network.id(0) == "x");
        BOOST_TEST(read.report.encoding == "utf-16");
    }
    auto const unknown = refusal("<?xml version='1.0' encoding='windows-1250'?>" + head + "Gy\xF5r" + tail);
    BOOST_TEST(unknown.findings()[0].what == "the encoding 'windows-1250' is not known");
}

BOOST_AUTO_TEST_CASE(a_file_broken_at_once_is_refused_with_its_place) {
    auto const finding =
        refusal("<graphml>\n  <graph edgedefault='directed'><node id=a/></graph>").findings()[0];
    BOOST_TEST(finding.row == 2U);
    BOOST_TEST(finding.column == "42");
    BOOST_TEST(finding.what.starts_with("the XML is broken here"));
}

BOOST_AUTO_TEST_CASE(a_late_break_keeps_what_comes_before) {
    auto text = graphml(triangle);
    auto const [network, report] = read_text(text.substr(0, text.find("</graph>")));
    BOOST_TEST(tie_list(network) == words("a>b b-c"));
    BOOST_REQUIRE(report.rejected_count() == 1U);
    BOOST_TEST(report.rejected()[0].row == 7U);
    BOOST_TEST(report.rejected()[0].what.ends_with("(what comes before is kept)"));
    BOOST_TEST(report.built.ties_read == 2U);
}

BOOST_AUTO_TEST_CASE(entities_and_files_outside_are_never_read) {
    auto const bomb =
        refusal("<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [\n<!ENTITY a \"aaaaaaaa\">\n"
                "<!ENTITY b \"&a;&a;&a;&a;\">]>\n<graphml><graph><node id=\"&b;\"/></graph></graphml>")
            .findings()[0];
    BOOST_TEST(bomb.what == "the file declares the entity 'a'");
    BOOST_TEST(bomb.row == 3U);
    BOOST_TEST(refusal("<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml><graph>"
                       "<node id=\"&x;\"/></graph></graphml>")
                   .findings()[0]
                   .what == "the file declares the entity 'x'");
    // The document type of old files is named, not opened.
    auto const old =
        read_text("<!DOCTYPE graphml SYSTEM \"http://graphml.graphdrawing.org/dtds/graphml.dtd\">"
                  "<graphml><graph edgedefault=\"directed\"><node id=\"a\"/></graph></graphml>");
    BOOST_TEST(old.network.node_count() == 1U);
}

BOOST_AUTO_TEST_CASE(depth_has_a_limit) {
    std::string deep = "<graphml>";
    for (int i = 0; i < 100'000; ++i) {
        deep += "<graph><node id=\"" + std::to_string(i) + "\">";
    }
    auto const [network, report] = read_text(deep);
    BOOST_TEST(network.node_count() < 200U);
    BOOST_TEST(report.rejected()[0].what.starts_with("elements within elements, more than 200 deep"));
}

BOOST_AUTO_TEST_CASE(a_stop_ends_the_reading_of_xml) {
    TemporaryFolder const folder;
    std::stop_source stop;
    stop.request_stop();
    RunContext context;
    context.stop = stop.get_token();
    auto const path = folder.write("network.graphml", graphml(triangle));
    BOOST_CHECK_THROW((void)read_network_file(path, {}, context), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()

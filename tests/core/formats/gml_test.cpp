#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(gml_files)

namespace {

std::string cell(Columns const& columns, std::string_view name, std::size_t row) {
    auto const* column = find_column(columns, name);
    BOOST_REQUIRE(column != nullptr);
    return column->is_missing(row) ? "-" : column->text(row);
}

Finding refusal(std::string_view text) {
    try {
        (void)read_text(text, {.format = "gml"});
    } catch (InputError const& error) {
        return error.findings()[0];
    }
    BOOST_FAIL("broken input was read");
    return {};
}

} // namespace

BOOST_AUTO_TEST_CASE(networkx_labels_are_the_ids) {
    // As write_gml of networkx 2.8 lays it out.
    auto const [network, report] =
        read_text("graph [\n"
                  "  directed 1\n"
                  "  name \"survey\"\n"
                  "  node [\n    id 0\n    label \"Anna &#38; Co\"\n    code \"007\"\n"
                  "    age 41\n    since \"2018-09-03\"\n  ]\n"
                  "  node [\n    id 1\n    label \"B&#233;la\"\n  ]\n"
                  "  edge [\n    source 0\n    target 1\n    weight 2.5\n"
                  "    relation \"funds\"\n  ]\n"
                  "]\n");
    BOOST_TEST(report.format == "gml");
    BOOST_TEST(tie_list(network) == std::vector<std::string>{"Anna & Co>Béla"});
    BOOST_TEST(network.weight(0) == 2.5);
    BOOST_TEST(network.relations() == words("funds"));
    auto const& nodes = network.node_columns();
    BOOST_TEST(nodes.size() == 3U);
    BOOST_TEST(cell(nodes, "code", 0) == "007");
    BOOST_TEST(column_type_word(find_column(nodes, "age")->type()) == "number");
    BOOST_TEST(column_type_word(find_column(nodes, "since")->type()) == "date");
    BOOST_TEST(cell(nodes, "age", 1) == "-");
}

BOOST_AUTO_TEST_CASE(igraph_names_go_before_labels) {
    auto const text = [](char const* creator) {
        return std::string(creator) +
               "Version 1\ngraph\n[\n  directed 0\n"
               "  node\n  [\n    id 0\n    name \"hu1\"\n    label \"Town hall\"\n  ]\n"
               "  node\n  [\n    id 1\n    name \"hu2\"\n    label \"Co-op\"\n  ]\n"
               "  edge\n  [\n    source 1\n    target 0\n    weight 3\n  ]\n]\n";
    };
    auto const igraph = read_text(text("Creator \"igraph version 0.10.4 Wed Feb 1 2023\"\n")).network;
    BOOST_TEST(tie_list(igraph) == words("hu2-hu1"));
    BOOST_TEST(igraph.label(0) == "Town hall");
    BOOST_TEST(igraph.weight(0) == 3);
    auto const other = read_text(text("")).network;
    BOOST_TEST(other.id(0) == "Town hall");
    BOOST_TEST(cell(other.node_columns(), "name", 0) == "hu1");
}

BOOST_AUTO_TEST_CASE(ids_stay_where_labels_do_not_tell_nodes_apart) {
    auto const network = read_text("graph [ node [ id 1 label \"x\" ] node [ id 2 label \"x\" ] node [ id 3 ]"
                                   " edge [ source 1 target 3 value 4 ] ]")
                             .network;
    BOOST_TEST(tie_list(network) == words("1-3"));
    BOOST_TEST(network.label(1) == "x");
    BOOST_TEST(network.weight(0) == 4);
}

BOOST_AUTO_TEST_CASE(yed_and_gephi_places_colours_and_groups) {
    auto const [network, report] = read_text(R"(Creator	"yFiles"
Version	"2.17"
graph
[
	hierarchic	1
	label	""
	directed	1
	node
	[
		id	4
		label	"Care office"
		graphics
		[
			x	100.5
			y	-20
			w	60
			fill	"#FFCC00"
			type	"rectangle"
		]
		LabelGraphics
		[
			text	"Care office"
		]
		gid	9
	]
	node
	[
		id	9
		label	"Group"
		isGroup	1
	]
	edge
	[
		source	4
		target	9
		label	"in"
		graphics
		[
			fill	"#000000"
			Line [ point [ x 0 y 0 ] point [ x 1 y 1 ] ]
		]
	]
]
)");
    auto const& nodes = network.node_columns();
    BOOST_TEST(network.directed());
    BOOST_TEST(cell(nodes, "x", 0) == "100.5");
    BOOST_TEST(cell(nodes, "y", 0) == "-20");
    BOOST_TEST(cell(nodes, "color", 0) == "#FFCC00");
    BOOST_TEST(cell(nodes, "gid", 0) == "9");
    BOOST_TEST(cell(network.tie_columns(), "label", 0) == "in");
    BOOST_TEST(network.tie_columns().size() == 1U);
    BOOST_TEST(tie_list(network) == std::vector<std::string>{"Care office>Group"});
    BOOST_TEST(nodes.size() == 5U); // x, y, color, gid, isGroup
    BOOST_REQUIRE(report.warning_count() == 1U);
    BOOST_TEST(report.warnings()[0].what == "groups of nodes are laid flat");
    BOOST_TEST(report.warnings()[0].row == 26U);
}

BOOST_AUTO_TEST_CASE(a_label_that_is_only_drawn_is_a_label) {
    auto const network =
        read_text("Creator \"yFiles\" Version 2.2 graph [ hierarchic 1 directed 1\n"
                  "node [ id 0 graphics [ x 200.0 y 0.0 ] LabelGraphics [ text \"January\" ] ]\n"
                  "node [ id 3 label \"May\" LabelGraphics [ text \"other\" ] ]\n"
                  "edge [ source 3 target 0 graphics [ Line [ point [ x 425.0 y 75.0 ] ] ] ] ]")
            .network;
    BOOST_TEST(tie_list(network) == words("May>January"));
    BOOST_TEST(network.node_columns().size() == 2U);
}

BOOST_AUTO_TEST_CASE(lists_and_keys_that_stand_twice_are_kept) {
    auto const network =
        read_text("# by hand\ngraph [ node [ id 0 tag \"a\" tag \"b\" at [ town \"Pécs\" ] ] ]").network;
    BOOST_TEST(cell(network.node_columns(), "tag", 0) == "a; b");
    BOOST_TEST(cell(network.node_columns(), "at.town", 0) == "Pécs");
}

BOOST_AUTO_TEST_CASE(each_tie_may_say_its_direction) {
    auto const network = read_text("graph [ node [ id 5 ] node [ id 7 ] edge [ source 5 target 7 directed 0 ]"
                                   " edge [ source 7 target 5 ] directed 1 ]")
                             .network;
    BOOST_TEST(tie_list(network) == words("5-7 7>5"));
}

BOOST_AUTO_TEST_CASE(bad_records_of_gml_are_set_aside_with_their_place) {
    auto const [network, report] = read_text("graph [\n node [ id 5 ]\n node [ id 7 ]\n  node [ id 5 ]\n"
                                             " edge [ source 5 target 7 ]\n edge [ source 5 ]\n"
                                             " edge [ source 5 target 8 ]\n]\n");
    BOOST_TEST(tie_list(network) == words("5-7"));
    std::vector<std::string> what;
    for (auto const& finding : report.rejected()) {
        what.push_back(std::to_string(finding.row) + ':' + finding.column + ' ' + finding.what);
    }
    BOOST_TEST(what == (std::vector<std::string>{"4:3 the node '5' stands here a second time",
                                                 "6:2 the end of the tie is missing",
                                                 "7:2 the node list has no '8'"}));
}

BOOST_AUTO_TEST_CASE(a_late_break_of_gml_keeps_what_comes_before) {
    std::string const good = "graph [\n node [ id 5 ]\n node [ id 7 ]\n edge [ source 5 target 7 ]\n";
    for (auto const* rest : {"", " edge [ source 7 target 5", " node [ id 9 label \"never closed ] ]",
                             " 5 5 ]", " node [ id ]", " node ]", " node [ ; ] ]"}) {
        auto const [network, report] = read_text(good + rest);
        BOOST_TEST(tie_list(network) == words("5-7"));
        BOOST_TEST(network.node_count() == 2U);
        BOOST_REQUIRE(report.rejected_count() == 1U);
        BOOST_TEST(report.rejected()[0].row == 5U);
        BOOST_TEST(report.rejected()[0].what.ends_with("(what comes before is kept)"));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_gml_is_refused) {
    BOOST_TEST(refusal("Creator \"x\"\n").what == "there is no graph [ ... ]");
    BOOST_TEST(refusal("graph [ node [ id \"x ").what == "a quote opened here is never closed");
    std::string deep = "graph [ node [ id 1 ";
    for (int i = 0; i < 100'000; ++i) {
        deep += "a [ ";
    }
    BOOST_TEST(refusal(deep).what == "lists within lists, more than 100 deep");
    // A table that has words like these is a table.
    BOOST_TEST(read_text("source target\ngraph node\n").report.format == "csv");
    BOOST_TEST(read_text("graph,[\na,b\n", {.source_column = "graph", .target_column = "["}).report.format ==
               "csv");
}

BOOST_AUTO_TEST_CASE(a_quote_after_a_backslash_belongs_to_the_text_unless_it_ends_it) {
    // As Tulip writes a quote; and folders of Windows, which end with a backslash.
    auto const network =
        read_text("graph [\nnode [\nid 0\nlabel \"Anna \\\"A\\\" B\"\n]\n"
                  "node [ id 1 label \"C:\\\" place \"D\" ]\n"
                  "node [ id 2 label \"\\\"\\\"\" note \"a \\\"b\\\"\" ]\nedge [ source 0 target 1 ]\n]\n",
                  {.format = "gml"})
            .network;
    BOOST_TEST(network.id(0) == "Anna \"A\" B");
    BOOST_TEST(network.id(1) == "C:\\");
    BOOST_TEST(network.id(2) == "\"\"");
    BOOST_TEST(cell(network.node_columns(), "place", 1) == "D");
    BOOST_TEST(cell(network.node_columns(), "note", 2) == "a \"b\"");
}

BOOST_AUTO_TEST_CASE(
    quotes_within_a_text_that_is_alone_on_its_line_belong_to_it) { // as R's igraph writes them
    auto const network =
        read_text("Creator \"igraph version 1.3.5\"\nVersion 1\ngraph\n[\n  directed 0\n"
                  "  node\n  [\n    id 0\n    name \"Bob \"the\" Builder\"\n    say \"\"hi\"\"\n  ]\n"
                  "  node\n  [\n    id 1\n    name \"Anna\"\n    say \"\"\n  ]\n"
                  "  edge\n  [\n    source 1\n    target 0\n  ]\n]\n")
            .network;
    BOOST_TEST(network.id(0) == "Bob \"the\" Builder");
    BOOST_TEST(find_column(network.node_columns(), "say")->text(0) == "\"hi\"");
    BOOST_TEST(network.id(1) == "Anna");
    BOOST_TEST(network.tie_count() == 1);
}

BOOST_AUTO_TEST_SUITE_END()

// A table of nodes beside a file of any format.

#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(node_table)

namespace {

NetworkFile read_with(std::string_view text, std::string_view nodes, std::string id_column = {}) {
    TemporaryFolder const folder;
    ReadOptions options;
    options.nodes_file = folder.write("nodes.csv", nodes);
    options.id_column = std::move(id_column);
    return read_text(text, options);
}

constexpr std::array<std::string_view, 5> files_of_a_and_b{
    "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Arcs\n1 2\n", "dl n=2 format=edgelist1\nlabels:\na,b\ndata:\n1 2\n",
    "digraph { a -> b }",
    "{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"links\": [{\"source\": \"a\", "
    "\"target\": \"b\"}], \"directed\": true}",
    "graph [ directed 1 node [ id 0 label \"a\" ] node [ id 1 label \"b\" ] edge [ source 0 target 1 ] ]"};

} // namespace

BOOST_AUTO_TEST_CASE(names_stay_as_written_whatever_the_case) { // Gephi heads them `Label`
    auto const network = read_with("Source,Target,Type\n1,2,Directed\n", "Id,Label\n1,007\n2,7\n").network;
    BOOST_TEST(find_column(network.node_columns(), "Label")->text(0) == "007");
    BOOST_TEST(find_column(network.node_columns(), "Label")->text(1) == "7");
}

BOOST_AUTO_TEST_CASE(attributes_are_joined_by_id_whatever_the_format) {
    for (auto const text : files_of_a_and_b) {
        BOOST_TEST_CONTEXT(text) {
            auto const [network, report] = read_with(text, "id,sector,size\nb,media,2\nc,public,\na,,1\n");
            BOOST_TEST(network.node_count() == 3U); // c has no tie
            BOOST_TEST(network.id(0) == "a");
            BOOST_TEST(tie_list(network) == words("a>b"));
            auto const* sector = find_column(network.node_columns(), "sector");
            BOOST_REQUIRE(sector != nullptr);
            BOOST_TEST(sector->is_missing(0));
            BOOST_TEST(sector->text(1) == "media");
            BOOST_TEST(sector->text(2) == "public");
            BOOST_TEST(find_column(network.node_columns(), "size")->number(0) == 1);
            BOOST_TEST(report.columns.id == "id");
        }
    }
}

BOOST_AUTO_TEST_CASE(of_two_columns_of_one_name_the_tables_holds) {
    auto const network = read_with("graph { a [size=1]; b [size=2] }", "id,size\na,7\n").network;
    BOOST_REQUIRE(network.node_columns().size() == 1U);
    BOOST_TEST(network.node_columns()[0].number(0) == 7);
    BOOST_TEST(network.node_columns()[0].is_missing(1));
}

BOOST_AUTO_TEST_CASE(rows_that_name_no_new_node_are_set_aside) {
    auto const report =
        read_with("digraph { a -> b }", "name,id,x\n1,a,1\n2,a,2\n3,,3\n4,b,4,5\n", "id").report;
    BOOST_REQUIRE(report.rejected_count() == 3U);
    BOOST_TEST(report.rejected()[0].row == 3U);
    BOOST_TEST(report.rejected()[0].what == "the node 'a' stands here a second time");
    BOOST_TEST(report.rejected()[1].what == "the node has no id");
    BOOST_TEST(report.rejected()[2].row == 5U);
    BOOST_CHECK_THROW(read_with("digraph { a -> b }", "id\na\n", "key"), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()

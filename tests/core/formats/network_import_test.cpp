#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(network_import)

namespace {

constexpr std::string_view layers = "source,target,relation,weight,evidence\n"
                                    "a,b,funds,2,stated\n"
                                    "b,a,funds,3,inferred\n"
                                    "b,c,advises,4,stated\n"
                                    "c,d,funds,5,inferred\n";

ReadOptions with_nodes(TemporaryFolder const& folder, std::string_view text) {
    ReadOptions options;
    options.nodes_file = folder.write("nodes.csv", text);
    return options;
}

} // namespace

BOOST_AUTO_TEST_CASE(relations_are_layers_over_the_same_nodes) {
    ReadOptions options;
    options.relations = {"advises"};
    auto const read = read_text(layers, options);
    BOOST_TEST(tie_list(read.network) == words("b>c"));
    BOOST_TEST(read.network.node_count() == 4U);
    BOOST_TEST(read.report.built.ties_read == 1U);
    options.relations = {"advises", "fund"};
    BOOST_CHECK_THROW(read_text(layers, options), UsageError);
}

BOOST_AUTO_TEST_CASE(stated_ties_only_are_kept_on_request) {
    ReadOptions options;
    options.stated_only = true;
    BOOST_TEST(tie_list(read_text(layers, options).network) == words("a>b b>c"));
}

BOOST_AUTO_TEST_CASE(direction_is_overruled) {
    ReadOptions options;
    options.build.direction = DirectionUse::undirected;
    auto const undirected = read_text(layers, options);
    BOOST_TEST(!undirected.network.directed());
    BOOST_TEST(tie_list(undirected.network) == words("a-b b-c c-d"));
    BOOST_TEST(undirected.network.weight(0) == 5);
    options.build.direction = DirectionUse::directed;
    BOOST_TEST(tie_list(read_text("source,target,directed\na,b,no\n", options).network) == words("a>b"));
}

BOOST_AUTO_TEST_CASE(strengths_are_ignored_on_request) {
    ReadOptions options;
    options.unweighted = true;
    auto const read = read_text("source,target,weight\na,b,2\na,b,3\nb,c,x\n", options);
    BOOST_TEST(!read.network.weighted());
    BOOST_TEST(read.network.strength(0) == 1);
    BOOST_TEST(read.report.rejected_count() == 0U);
    BOOST_TEST(read.report.columns.weight.empty());
}

BOOST_AUTO_TEST_CASE(weights_may_be_distances) {
    ReadOptions options;
    options.weight_meaning = WeightMeaning::distance;
    BOOST_TEST(read_text("source,target,weight\na,b,4\n", options).network.strength(0) == 0.25);
}

BOOST_AUTO_TEST_CASE(a_node_table_brings_order_attributes_and_isolates) {
    TemporaryFolder const folder;
    auto const options = with_nodes(folder, "name,sector,age\nc,public,30\nalone,ngo,\na,public,41\n");
    auto const [network, report] = read_text("source,target\na,b\nb,c\n", options);
    BOOST_REQUIRE(network.node_count() == 4U);
    BOOST_TEST(network.id(0) == "c");
    BOOST_TEST(network.id(1) == "alone");
    BOOST_TEST(network.id(3) == "b");
    BOOST_TEST(network.out(1).size() == 0U);
    auto const* sector = find_column(network.node_columns(), "sector");
    BOOST_REQUIRE(sector != nullptr);
    BOOST_TEST(sector->text(1) == "ngo");
    BOOST_TEST(sector->is_missing(3));
    BOOST_TEST(find_column(network.node_columns(), "age")->number(2) == 41);
    BOOST_TEST(report.columns.id == "name");
    // b is not in the node table: made, and said once
    BOOST_REQUIRE(report.warning_count() == 1U);
    BOOST_TEST(report.warnings()[0].row == 2U);
    BOOST_TEST(report.warnings()[0].column == "target");
    BOOST_TEST(report.rejected_count() == 0U);
}

BOOST_AUTO_TEST_CASE(the_id_column_of_a_node_table_can_be_named) {
    TemporaryFolder const folder;
    auto options = with_nodes(folder, "sector,key\npublic,a\nngo,b\n");
    options.id_column = "key";
    auto const read = read_text("source,target\na,b\n", options);
    BOOST_TEST(read.network.node_columns()[0].text(1) == "ngo");
    options.id_column = "kez";
    BOOST_CHECK_THROW(read_text("source,target\na,b\n", options), UsageError);
}

BOOST_AUTO_TEST_CASE(a_node_without_id_and_a_second_row_of_a_node_are_set_aside) {
    TemporaryFolder const folder;
    auto const read = read_text("source,target\na,b\n", with_nodes(folder, "id,sector\na,x\n,y\nb,z\na,w\n"));
    BOOST_REQUIRE(read.report.rejected_count() == 2U);
    BOOST_TEST(read.report.rejected()[0].row == 3U);
    BOOST_TEST(read.report.rejected()[1].row == 5U);
    BOOST_TEST(read.network.node_columns()[0].text(0) == "x");
    BOOST_TEST(read.report.built.ties_read == 1U);
}

BOOST_AUTO_TEST_CASE(labels_stay_texts) {
    TemporaryFolder const folder;
    auto const read = read_text("source,target\na,b\n", with_nodes(folder, "id,label\na,007\nb,08\n"));
    BOOST_TEST(read.network.label(0) == "007");
}

BOOST_AUTO_TEST_CASE(where_no_row_is_good_the_input_is_wrong) {
    try {
        read_text("source,target,weight\na,b,1\n,c,1\n", {.weight_column = "target"});
        BOOST_FAIL("a table without a good row was read");
    } catch (InputError const& error) {
        BOOST_TEST(error.total() == 2U);
        BOOST_TEST(error.findings()[0].row == 2U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

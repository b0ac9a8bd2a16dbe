#include "core/network/network_builder.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_TEST_SPECIALIZED_COLLECTION_COMPARE(std::vector<std::uint32_t>)

BOOST_AUTO_TEST_SUITE(network_builder)

namespace {

struct Built {
    Network network;
    BuildReport report;
};

/// Ties a-b (directed), twice; b-a (directed); a self tie; b-c undirected in both orders.
Built built(BuildOptions const& options) {
    NetworkBuilder builder;
    NodeId const a = builder.node("a");
    NodeId const b = builder.node("b");
    NodeId const c = builder.node("c");
    builder.node("alone");
    builder.tie({.source = a, .target = b, .weight = 2.0});
    builder.tie({.source = a, .target = b, .weight = 3.0, .evidence = Evidence::inferred});
    builder.tie({.source = b, .target = a});
    builder.tie({.source = c, .target = c});
    builder.tie({.source = b, .target = c, .directed = false});
    builder.tie({.source = c, .target = b, .directed = false, .evidence = Evidence::inferred});
    Built result;
    result.network = builder.build(options, result.report);
    return result;
}

std::vector<NodeId> nodes(Neighbours const& neighbours) {
    return {neighbours.nodes.begin(), neighbours.nodes.end()};
}

} // namespace

BOOST_AUTO_TEST_CASE(self_ties_are_dropped_and_parallel_ties_summed_and_counted) {
    auto const [network, report] = built({});
    BOOST_TEST(report.ties_read == 6);
    BOOST_TEST(report.dropped_loops == 1);
    BOOST_TEST(report.merged_ties == 2);
    BOOST_TEST(network.node_count() == 4);
    BOOST_TEST(network.tie_count() == 3);
    BOOST_TEST(network.weight(0) == 5.0);
    BOOST_TEST(network.mixed());
    BOOST_TEST(network.directed());
    BOOST_CHECK(network.evidence(0) == Evidence::stated);
}

BOOST_AUTO_TEST_CASE(an_undirected_tie_of_a_mixed_network_counts_as_two_arcs) {
    auto const network = built({}).network;
    BOOST_TEST(nodes(network.out(1)) == (std::vector<NodeId>{0, 2}), boost::test_tools::per_element());
    BOOST_TEST(nodes(network.in(1)) == (std::vector<NodeId>{0, 2}), boost::test_tools::per_element());
    BOOST_TEST(nodes(network.out(2)) == (std::vector<NodeId>{1}), boost::test_tools::per_element());
    BOOST_TEST(network.out(3).size() == 0);
}

BOOST_AUTO_TEST_CASE(kept_self_ties_and_parallel_ties_count) {
    auto const network = built({.merge = Merge::none, .keep_loops = true}).network;
    BOOST_TEST(network.tie_count() == 6);
    auto const undirected =
        built({.merge = Merge::none, .keep_loops = true, .direction = DirectionUse::undirected}).network;
    BOOST_TEST(!undirected.directed());
    // A self tie leaves its node twice: it adds 2 to the degree.
    BOOST_TEST(nodes(undirected.out(2)) == (std::vector<NodeId>{1, 1, 2, 2}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_rule_of_merging_is_the_users) {
    BOOST_TEST(built({.merge = Merge::max}).network.weight(0) == 3.0);
    BOOST_TEST(built({.merge = Merge::first}).network.weight(0) == 2.0);
}

BOOST_AUTO_TEST_CASE(different_relations_are_never_merged) {
    NetworkBuilder builder;
    NodeId const a = builder.node("a");
    NodeId const b = builder.node("b");
    builder.tie({.source = a, .target = b, .relation = "funds"});
    builder.tie({.source = a, .target = b, .relation = "trains"});
    builder.tie({.source = a, .target = b, .relation = "funds"});
    BuildReport report;
    auto const network = builder.build({}, report);
    BOOST_TEST(network.tie_count() == 2);
    BOOST_TEST(network.relation(0) == "funds");
    BOOST_TEST(network.relations().size() == 2);
    BOOST_TEST(network.weighted()); // merged ties have the strength 2
}

BOOST_AUTO_TEST_CASE(a_tie_remembers_its_row_of_the_input_and_a_merged_one_its_first) {
    auto const rows = [](Network const& network) {
        std::vector<std::uint32_t> result;
        for (TieId tie = 0; tie < network.tie_count(); ++tie) {
            result.push_back(network.row(tie));
        }
        return result;
    };
    std::vector<std::uint32_t> const all{1, 2, 3, 4, 5, 6};
    std::vector<std::uint32_t> const merged{1, 3, 5};
    std::vector<std::uint32_t> const later{3, 5};
    BOOST_TEST(rows(built({.merge = Merge::none, .keep_loops = true}).network) == all);
    auto const network = built({}).network;
    BOOST_TEST(rows(network) == merged);
    BOOST_TEST(rows(network.with_ties({1, 2})) == later);

    NetworkBuilder builder;
    builder.node("a");
    builder.node("b");
    builder.tie({.source = 0, .target = 1});
    builder.tie({.source = 1, .target = 0, .row = 4});
    builder.tie({.source = 0, .target = 1});
    BuildReport report;
    std::vector<std::uint32_t> const given{1, 4, 5};
    BOOST_TEST(rows(builder.build({.merge = Merge::none}, report)) == given);
}

BOOST_AUTO_TEST_CASE(ids_are_kept_byte_for_byte) {
    NetworkBuilder builder;
    for (auto const* id : {"007", "7", "a", "A", " a", "ESÉLY"}) {
        builder.node(id);
    }
    for (int i = 0; i < 1000; ++i) {
        builder.node("n" + std::to_string(i));
    }
    BuildReport report;
    auto const network = builder.build({}, report);
    BOOST_TEST(network.node_count() == 1006);
    BOOST_TEST(network.id(0) == "007");
    BOOST_TEST(network.find("ESÉLY").value() == 5);
    BOOST_TEST(network.find("n999").value() == 1005);
    BOOST_TEST(!network.find("b").has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_network_has_no_nodes) {
    BOOST_TEST(Network().node_count() == 0);
    BuildReport report;
    BOOST_TEST(NetworkBuilder().build({}, report).tie_count() == 0);
}

BOOST_AUTO_TEST_SUITE_END()

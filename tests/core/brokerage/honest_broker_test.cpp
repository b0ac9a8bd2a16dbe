#include "core/brokerage/honest_broker.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

#include <array>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(honest_brokers)

namespace {

/// Every pair of alters, one after the other; by number of arcs between them.
std::array<NodeValues, 3> by_definition(Network const& network) {
    auto const arcs = incoming_matrix(network, true);
    std::array<NodeValues, 3> values;
    values.fill(NodeValues(network.node_count(), 0.0));
    auto const tied = [&arcs](NodeId a, NodeId b) { return arcs(a, b) > 0 || arcs(b, a) > 0; };
    for (NodeId v = 0; v < network.node_count(); ++v) {
        for (NodeId a = 0; a < network.node_count(); ++a) {
            for (NodeId b = a + 1; b < network.node_count(); ++b) {
                if (a != v && b != v && tied(v, a) && tied(v, b)) {
                    std::size_t const between = (arcs(a, b) > 0 ? 1U : 0U) + (arcs(b, a) > 0 ? 1U : 0U);
                    ++values[between][v];
                }
            }
        }
    }
    return values;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_star_and_a_triangle_by_hand) {
    check_values(honest_broker(star(5), {}).no_tie, {6, 0, 0, 0, 0});
    check_values(honest_broker(complete(3), {}).no_tie, {0, 0, 0});
    check_values(honest_broker(complete(3), {}).one_arc, {0, 0, 0});
    check_values(honest_broker(complete(3), {}).two_arcs, {1, 1, 1});
}

BOOST_AUTO_TEST_CASE(arcs_between_the_alters_are_told_apart) {
    // 0 knows 1, 2, 3; 1 -> 2 one way, 2 and 3 both ways, 1 and 3 not at all.
    auto const network =
        network_of(4, {{0, 1}, {2, 0}, {0, 3}, {3, 0}, {1, 2}, {2, 3}, {3, 2}}, LinkKind::directed);
    auto const values = honest_broker(network, {});
    BOOST_TEST(values.no_tie[0] == 1);
    BOOST_TEST(values.one_arc[0] == 1);
    BOOST_TEST(values.two_arcs[0] == 1);
}

BOOST_AUTO_TEST_CASE(a_hub_of_many_is_no_matter) {
    NodeId const nodes = 200'001;
    auto const values = honest_broker(star(nodes), {});
    BOOST_TEST(values.no_tie[0] == 200'000.0 * 199'999 / 2);
}

BOOST_AUTO_TEST_CASE(equals_the_definition_on_random_multigraphs_with_self_ties) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        NodeId const nodes = 14;
        auto links = random_links(seed, nodes, 5 * seed);
        links.push_back({3, 3});
        auto const network =
            network_of(nodes, links, seed % 3 == 0 ? LinkKind::undirected : LinkKind::directed);
        auto const expected = by_definition(network);
        auto const values = honest_broker(network, {});
        check_values(values.no_tie, expected[0], 0);
        check_values(values.one_arc, expected[1], 0);
        check_values(values.two_arcs, expected[2], 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()

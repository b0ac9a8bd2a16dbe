#include "core/centrality/component_size.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(sizes_of_components)

BOOST_AUTO_TEST_CASE(a_cycle_with_a_way_out_and_an_isolate) {
    auto const network = network_of(5, {{0, 1}, {1, 2}, {2, 0}, {2, 3}}, LinkKind::directed);
    check_values(component_size(network, {}), {4, 4, 4, 4, 1});
    check_values(strong_component_size(network, {}), {3, 3, 3, 1, 1});
    auto const undirected = network_of(5, {{0, 1}, {1, 2}, {2, 0}, {2, 3}}, LinkKind::undirected);
    check_values(strong_component_size(undirected, {}), {4, 4, 4, 4, 1});
}

BOOST_AUTO_TEST_CASE(equals_counting_who_reaches_whom) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        NodeId const nodes = 12;
        auto const links = random_links(seed, nodes, 4 + seed % 20);
        auto const network = network_of(nodes, links, LinkKind::directed);
        auto const both_ways = network_of(nodes, links, LinkKind::undirected);
        auto const reach = walk_lengths(incoming_matrix(network));
        auto const connected = walk_lengths(incoming_matrix(both_ways));
        NodeValues strong(nodes, 0);
        NodeValues weak(nodes, 0);
        for (NodeId a = 0; a < nodes; ++a) {
            for (NodeId b = 0; b < nodes; ++b) {
                strong[a] += std::isfinite(reach(a, b) + reach(b, a)) ? 1 : 0;
                weak[a] += std::isfinite(connected(a, b)) ? 1 : 0;
            }
        }
        check_values(strong_component_size(network, {}), strong);
        check_values(component_size(network, {}), weak);
    }
}

BOOST_AUTO_TEST_CASE(a_path_of_half_a_million_nodes_needs_no_recursion) {
    NodeId const nodes = 500'000;
    std::vector<Link> links;
    for (NodeId node = 1; node < nodes; ++node) {
        links.push_back({node - 1, node});
    }
    links.push_back({nodes / 2, 0});
    auto const values = strong_component_size(network_of(nodes, links, LinkKind::directed), {});
    BOOST_TEST(values.front() == nodes / 2 + 1);
    BOOST_TEST(values.back() == 1);
}

BOOST_AUTO_TEST_SUITE_END()

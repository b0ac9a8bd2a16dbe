#include "core/brokerage/reach.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(reach_of_a_node)

BOOST_AUTO_TEST_CASE(star_path_and_isolate_by_hand) {
    check_values(reach2(star(5), {}), {5, 5, 5, 5, 5});
    check_values(reach2(path(4), {}), {3, 4, 4, 3});
    check_values(distance_reach(path(3), {}), {2.5 / 3, 1, 2.5 / 3});
    check_values(reach2(path(1), {}), {1});
    check_values(distance_reach(path(1), {}), {1});
    check_values(distance_reach(network_of(2, std::vector<Link>{}, LinkKind::directed), {}), {0.5, 0.5});
}

BOOST_AUTO_TEST_CASE(reach_follows_the_directions) {
    auto const network = network_of(3, {{0, 1}, {1, 2}}, LinkKind::directed);
    check_values(reach2(network, {}), {3, 2, 1});
    check_values(distance_reach(network, {}), {2.5 / 3, 2.0 / 3, 1.0 / 3});
}

BOOST_AUTO_TEST_CASE(equals_the_definition_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        NodeId const nodes = 16;
        auto links = random_links(seed, nodes, 2 * seed);
        links.push_back({5, 5});
        auto const network =
            network_of(nodes, links, seed % 2 == 0 ? LinkKind::undirected : LinkKind::directed, true);
        auto const distance = hop_distances(network);
        NodeValues near(nodes, 0.0);
        NodeValues shares(nodes, 0.0);
        for (NodeId a = 0; a < nodes; ++a) {
            for (NodeId b = 0; b < nodes; ++b) {
                near[a] += distance(a, b) <= 2 ? 1 : 0;
                shares[a] += (a == b ? 1 : 1 / distance(a, b)) / nodes;
            }
        }
        check_values(reach2(network, {}), near, 0);
        check_values(distance_reach(network, {}), shares);
    }
}

BOOST_AUTO_TEST_SUITE_END()

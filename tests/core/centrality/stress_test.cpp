#include "core/base/error.h"
#include "core/centrality/stress.h"
#include "tests/support/check_values.h"
#include "tests/support/path_enumeration.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(stress_centrality)

BOOST_AUTO_TEST_CASE(star_path_and_ring_by_hand) {
    check_values(stress(star(5), {}), {6, 0, 0, 0, 0});
    check_values(stress(path(5), {}), {0, 3, 4, 3, 0});
    check_values(stress(ring(4), {}), {1, 1, 1, 1});
    check_values(stress(network_of(3, {{0, 1}, {0, 1}, {1, 2}}, LinkKind::directed), {}), {0, 2, 0});
}

BOOST_AUTO_TEST_CASE(equals_the_enumeration_of_all_paths_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto const nodes = static_cast<NodeId>(4 + seed % 5);
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(nodes, random_links(seed, nodes, 3 + seed % 12), kind);
            BOOST_TEST_CONTEXT("seed " << seed) {
                check_values(stress(network, {}), PathEnumeration(network, false).stress());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_grid_of_two_rows_by_hand) {
    // 0 1 2 over 3 4 5. On node 1: 0-2 one path, 0-5 two of three, 3-2 two of three, 0-4 and 2-4 one of two.
    // On node 0: 1-3 one of two, 3-2 one of three.
    check_values(stress(grid(2, 3), {}), {2, 7, 2, 2, 7, 2});
}

BOOST_AUTO_TEST_SUITE_END()

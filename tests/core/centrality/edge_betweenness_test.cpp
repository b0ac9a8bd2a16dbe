#include "core/centrality/edge_betweenness.h"
#include "tests/support/check_values.h"
#include "tests/support/path_enumeration.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(edge_betweenness_centrality)

namespace {

TieValues edge_betweenness_of(Network const& network, PathLengths lengths = PathLengths::hops,
                              bool normalized = false) {
    return edge_betweenness(network, {.path_lengths = lengths, .normalized = normalized}, {});
}

} // namespace

BOOST_AUTO_TEST_CASE(star_path_and_ring_by_hand) {
    check_values(edge_betweenness_of(star(4)), {3, 3, 3});
    check_values(edge_betweenness_of(path(4)), {3, 4, 3});
    check_values(edge_betweenness_of(path(4), PathLengths::hops, true), {0.5, 4.0 / 6, 0.5});
    check_values(edge_betweenness_of(ring(5)), {3, 3, 3, 3, 3});
}

BOOST_AUTO_TEST_CASE(parallel_ties_share_and_self_ties_carry_nothing) {
    check_values(edge_betweenness_of(network_of(3, {{0, 1}, {0, 1}, {1, 1}, {1, 2}}, LinkKind::undirected)),
                 {1, 1, 0, 2});
    // The shorter one of two parallel ties carries all.
    check_values(edge_betweenness_of(network_of(2, {{0, 1, 2}, {0, 1, 1}}, LinkKind::undirected, true),
                                     PathLengths::weight),
                 {0, 1});
}

BOOST_AUTO_TEST_CASE(a_strength_of_zero_is_no_tie) {
    check_values(edge_betweenness_of(network_of(3, {{0, 1, 0}, {1, 2, 1}}, LinkKind::undirected, true),
                                     PathLengths::inverse),
                 {0, 1});
}

BOOST_AUTO_TEST_CASE(equals_the_enumeration_of_all_paths_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto const nodes = static_cast<NodeId>(4 + seed % 5);
        auto links = random_links(seed, nodes, 3 + seed % 12);
        links.push_back({1, 1, 1});
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(nodes, links, kind, true);
            BOOST_TEST_CONTEXT("seed " << seed) {
                check_values(edge_betweenness_of(network),
                             PathEnumeration(network, false).edge_betweenness());
                check_values(edge_betweenness_of(network, PathLengths::weight),
                             PathEnumeration(network, true).edge_betweenness());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(small_networks) {
    BOOST_TEST(edge_betweenness_of(path(0)).empty());
    BOOST_TEST(edge_betweenness_of(path(1)).empty());
    check_values(edge_betweenness_of(path(2)), {1});
}

BOOST_AUTO_TEST_SUITE_END()

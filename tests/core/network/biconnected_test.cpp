#include "core/network/biconnected.h"
#include "core/network/components.h"
#include "tests/support/weighted_networks.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(bridges_and_biconnected_components)

namespace {

std::size_t bridge_count(Network const& network) {
    auto const found = biconnected(network, {}).is_bridge;
    return static_cast<std::size_t>(std::ranges::count(found, true));
}

/// Weak components of the network with the ties for which `keeps` holds.
template<class Keeps>
std::uint32_t parts(Network const& network, Keeps const& keeps) {
    std::vector<TieId> kept;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        if (keeps(tie)) {
            kept.push_back(tie);
        }
    }
    return weak_components(network.with_ties(kept)).count;
}

} // namespace

BOOST_AUTO_TEST_CASE(path_star_ring_and_nothing_by_hand) {
    BOOST_TEST(bridge_count(path(5)) == 4U);
    BOOST_TEST(biconnected(path(5), {}).components == 4U);
    BOOST_TEST(biconnected(star(6), {}).components == 5U);
    BOOST_TEST(bridge_count(ring(5)) == 0U);
    BOOST_TEST(biconnected(ring(5), {}).components == 1U);
    BOOST_TEST(biconnected(path(0), {}).components == 0U);
    BOOST_TEST(biconnected(path(1), {}).components == 0U);
}

BOOST_AUTO_TEST_CASE(a_parallel_tie_in_either_direction_is_no_bridge_nor_is_a_self_tie) {
    std::vector<bool> const third{false, false, true, false};
    for (auto const kind : {LinkKind::directed, LinkKind::undirected}) {
        auto const found = biconnected(network_of(3, {{0, 1}, {1, 0}, {1, 2}, {2, 2}}, kind), {});
        BOOST_TEST((found.is_bridge == third));
        BOOST_TEST(found.components == 2U);
    }
}

BOOST_AUTO_TEST_CASE(equals_taking_every_tie_and_every_node_out_of_random_networks) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        NodeId const nodes = 14;
        auto const kind = seed % 2 == 0 ? LinkKind::directed : LinkKind::undirected;
        auto links = random_links(seed, nodes, 6 + seed % 20);
        links.push_back({3, 3});
        auto const network = network_of(nodes, links, kind);
        auto const found = biconnected(network, {});
        std::uint32_t const whole = parts(network, [](TieId) { return true; });
        for (TieId removed = 0; removed < network.tie_count(); ++removed) {
            bool const splits = parts(network, [&](TieId tie) { return tie != removed; }) > whole;
            BOOST_TEST(found.is_bridge[removed] == splits);
        }
        // A part of several nodes is one component, and one more for each piece that a node holds to it.
        auto const sizes = weak_components(network).sizes();
        auto expected =
            static_cast<std::size_t>(std::ranges::count_if(sizes, [](NodeId s) { return s > 1; }));
        for (NodeId node = 0; node < nodes; ++node) {
            auto const touches = [&](TieId tie) {
                return network.source(tie) == node || network.target(tie) == node;
            };
            // Without its ties the node stands alone: one part more, and one more for each further piece.
            std::uint32_t const pieces = parts(network, [&](TieId tie) { return !touches(tie); }) - whole;
            expected += pieces > 1 ? pieces - 1 : 0;
        }
        BOOST_TEST(found.components == expected);
    }
}

BOOST_AUTO_TEST_CASE(a_path_of_half_a_million_nodes_needs_no_recursion) {
    NodeId const nodes = 500'000;
    BOOST_TEST(bridge_count(path(nodes)) == nodes - 1);
}

BOOST_AUTO_TEST_SUITE_END()

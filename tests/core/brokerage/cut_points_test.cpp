#include "core/brokerage/cut_points.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(cut_points_and_pairs)

namespace {

/// For each node the first node of its component in the network without `removed`, directions ignored.
std::vector<NodeId> components(Network const& network, NodeId removed) {
    std::vector<NodeId> component(network.node_count(), no_node);
    for (NodeId start = 0; start < network.node_count(); ++start) {
        if (start == removed || component[start] != no_node) {
            continue;
        }
        std::vector<NodeId> members{start};
        component[start] = start;
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (auto const& arcs : {network.out(members[i]), network.in(members[i])}) {
                for (NodeId const next : arcs.nodes) {
                    if (next != removed && component[next] == no_node) {
                        component[next] = start;
                        members.push_back(next);
                    }
                }
            }
        }
    }
    return component;
}

double pairs_separated(Network const& network, NodeId removed) {
    auto const before = components(network, no_node);
    auto const after = components(network, removed);
    double pairs = 0;
    for (NodeId a = 0; a < network.node_count(); ++a) {
        for (NodeId b = a + 1; b < network.node_count(); ++b) {
            bool const others = a != removed && b != removed;
            pairs += others && before[a] == before[b] && after[a] != after[b] ? 1 : 0;
        }
    }
    return pairs;
}

} // namespace

BOOST_AUTO_TEST_CASE(star_path_and_ring_by_hand) {
    check_values(cut_points(star(5), {}).cut_point, {1, 0, 0, 0, 0});
    check_values(cut_points(star(5), {}).pairs_separated, {6, 0, 0, 0, 0});
    check_values(cut_points(path(5), {}).pairs_separated, {0, 3, 4, 3, 0});
    check_values(cut_points(ring(5), {}).cut_point, {0, 0, 0, 0, 0});
    check_values(cut_points(ring(5), {}).pairs_separated, {0, 0, 0, 0, 0});
}

BOOST_AUTO_TEST_CASE(directions_and_parallel_ties_do_not_matter) {
    auto const network = network_of(3, {{0, 1}, {0, 1}, {2, 1}, {1, 1}}, LinkKind::directed);
    check_values(cut_points(network, {}).cut_point, {0, 1, 0});
    check_values(cut_points(network, {}).pairs_separated, {0, 1, 0});
}

BOOST_AUTO_TEST_CASE(equals_taking_each_node_out_of_random_networks) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        NodeId const nodes = 16;
        auto const network = network_of(nodes, random_links(seed, nodes, 8 + seed % 16), LinkKind::directed);
        auto const values = cut_points(network, {});
        for (NodeId node = 0; node < nodes; ++node) {
            double const pairs = pairs_separated(network, node);
            BOOST_TEST(values.pairs_separated[node] == pairs);
            BOOST_TEST(values.cut_point[node] == (pairs > 0 ? 1.0 : 0.0));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_path_of_half_a_million_nodes_needs_no_recursion) {
    NodeId const nodes = 500'000;
    auto const values = cut_points(path(nodes), {});
    double const middle = nodes / 2;
    BOOST_TEST(values.pairs_separated[nodes / 2] == middle * (nodes - 1 - middle));
}

BOOST_AUTO_TEST_SUITE_END()

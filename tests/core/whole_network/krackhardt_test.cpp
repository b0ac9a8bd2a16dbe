#include "core/whole_network/krackhardt.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(krackhardts_dimensions)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

std::vector<double> both(Network const& network) {
    return {krackhardt_hierarchy(network, {}), krackhardt_efficiency(network, {})};
}

/// Pairs by who reaches whom, found by Warshall's closure.
double hierarchy_by_closure(Network const& network) {
    NodeId const n = network.node_count();
    std::vector<std::vector<bool>> reaches(n, std::vector<bool>(n, false));
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        reaches[network.source(tie)][network.target(tie)] = true;
    }
    for (NodeId middle = 0; middle < n; ++middle) {
        for (NodeId a = 0; a < n; ++a) {
            for (NodeId b = 0; b < n; ++b) {
                if (reaches[a][middle] && reaches[middle][b]) {
                    reaches[a][b] = true;
                }
            }
        }
    }
    double one_sided = 0;
    double any = 0;
    for (NodeId a = 0; a < n; ++a) {
        for (NodeId b = a + 1; b < n; ++b) {
            any += reaches[a][b] || reaches[b][a] ? 1 : 0;
            one_sided += reaches[a][b] != reaches[b][a] ? 1 : 0;
        }
    }
    return one_sided / any;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_tree_of_orders_is_a_perfect_hierarchy_without_waste) {
    auto const tree = network_of(5, {{0, 1}, {0, 2}, {1, 3}, {1, 4}}, LinkKind::directed);
    check_values(both(tree), {1, 1});
}

BOOST_AUTO_TEST_CASE(rings_stars_and_nothing_by_hand) {
    auto const ring = network_of(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}, LinkKind::directed);
    check_values(both(ring), {0, 1 - 1.0 / 9});
    check_values(both(network_of(3, {{0, 1}, {1, 0}, {1, 2}}, LinkKind::directed)), {2.0 / 3, 1 - 1.0 / 4});
    // Every tie twice: 8 arcs, 4 too many of 16.
    check_values(both(star(5)), {0, 0.75});
    check_values(both(complete(4)), {0, 0});
    check_values(both(path(1)), {blank, blank});
    check_values(both(path(0)), {blank, blank});
}

BOOST_AUTO_TEST_CASE(components_are_each_compared_with_their_own_tree) {
    // Two components of 2 and 3 nodes and an isolate: 3 arcs are needed, 1 more there is, 1 + 4 could be.
    auto const network = network_of(6, {{0, 1}, {1, 0}, {2, 3}, {2, 3}, {3, 4}, {4, 4}}, LinkKind::directed);
    check_values({krackhardt_efficiency(network, {})}, {1 - 1.0 / 5});
}

BOOST_AUTO_TEST_CASE(hierarchy_equals_the_closure_of_random_networks) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto const network = network_of(12, random_links(seed, 12, 4 + seed % 16), LinkKind::directed);
        check_values({krackhardt_hierarchy(network, {})}, {hierarchy_by_closure(network)});
    }
}

BOOST_AUTO_TEST_SUITE_END()

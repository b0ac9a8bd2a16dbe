#include "core/base/error.h"
#include "core/groups/partition_measures.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(measures_of_a_partition)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

Column groups_of(std::vector<double> groups) {
    return {"group", std::move(groups)};
}

std::vector<Link> const two_triangles{{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}, {2, 3}};
Column const halves = groups_of({1, 1, 1, 2, 2, 2});

std::vector<double> all_three(Network const& network, Column const& groups) {
    return {attribute_modularity(network, groups, false), attribute_assortativity(network, groups),
            share_between_groups(network, groups)};
}

/// Over all pairs of nodes: (A_ij - out_i in_j / m) / m summed within groups; A counts a tie without
/// direction both ways, a self tie of it twice.
double modularity_by_pairs(Network const& network, Column const& groups) {
    std::size_t const n = network.node_count();
    std::vector<std::vector<double>> a(n, std::vector<double>(n, 0));
    double all = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        bool const one_way = network.is_directed(tie);
        double const strength = network.strength(tie);
        a[network.source(tie)][network.target(tie)] += strength;
        a[network.target(tie)][network.source(tie)] += one_way ? 0 : strength;
        all += one_way ? strength : 2 * strength;
    }
    std::vector<double> out(n, 0);
    std::vector<double> in(n, 0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            out[i] += a[i][j];
            in[j] += a[i][j];
        }
    }
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            bool const together = i == j || (!groups.is_missing(i) && !groups.is_missing(j) &&
                                             groups.number(i) == groups.number(j));
            sum += together ? (a[i][j] - out[i] * in[j] / all) / all : 0;
        }
    }
    return sum;
}

} // namespace

BOOST_AUTO_TEST_CASE(two_triangles_joined_by_a_tie_by_hand) {
    check_values(all_three(network_of(6, two_triangles, LinkKind::undirected), halves),
                 {5.0 / 14, 5.0 / 7, 1.0 / 7});
}

BOOST_AUTO_TEST_CASE(directions_count) {
    // a -> b within the first group, a -> c across: 1/2 inside; starts all in 1, half of the ends there.
    auto const network = network_of(3, {{0, 1}, {0, 2}}, LinkKind::directed);
    check_values(all_three(network, groups_of({1, 1, 2})), {0, 0, 0.5});
}

BOOST_AUTO_TEST_CASE(one_group_and_no_ties) {
    auto const network = network_of(6, two_triangles, LinkKind::undirected);
    check_values(all_three(network, groups_of({1, 1, 1, 1, 1, 1})), {0, blank, 0});
    check_values(all_three(path(1), groups_of({1})), {blank, blank, blank});
    check_values(all_three(path(0), groups_of({})), {blank, blank, blank});
}

BOOST_AUTO_TEST_CASE(a_node_without_value_is_alone_for_modularity_and_its_ties_are_left_out_of_the_others) {
    auto const network = network_of(6, two_triangles, LinkKind::undirected);
    auto const groups = groups_of({1, 1, blank, 2, 2, 2});
    // Within: 0-1 and the second triangle.
    check_values(all_three(network, groups), {modularity_by_pairs(network, groups), 1, 0});
}

BOOST_AUTO_TEST_CASE(modularity_equals_its_sum_over_pairs_on_random_networks) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        NodeId const nodes = 10;
        auto links = random_links(seed, nodes, 3 * seed);
        links.push_back({2, 2, 3});
        std::vector<double> groups;
        for (NodeId node = 0; node < nodes; ++node) {
            groups.push_back((node + seed) % 7 == 0 ? blank : node % 3);
        }
        auto const kind = seed % 2 == 0 ? LinkKind::directed : LinkKind::undirected;
        auto const network = network_of(nodes, links, kind, true);
        check_values({attribute_modularity(network, groups_of(groups), false)},
                     {modularity_by_pairs(network, groups_of(groups))});
        auto const counted = network_of(nodes, links, kind);
        check_values({attribute_modularity(network, groups_of(groups), true)},
                     {modularity_by_pairs(counted, groups_of(groups))});
    }
}

BOOST_AUTO_TEST_CASE(a_negative_strength_is_refused_by_modularity_alone) {
    auto const network = network_of(3, {{0, 1, -1}, {1, 2, 1}}, LinkKind::directed, true);
    BOOST_CHECK_THROW(static_cast<void>(attribute_modularity(network, groups_of({1, 1, 2}), false)),
                      AnalysisError);
    BOOST_TEST(share_between_groups(network, groups_of({1, 1, 2})) == 0.5);
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/groups/participation.h"
#include "core/measure_catalogue.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/small_networks.h"
#include "tests/support/weighted_networks.h"

#include <cmath>
#include <limits>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(participation_and_within_module_z)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

/// k_s of every node, by group, over a dense matrix; `groups[node]` below 0: none.
std::vector<std::vector<double>> ties_by_group(Network const& network, std::vector<int> const& groups,
                                               std::size_t count) {
    auto const arcs = incoming_matrix(network, true);
    std::vector<std::vector<double>> ties(groups.size(), std::vector<double>(count, 0.0));
    for (NodeId a = 0; a < groups.size(); ++a) {
        for (NodeId b = 0; b < groups.size(); ++b) {
            if (a != b && groups[b] >= 0 && (arcs(a, b) > 0 || arcs(b, a) > 0)) {
                ++ties[a][static_cast<std::size_t>(groups[b])];
            }
        }
    }
    return ties;
}

NodeValues participation_by_definition(std::vector<std::vector<double>> const& ties,
                                       std::vector<int> const& groups) {
    NodeValues values(groups.size(), blank);
    for (NodeId node = 0; node < groups.size(); ++node) {
        double all = 0;
        for (double const count : ties[node]) {
            all += count;
        }
        if (groups[node] >= 0 && all > 0) {
            values[node] = 1;
            for (double const count : ties[node]) {
                values[node] -= count / all * (count / all);
            }
        }
    }
    return values;
}

NodeValues z_by_definition(std::vector<std::vector<double>> const& ties, std::vector<int> const& groups) {
    NodeValues values(groups.size(), blank);
    for (NodeId node = 0; node < groups.size(); ++node) {
        if (groups[node] < 0) {
            continue;
        }
        auto const own = static_cast<std::size_t>(groups[node]);
        double members = 0;
        double sum = 0;
        double squares = 0;
        for (NodeId other = 0; other < groups.size(); ++other) {
            if (groups[other] == groups[node]) {
                ++members;
                sum += ties[other][own];
                squares += ties[other][own] * ties[other][own];
            }
        }
        double const variance = squares / members - sum / members * (sum / members);
        if (variance > 1e-12) {
            values[node] = (ties[node][own] - sum / members) / std::sqrt(variance);
        }
    }
    return values;
}

} // namespace

BOOST_AUTO_TEST_CASE(two_alters_in_one_group_and_one_in_another_by_hand) {
    auto const groups = text_column("g", {"a", "a", "a", "b", "b"});
    auto const network = network_of(5, std::vector<Link>{{0, 1}, {0, 2}, {3, 0}}, LinkKind::directed);
    check_values(participation(network, groups, {}), {4.0 / 9, 0, 0, 0, blank});
    // Within a: 2, 1, 1 with mean 4/3 and sd sqrt(2)/3; within b nobody has a tie.
    check_values(within_module_z(network, groups, {}),
                 {std::sqrt(2), -1 / std::sqrt(2), -1 / std::sqrt(2), blank, blank});
}

BOOST_AUTO_TEST_CASE(ties_both_ways_parallel_ties_and_self_ties_make_one_alter) {
    auto const groups = text_column("g", {"a", "b", "a"});
    auto const network =
        network_of(3, std::vector<Link>{{0, 1}, {1, 0}, {0, 1}, {0, 0}, {0, 2}}, LinkKind::directed);
    check_values(participation(network, groups, {}), {0.5, 0, 0});
}

BOOST_AUTO_TEST_CASE(nodes_without_group_are_blank_and_do_not_count) {
    auto const groups = text_column("g", {"a", "", "b"});
    auto const network = network_of(3, std::vector<Link>{{0, 1}, {0, 2}, {1, 2}}, LinkKind::undirected);
    check_values(participation(network, groups, {}), {0, blank, 0});
}

BOOST_AUTO_TEST_CASE(equals_the_definition_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        NodeId const nodes = 18;
        std::vector<int> groups;
        std::vector<std::string> names;
        for (NodeId node = 0; node < nodes; ++node) {
            int const group = static_cast<int>((node * node + seed) % 5) - 1;
            groups.push_back(group);
            names.push_back(group < 0 ? std::string() : std::to_string(group));
        }
        auto links = random_links(seed, nodes, 3 * seed);
        links.push_back({1, 1});
        auto const network =
            network_of(nodes, links, seed % 2 == 0 ? LinkKind::undirected : LinkKind::directed);
        auto const ties = ties_by_group(network, groups, 4);
        auto const column = text_column("g", names);
        check_values(participation(network, column, {}), participation_by_definition(ties, groups));
        check_values(within_module_z(network, column, {}), z_by_definition(ties, groups));
    }
}

BOOST_AUTO_TEST_CASE(communities_are_measures_with_a_resolution) {
    auto const network = network_of(
        6, std::vector<Link>{{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}}, LinkKind::undirected);
    auto const& community = node_measure("community");
    MeasureOptions options;
    options.parameters = Parameters(community.key, community.parameters);
    check_values(community.compute(network, options, {}), {0, 0, 0, 1, 1, 1});
    check_values(node_measure("community_stability").compute(network, options, {}), {1, 1, 1, 1, 1, 1});
    options.parameters.set("resolution", "10");
    check_values(community.compute(network, options, {}), {0, 1, 2, 3, 4, 5});
    BOOST_CHECK_THROW(options.parameters.set("resolution", "0"), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()

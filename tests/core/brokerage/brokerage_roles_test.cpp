#include "core/brokerage/brokerage_roles.h"
#include "tests/support/check_values.h"
#include "tests/support/small_networks.h"
#include "tests/support/weighted_networks.h"

#include <bit>
#include <cmath>
#include <limits>
#include <set>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(brokerage_role_counts)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

double count_of(RoleValues const& values, BrokerageRole role, NodeId node) {
    return values[static_cast<std::size_t>(role)][node];
}

BrokerageRole role_by_definition(std::uint32_t a, std::uint32_t v, std::uint32_t b) {
    if (a == v) {
        return v == b ? BrokerageRole::coordinator : BrokerageRole::representative;
    }
    if (v == b) {
        return BrokerageRole::gatekeeper;
    }
    return a == b ? BrokerageRole::itinerant : BrokerageRole::liaison;
}

/// Every ordered triple, one after the other.
RoleValues by_definition(Network const& network, std::vector<std::uint32_t> const& groups) {
    std::set<std::pair<NodeId, NodeId>> arcs;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        for (NodeId const other : network.out(node).nodes) {
            arcs.emplace(node, other);
        }
    }
    RoleValues values;
    values.fill(NodeValues(network.node_count(), 0.0));
    for (NodeId a = 0; a < network.node_count(); ++a) {
        for (NodeId v = 0; v < network.node_count(); ++v) {
            for (NodeId b = 0; b < network.node_count(); ++b) {
                bool const different = a != v && v != b && a != b;
                if (different && arcs.contains({a, v}) && arcs.contains({v, b}) && !arcs.contains({a, b})) {
                    auto const role = role_by_definition(groups[a], groups[v], groups[b]);
                    ++values[static_cast<std::size_t>(role)][v];
                    ++values.back()[v];
                }
            }
        }
    }
    return values;
}

Column numbered_groups(std::vector<std::uint32_t> const& groups) {
    std::vector<double> numbers(groups.begin(), groups.end());
    return {"group", std::move(numbers)};
}

} // namespace

BOOST_AUTO_TEST_CASE(each_role_in_a_directed_path_of_three) {
    auto const network = network_of(3, {{0, 1}, {1, 2}}, LinkKind::directed);

    struct Case {
        std::vector<std::string> groups;
        BrokerageRole role;
    };

    std::vector<Case> const cases{
        {{"A", "A", "A"}, BrokerageRole::coordinator},    {{"A", "B", "A"}, BrokerageRole::itinerant},
        {{"A", "A", "B"}, BrokerageRole::representative}, {{"A", "B", "B"}, BrokerageRole::gatekeeper},
        {{"A", "B", "C"}, BrokerageRole::liaison},
    };
    for (auto const& [groups, role] : cases) {
        auto const values = brokerage_roles(network, text_column("group", groups), {});
        for (std::size_t k = 0; k < brokerage_role_count; ++k) {
            bool const counted = k == static_cast<std::size_t>(role) || k + 1 == brokerage_role_count;
            BOOST_TEST_CONTEXT(brokerage_role_keys[k]) {
                check_values(values[k], {0, counted ? 1.0 : 0.0, 0});
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_tie_from_sender_to_receiver_closes_the_triad) {
    auto const groups = text_column("group", {"A", "A", "A"});
    auto const closed = network_of(3, {{0, 1}, {1, 2}, {0, 2}}, LinkKind::directed);
    BOOST_TEST(count_of(brokerage_roles(closed, groups, {}), BrokerageRole::total, 1) == 0);
    // The other direction does not close it.
    auto const cycle = network_of(3, {{0, 1}, {1, 2}, {2, 0}}, LinkKind::directed);
    BOOST_TEST(count_of(brokerage_roles(cycle, groups, {}), BrokerageRole::total, 1) == 1);
}

BOOST_AUTO_TEST_CASE(undirected_ties_count_as_two_arcs_and_parallel_ties_once) {
    auto const network = network_of(3, {{0, 1}, {0, 1}, {1, 2}, {1, 1}}, LinkKind::undirected);
    auto const values = brokerage_roles(network, text_column("group", {"A", "B", "C"}), {});
    BOOST_TEST(count_of(values, BrokerageRole::liaison, 1) == 2);
    BOOST_TEST(count_of(values, BrokerageRole::total, 1) == 2);
}

BOOST_AUTO_TEST_CASE(nodes_without_group_have_no_role_and_their_triads_are_not_counted) {
    auto const network = network_of(4, {{0, 1}, {1, 2}, {1, 3}}, LinkKind::directed);
    auto const groups = text_column("group", {"A", "A", "", "A"});
    auto const values = brokerage_roles(network, groups, {});
    check_values(values.back(), {0, 1, blank, 0});
    auto const moments = brokerage_moments(network, groups);
    // 3 nodes with a group, 2 arcs among them: d = 1/3, q = 2/27, one group: T = 2.
    check_values(moments.expected.back(), {4.0 / 27, 4.0 / 27, blank, 4.0 / 27});
}

BOOST_AUTO_TEST_CASE(equals_the_definition_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        NodeId const nodes = 14;
        auto const kind = seed % 3 == 0 ? LinkKind::undirected : LinkKind::directed;
        auto const network = network_of(nodes, random_links(seed, nodes, 10 + 4 * seed), kind);
        std::vector<std::uint32_t> groups;
        for (NodeId node = 0; node < nodes; ++node) {
            groups.push_back(static_cast<std::uint32_t>((node * seed) % 4));
        }
        auto const values = brokerage_roles(network, numbered_groups(groups), {});
        auto const expected = by_definition(network, groups);
        for (std::size_t role = 0; role < brokerage_role_count; ++role) {
            BOOST_TEST_CONTEXT("seed " << seed << ", " << brokerage_role_keys[role]) {
                check_values(values[role], expected[role], 0);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(mean_and_sd_by_chance_equal_the_average_over_all_networks_of_five_nodes) {
    // Every one of the 2^20 digraphs of five nodes, weighted by its chance at density d. Node 0 shares its
    // group with node 1, another group has two nodes and a third one. d is the density of the network that
    // asks: 8 arcs of 20.
    constexpr NodeId nodes = 5;
    std::vector<std::uint32_t> const groups{0, 0, 1, 1, 2};
    auto const observed = network_of(nodes, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}, {0, 2}, {1, 3}, {2, 4}},
                                     LinkKind::directed);
    double const d = 8.0 / 20;
    auto const has_arc = [](std::uint32_t code, NodeId a, NodeId b) {
        return (code >> (a * (nodes - 1) + (b > a ? b - 1 : b)) & 1U) != 0;
    };
    std::array<double, brokerage_role_count> mean{};
    std::array<double, brokerage_role_count> square{};
    for (std::uint32_t code = 0; code < 1U << 20U; ++code) {
        std::array<double, brokerage_role_count> count{};
        for (NodeId a = 1; a < nodes; ++a) {
            for (NodeId b = 1; b < nodes; ++b) {
                if (a != b && has_arc(code, a, 0) && has_arc(code, 0, b) && !has_arc(code, a, b)) {
                    ++count[static_cast<std::size_t>(role_by_definition(groups[a], groups[0], groups[b]))];
                    ++count.back();
                }
            }
        }
        int const arcs = std::popcount(code);
        double const chance = std::pow(d, arcs) * std::pow(1 - d, 20 - arcs);
        for (std::size_t role = 0; role < brokerage_role_count; ++role) {
            mean[role] += chance * count[role];
            square[role] += chance * count[role] * count[role];
        }
    }
    auto const moments = brokerage_moments(observed, numbered_groups(groups));
    for (std::size_t role = 0; role < brokerage_role_count; ++role) {
        BOOST_TEST_CONTEXT(brokerage_role_keys[role]) {
            BOOST_TEST(std::abs(moments.expected[role][0] - mean[role]) < 1e-9);
            BOOST_TEST(std::abs(moments.sd[role][0] - std::sqrt(square[role] - mean[role] * mean[role])) <
                       1e-9);
        }
    }
}

BOOST_AUTO_TEST_CASE(z_is_blank_where_nothing_can_vary) {
    auto const network = network_of(3, {{0, 1}, {1, 2}}, LinkKind::directed);
    auto const groups = text_column("group", {"A", "A", "B"});
    auto const values = brokerage_roles(network, groups, {});
    auto const moments = brokerage_moments(network, groups);
    auto const z = brokerage_z(values, moments);
    BOOST_TEST(std::isnan(count_of(z, BrokerageRole::coordinator, 1)));
    // d = 1/3, q = 2/27, representative: T = 1, S = 0.
    double const q = 2.0 / 27;
    BOOST_TEST(count_of(z, BrokerageRole::representative, 1) == (1 - q) / std::sqrt(q * (1 - q)),
               boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_SUITE_END()

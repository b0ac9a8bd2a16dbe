#include "core/brokerage/brokerage_null.h"
#include "tests/support/check_values.h"
#include "tests/support/small_networks.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(chance_as_a_permutation_of_labels)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

/// Mean and standard deviation over every order of the labels of the nodes that have one.
RoleMoments over_all_orders(Network const& network, std::vector<std::string> const& labels) {
    std::vector<std::size_t> holders;
    for (std::size_t node = 0; node < labels.size(); ++node) {
        if (!labels[node].empty()) {
            holders.push_back(node);
        }
    }
    RoleMoments moments;
    moments.expected.fill(NodeValues(labels.size(), 0.0));
    moments.sd = moments.expected;
    auto order = holders;
    double orders = 0;
    do {
        auto dealt = labels;
        for (std::size_t k = 0; k < holders.size(); ++k) {
            dealt[holders[k]] = labels[order[k]];
        }
        auto const counted = brokerage_roles(network, text_column("g", dealt), {});
        for (std::size_t role = 0; role < brokerage_role_count; ++role) {
            for (std::size_t node = 0; node < labels.size(); ++node) {
                moments.expected[role][node] += counted[role][node];
                moments.sd[role][node] += counted[role][node] * counted[role][node];
            }
        }
        ++orders;
    } while (std::ranges::next_permutation(order).found);
    for (std::size_t role = 0; role < brokerage_role_count; ++role) {
        for (std::size_t node = 0; node < labels.size(); ++node) {
            double& mean = moments.expected[role][node];
            double& sd = moments.sd[role][node];
            mean /= orders;
            double const variance = sd / orders - mean * mean;
            sd = std::isnan(mean) ? blank : variance < 1e-9 ? 0.0 : std::sqrt(variance);
        }
    }
    return moments;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_directed_path_by_hand) {
    auto const network = network_of(3, std::vector<Link>{{0, 1}, {1, 2}}, LinkKind::directed);
    auto const moments = label_permutation_moments(network, text_column("g", {"A", "A", "B"}), {});
    double const third = 1.0 / 3;
    double const sd = std::sqrt(2) / 3;
    std::array const expected{0.0, third, third, third, 0.0, 1.0};
    std::array const spread{0.0, sd, sd, sd, 0.0, 0.0};
    for (std::size_t role = 0; role < brokerage_role_count; ++role) {
        check_values(moments.expected[role], {0, expected[role], 0});
        check_values(moments.sd[role], {0, spread[role], 0});
    }
    auto const z = brokerage_z(brokerage_roles(network, text_column("g", {"A", "A", "B"}), {}), moments);
    BOOST_TEST(z[static_cast<std::size_t>(BrokerageRole::representative)][1] == (1 - third) / sd,
               boost::test_tools::tolerance(1e-12));
    BOOST_TEST(std::isnan(z.back()[1]));
}

BOOST_AUTO_TEST_CASE(equals_every_order_of_the_labels_of_random_networks) {
    std::vector<std::vector<std::string>> const all_labels{
        {"a", "a", "b", "b", "c", "c", ""},  {"a", "a", "a", "b", "b", "", ""},
        {"a", "b", "c", "d", "e", "f", "f"}, {"a", "a", "a", "a", "a", "a", "b"},
        {"a", "a", "a", "b", "b", "b", "c"}, {"a", "a", "a", "a", "a", "a", "a"}};
    std::uint64_t seed = 0;
    for (auto const& labels : all_labels) {
        for (std::size_t const ties : {10U, 16U, 24U}) {
            ++seed;
            auto links = random_links(seed, 7, ties);
            links.push_back({1, 1});
            auto const network =
                network_of(7, links, seed % 3 == 0 ? LinkKind::undirected : LinkKind::directed);
            auto const expected = over_all_orders(network, labels);
            auto const moments = label_permutation_moments(network, text_column("g", labels), {});
            for (std::size_t role = 0; role < brokerage_role_count; ++role) {
                BOOST_TEST_CONTEXT("seed " << seed << ", " << brokerage_role_keys[role]) {
                    check_values(moments.expected[role], expected.expected[role]);
                    check_values(moments.sd[role], expected.sd[role], 1e-7);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_large_hub_keeps_its_digits) {
    // The centre of a star of two equal groups has k (k-1) open triads; nearly half of the ends are alike.
    NodeId const nodes = 40'001;
    std::vector<double> groups(nodes);
    for (NodeId node = 0; node < nodes; ++node) {
        groups[node] = node % 2;
    }
    auto const moments = label_permutation_moments(star(nodes), {"g", std::move(groups)}, {});
    auto const role = static_cast<std::size_t>(BrokerageRole::representative);
    // P(own, other) with the centre in a group of n of N: n (n-1) (N-n) / (N (N-1) (N-2)), twice.
    double const all = nodes;
    double const even = 20'001;
    double const odd = 20'000;
    double const chance = (even * (even - 1) * odd + odd * (odd - 1) * even) / (all * (all - 1) * (all - 2));
    BOOST_TEST(moments.expected[role][0] == (all - 1) * (all - 2) * chance,
               boost::test_tools::tolerance(1e-12));
    // The count is own x other: 20'000 x 20'000 if the centre is even, 19'999 x 20'001 if not: one apart.
    double const p = even / all;
    BOOST_TEST(moments.sd[role][0] == std::sqrt(p * (1 - p)), boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(networks_without_nodes_ties_or_groups) {
    auto const none = network_of(3, std::vector<Link>{}, LinkKind::directed);
    auto const moments = label_permutation_moments(none, text_column("g", {"a", "b", ""}), {});
    check_values(moments.expected[0], {0, 0, blank});
    check_values(moments.sd[4], {0, 0, blank});
    check_values(label_permutation_moments(none, text_column("g", {"", "", ""}), {}).expected[0],
                 {blank, blank, blank});
    BOOST_TEST(label_permutation_moments(path(0), text_column("g", {}), {}).expected[0].empty());
}

BOOST_AUTO_TEST_SUITE_END()

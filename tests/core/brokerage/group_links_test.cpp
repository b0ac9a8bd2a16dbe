#include "core/brokerage/brokerage_roles.h"
#include "core/brokerage/group_links.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/small_networks.h"
#include "tests/support/weighted_networks.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(links_between_groups)

namespace {

using Triads = std::map<std::pair<std::string, std::string>, double>;

Triads named(GroupLinks& links, std::vector<GroupLink> const& found) {
    Triads triads;
    for (auto const& link : found) {
        triads[std::minmax(links.name(link.first), links.name(link.second))] += link.triads;
    }
    return triads;
}

/// Every sender and receiver, one after the other.
Triads by_definition(Network const& network, std::vector<std::string> const& groups, NodeId broker,
                     NodeId without) {
    auto const arcs = transposed(incoming_matrix(network, true));
    Triads triads;
    for (NodeId a = 0; a < network.node_count(); ++a) {
        for (NodeId b = 0; b < network.node_count(); ++b) {
            bool const different = a != b && a != broker && b != broker && a != without && b != without;
            bool const open = arcs(a, broker) > 0 && arcs(broker, b) > 0 && arcs(a, b) == 0;
            if (different && open && !groups[a].empty() && !groups[b].empty() && !groups[broker].empty()) {
                ++triads[std::minmax(groups[a], groups[b])];
            }
        }
    }
    return triads;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_middle_between_three_groups_by_hand) {
    // 0 and 1 send to 2, which sends to 3 and 4; 0 -> 3 closes one of four.
    auto const network =
        network_of(5, std::vector<Link>{{0, 2}, {1, 2}, {2, 3}, {2, 4}, {0, 3}}, LinkKind::directed);
    GroupLinks links(network, text_column("g", {"a", "b", "b", "a", "c"}));
    auto const found = links.of(2);
    BOOST_TEST_REQUIRE(found.size() == 3U); // b-a, a-c, b-c, once each
    BOOST_TEST(links.name(found[0].first) == "a");
    BOOST_TEST(links.name(found[0].second) == "b");
    BOOST_TEST(found[0].triads == 1);
    BOOST_TEST(links.of(2, 1).size() == 1U);
    BOOST_TEST(links.of(0).empty());
    BOOST_TEST((links.contacts(0) == std::vector<NodeId>{2, 3}));
}

BOOST_AUTO_TEST_CASE(equals_the_definition_and_adds_up_to_the_roles_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        NodeId const nodes = 14;
        auto random = random_links(seed, nodes, 4 * seed);
        random.push_back({3, 3});
        auto const network =
            network_of(nodes, random, seed % 3 == 0 ? LinkKind::undirected : LinkKind::directed);
        std::vector<std::string> groups;
        for (NodeId node = 0; node < nodes; ++node) {
            auto const group = (node * node + seed) % 5;
            groups.push_back(group == 4 ? std::string() : std::to_string(group));
        }
        auto const column = text_column("g", groups);
        GroupLinks links(network, column);
        auto const totals = brokerage_roles(network, column, {}).back();
        for (NodeId node = 0; node < nodes; ++node) {
            BOOST_TEST_CONTEXT("seed " << seed << ", node " << node) {
                BOOST_TEST((named(links, links.of(node)) == by_definition(network, groups, node, no_node)));
                NodeId const without = (node + 3) % nodes;
                BOOST_TEST(
                    (named(links, links.of(node, without)) == by_definition(network, groups, node, without)));
                double sum = 0;
                for (auto const& link : links.of(node)) {
                    sum += link.triads;
                }
                BOOST_TEST((groups[node].empty() ? sum == 0 : sum == totals[node]));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

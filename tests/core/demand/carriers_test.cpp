#include "core/demand/carriers.h"
#include "core/demand/dominators.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
namespace worlds = influence_worlds;

BOOST_AUTO_TEST_SUITE(carriers_of_demand)

namespace {

InfluenceNetwork sure_network(NodeId nodes, std::vector<std::pair<NodeId, NodeId>> const& ways) {
    std::vector<InfluenceArc> arcs;
    for (auto const& [from, to] : ways) {
        arcs.push_back({from, to, 1, 1, static_cast<TieId>(arcs.size()), false});
    }
    return {nodes, std::move(arcs)};
}

using Lists = std::vector<std::vector<std::uint32_t>>;

/// Who can be reached from 0 without `left_out`.
std::vector<bool> reachable(Lists const& onward, std::uint32_t left_out) {
    std::vector<bool> met(onward.size(), false);
    std::vector<std::uint32_t> queue;
    if (left_out != 0) {
        met[0] = true;
        queue.push_back(0);
    }
    for (std::size_t next = 0; next < queue.size(); ++next) {
        for (auto const to : onward[queue[next]]) {
            if (to != left_out && !met[to]) {
                met[to] = true;
                queue.push_back(to);
            }
        }
    }
    return met;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_chain_is_carried_by_its_ties_and_its_middle) {
    auto const found = carriers(sure_network(3, {{0, 1}, {1, 2}}), {.runs = 10}, {0}, {});
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].gain == 3);
    BOOST_TEST(found[0].beyond == 2);
    BOOST_REQUIRE(found[0].ties.size() == 2U);
    BOOST_TEST(found[0].ties[0].arc == 0U);
    BOOST_TEST(found[0].ties[0].share == 1);
    BOOST_TEST(found[0].ties[1].share == 0.5);
    BOOST_REQUIRE(found[0].brokers.size() == 1U);
    BOOST_TEST(found[0].brokers[0].node == 1U);
    BOOST_TEST(found[0].brokers[0].share == 0.5);
}

BOOST_AUTO_TEST_CASE(where_two_ways_lead_nobody_is_a_broker) {
    // 0 -> 1 -> 3 and 0 -> 2 -> 3: the lower arc brings 3.
    auto const found = carriers(sure_network(4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}), {.runs = 3}, {0}, {});
    BOOST_TEST(found[0].beyond == 3);
    BOOST_TEST(found[0].brokers.empty());
    BOOST_TEST(found[0].ties[0].share == 2.0 / 3); // to 1, with 3 behind it
}

BOOST_AUTO_TEST_CASE(what_the_adopters_reach_anyway_is_nobodys_gain) {
    auto const found =
        carriers(sure_network(4, {{0, 1}, {1, 2}, {3, 2}}), {.adopters = {3}, .runs = 3}, {0}, {});
    BOOST_TEST(found[0].gain == 2);
    BOOST_TEST(found[0].beyond == 1);
    BOOST_REQUIRE(found[0].ties.size() == 1U);
    BOOST_TEST(found[0].ties[0].arc == 0U);
}

BOOST_AUTO_TEST_CASE(within_a_horizon_the_way_may_lead_past_those_reached_anyway) {
    // The adopter 4 reaches 1 in step 2 and 2 in step 3; from 0 they are reached in steps 1 and 2.
    auto const network = sure_network(6, {{0, 1}, {1, 2}, {4, 5}, {5, 1}});
    DemandOptions options{.adopters = {4}, .horizon = 2, .runs = 2};
    auto const found = carriers(network, options, {0}, {});
    BOOST_TEST(found[0].gain == 2); // 0 and 2
    BOOST_TEST(found[0].beyond == 1);
    BOOST_TEST(found[0].ties.size() == 2U);
    BOOST_REQUIRE(found[0].brokers.size() == 1U);
    BOOST_TEST(found[0].brokers[0].node == 1U);
}

BOOST_AUTO_TEST_CASE(gains_are_those_of_the_demand_map_on_small_random_networks) {
    for (std::uint64_t number = 0; number < 40; ++number) {
        RandomStream stream(17, number);
        auto const nodes = static_cast<NodeId>(3 + stream.below(4));
        InfluenceNetwork const network(nodes, worlds::random_arcs(stream, nodes, 12, false));
        DemandOptions options{.adopters = {static_cast<NodeId>(stream.below(nodes))}, .runs = 3000};
        for (NodeId node = 0; node < nodes; ++node) {
            options.value.push_back(static_cast<double>(stream.below(3)));
            options.conditions.met.push_back(static_cast<std::uint8_t>(stream.below(3) == 0 ? 0 : 1));
        }
        options.conditions.known = 1;
        auto exact_options = options;
        exact_options.exact = true;
        auto const exact = demand_map(network, exact_options, {});
        std::vector<NodeId> places;
        for (NodeId node = 0; node < nodes; ++node) {
            if (node != options.adopters[0]) {
                places.push_back(node);
            }
        }
        auto const found = carriers(network, options, places, worlds::with_threads(2));
        for (auto const& place : found) {
            // A gain lies from 0 to 2 a node, so that its standard deviation is at most that of two ends.
            BOOST_TEST(std::abs(place.gain - exact.nodes[place.place].reach_gain) <
                       4 * nodes / std::sqrt(3000.0));
            double before = 1;
            for (auto const& tie : place.ties) {
                BOOST_TEST(tie.share <= before + 1e-12);
                before = tie.share;
            }
            for (auto const& broker : place.brokers) {
                BOOST_TEST(broker.share <= 1 + 1e-12);
                BOOST_TEST(broker.node != place.place);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_dominator_is_whoever_cannot_be_left_out) {
    DominatorTree const diamond = dominator_tree({{1, 2}, {3}, {3}, {4}, {}});
    BOOST_TEST(diamond.dominator[3] == 0U);
    BOOST_TEST(diamond.dominator[4] == 3U);
    for (std::uint64_t number = 0; number < 500; ++number) {
        RandomStream stream(23, number);
        auto const nodes = static_cast<std::uint32_t>(2 + stream.below(9));
        Lists onward(nodes);
        for (std::uint64_t arcs = stream.below(2 * nodes + 1); arcs > 0; --arcs) {
            onward[stream.below(nodes)].push_back(static_cast<std::uint32_t>(stream.below(nodes)));
        }
        auto const tree = dominator_tree(onward);
        auto const all = reachable(onward, nodes);
        BOOST_TEST(tree.order.size() == static_cast<std::size_t>(std::ranges::count(all, true)));
        for (std::uint32_t out = 1; out < nodes; ++out) {
            auto const without = reachable(onward, out);
            for (std::uint32_t node = 1; node < nodes; ++node) {
                bool above = false;
                for (auto at = tree.dominator[node]; at != 0 && all[node]; at = tree.dominator[at]) {
                    above = above || at == out;
                }
                bool const cut_off = all[node] && !without[node] && node != out;
                BOOST_TEST(above == cut_off, number << ": " << out << " above " << node);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/diffusion/stall.h"
#include "core/diffusion/tie_probability.h"
#include "core/network/network_builder.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(where_it_stalls)

namespace {

/// Ties as "a b relation": lower case ids, all directed.
Network built(std::vector<std::array<std::string_view, 3>> const& ties, std::string_view more_nodes = "") {
    NetworkBuilder builder;
    for (auto const& [from, to, relation] : ties) {
        NodeId const source = builder.node(from);
        builder.tie({.source = source, .target = builder.node(to), .relation = relation});
    }
    for (std::size_t place = 0; place < more_nodes.size(); ++place) {
        builder.node(more_nodes.substr(place, 1));
    }
    BuildReport report;
    return builder.build({}, report);
}

/// The reason for one node when `a` starts.
std::string reason(Network const& network, std::string_view id, std::uint32_t horizon = no_horizon) {
    auto const influence = influence_network(network, {.channels = ChannelTable({{"informs", 0.2, 0}})});
    SpreadOptions const options{.seeds = {*network.find("a")}, .horizon = horizon, .exact = true};
    auto const spread = cascade(influence, options, {});
    auto const list = stalls(network, influence, options, spread, 0.25,
                             [&](NodeId node) { return std::string(network.id(node)); });
    auto const found = std::ranges::find(list, *network.find(id), &Stall::node);
    return found == list.end() ? "not in the list" : found->reason;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_least_reached_come_first_and_starters_never) {
    auto const network = built({{"a", "b", "leads"}, {"b", "c", "leads"}}, "d");
    auto const influence = influence_network(network, {});
    SpreadOptions const options{.seeds = {0}, .exact = true};
    auto const spread = cascade(influence, options, {});
    auto const list = stalls(network, influence, options, spread, 0.05, [](NodeId) { return std::string(); });
    BOOST_REQUIRE(list.size() == 2U);
    BOOST_TEST(list[0].node == 3U);
    BOOST_TEST(list[1].node == 2U);
    BOOST_TEST(list[1].probability == spread.nodes[2].probability);
}

BOOST_AUTO_TEST_CASE(nothing_leads_there) {
    auto const network = built({{"a", "b", "leads"}, {"c", "d", "leads"}, {"d", "c", "leads"}}, "e");
    BOOST_TEST(reason(network, "e") == "No tie leads there");
    BOOST_TEST(reason(network, "d") == "No way leads there from those who start");
}

BOOST_AUTO_TEST_CASE(far_away_and_behind_whom) {
    auto const chain = built({{"a", "b", "leads"}, {"b", "c", "leads"}, {"c", "d", "leads"}});
    BOOST_TEST(reason(chain, "d") == "Three steps away, behind c");
    BOOST_TEST(reason(chain, "d", 2) == "Three steps away, more than the 2 looked at");
    // Two ways of three steps; that over c is told about only, and carries less than a third.
    auto const fork = built({{"a", "b", "leads"},
                             {"b", "c", "informs"},
                             {"b", "d", "leads"},
                             {"c", "e", "leads"},
                             {"d", "e", "leads"}});
    BOOST_TEST(reason(fork, "e") == "Three steps away, mostly through d");
}

BOOST_AUTO_TEST_CASE(only_at_the_receiving_end) {
    auto const told =
        built({{"a", "b", "informs"}, {"a", "c", "informs"}, {"b", "c", "informs"}, {"a", "d", "consults"}});
    BOOST_TEST(reason(told, "b") == "Only told about it, by a");
    BOOST_TEST(reason(told, "c") == "Only told about it, by 2 actors");
    BOOST_TEST(reason(told, "d") == "Only consulted, by a");
}

BOOST_AUTO_TEST_CASE(few_and_weak_ties) {
    auto const one = built({{"a", "b", "leads"}, {"a", "c", "leads"}, {"a", "c", "funds"}});
    BOOST_TEST(reason(one, "b") == "One tie leads there, from a: 10 % a step");
    BOOST_TEST(reason(one, "c") == "Only a influences it: 19 % a step");
    auto const mostly = built({{"a", "b", "leads"}, {"a", "c", "leads"}, {"b", "c", "leads"}});
    BOOST_TEST(reason(mostly, "c") == "Mostly through a");
    // b and c are alike, so that each carries about half of d.
    auto const many =
        built({{"a", "b", "leads"}, {"a", "c", "leads"}, {"b", "d", "leads"}, {"c", "d", "leads"}});
    BOOST_TEST(reason(many, "d") == "2 actors influence it, the best at 10 % a step");
}

BOOST_AUTO_TEST_CASE(where_a_gate_is_closed_that_is_the_reason) {
    auto const network = built({{"a", "b", "leads"}, {"b", "c", "leads"}});
    auto const influence = influence_network(network, {.p0 = 1});
    SpreadOptions const options{.seeds = {0}, .closed = {0, 1, 0}};
    SpreadResult spread; // of a model without carriage
    spread.nodes = {{.probability = 1}, {.probability = 0}, {.probability = 0}};
    auto const list = stalls(network, influence, options, spread, 0.25,
                             [&](NodeId node) { return std::string(network.id(node)); });
    BOOST_REQUIRE(list.size() == 2U);
    BOOST_TEST(list[0].reason == "Too few conditions are met: its gate is closed");
    BOOST_TEST(list[1].reason == "One tie leads there, from b");
}

BOOST_AUTO_TEST_SUITE_END()

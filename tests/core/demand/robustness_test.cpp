#include "core/demand/robustness_words.h"
#include "core/network/network_builder.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
namespace worlds = influence_worlds;

BOOST_AUTO_TEST_SUITE(robustness_of_demand)

namespace {

/// Two stars: "a" with `leaves` stated ties, "z" with one tie more, all inferred.
Network two_stars(int leaves) {
    NetworkBuilder builder;
    auto const add_star = [&](std::string const& centre, int count, Evidence evidence) {
        auto const from = builder.node(centre);
        for (int leaf = 0; leaf < count; ++leaf) {
            builder.tie({.source = from,
                         .target = builder.node(centre + std::to_string(leaf)),
                         .relation = "trains",
                         .evidence = evidence});
        }
    };
    add_star("a", leaves, Evidence::stated);
    add_star("z", leaves + 1, Evidence::inferred);
    BuildReport report;
    return builder.build({}, report);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_first_place_that_rests_on_inferred_ties_tips_with_their_certainty) {
    auto const network = two_stars(9);
    auto const a = *network.find("a");
    auto const z = *network.find("z");
    auto const found = robustness(network, {.p0 = 0.4}, {}, {.draws = 60}, {});
    BOOST_TEST(found.best == z); // 1 + 0.4 x 10 against 1 + 0.4 x 9
    BOOST_TEST(found.first_five[a] == 1);
    BOOST_TEST(found.first_five[z] == 1);
    // With a certainty of at most 0.9 nine sure ties are as much as ten inferred ones or more.
    BOOST_TEST(found.first[a] > 0.8);
    BOOST_REQUIRE(!found.tippings.empty());
    BOOST_TEST((found.tippings[0].assumption == Assumption::certainty));
    BOOST_TEST(found.tippings[0].value == "0.4");
    BOOST_TEST(found.tippings[0].first == a);
}

BOOST_AUTO_TEST_CASE(a_first_place_without_rivals_survives) {
    auto network = two_stars(9);
    DemandOptions demand;
    demand.candidate.assign(network.node_count(), false);
    demand.candidate[*network.find("a")] = true;
    demand.candidate[*network.find("a0")] = true;
    auto const found = robustness(network, {.p0 = 0.4}, demand, {.draws = 20}, {});
    BOOST_TEST(found.best == *network.find("a"));
    BOOST_TEST(found.first[found.best] == 1);
    BOOST_TEST(found.tippings.empty());
    BOOST_TEST(std::isnan(found.first_five[*network.find("z")]));
}

BOOST_AUTO_TEST_CASE(a_gate_that_may_close_tips_the_first_place) {
    auto const network = two_stars(9);
    DemandOptions demand;
    demand.conditions.known = 0b11;
    demand.conditions.met.assign(network.node_count(), 0b11);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (network.id(node)[0] == 'z') {
            demand.conditions.met[node] = 0b01; // one condition: a gate of two is closed
        }
    }
    auto const found = robustness(network, {.p0 = 0.4}, demand, {.draws = 20}, {});
    auto const gate = std::ranges::find(found.tippings, Assumption::gate, &Tipping::assumption);
    BOOST_REQUIRE((gate != found.tippings.end()));
    BOOST_TEST(gate->value == "at least 2");
    BOOST_TEST(gate->first == *network.find("a"));
}

BOOST_AUTO_TEST_CASE(words_name_what_tips_and_whether_the_advice_survives) {
    auto const name = [](NodeId node) { return std::string(1, static_cast<char>('A' + node)); };
    Robustness found;
    found.first_five = {0.89, 1, 1};
    found.first = {0.6, 0.3, 0.1};
    BOOST_TEST(survival_words(found, name).empty());
    BOOST_TEST(tipping_words(found, name).empty());
    found.best = 0;
    BOOST_TEST(survival_words(found, name) ==
               "A is among the first five in 89 % and first in 60 %: the advice is open");
    found.first_five[0] = 0.9;
    BOOST_TEST(survival_words(found, name) ==
               "A is among the first five in 90 % and first in 60 %: the advice survives");
    BOOST_TEST(tipping_words(found, name) ==
                   std::vector<std::string>{"no single assumption changes the first place"},
               boost::test_tools::per_element());
    found.tippings = {
        {Assumption::p0, "0.05", 1}, {Assumption::channels, "half", 2}, {Assumption::gate, "at least 2", 1}};
    std::vector<std::string> const expected{"with p0 0.05 or gate at least 2 alone, B is first",
                                            "with channels half alone, C is first"};
    BOOST_TEST(tipping_words(found, name) == expected, boost::test_tools::per_element());
    BOOST_TEST(draws_words(1).starts_with("1 draw of other assumptions"));
}

BOOST_AUTO_TEST_CASE(the_same_bytes_on_any_number_of_threads) {
    auto const network = two_stars(5);
    auto const one = robustness(network, {.p0 = 0.4}, {}, {.draws = 10}, worlds::with_threads(1));
    auto const three = robustness(network, {.p0 = 0.4}, {}, {.draws = 10}, worlds::with_threads(3));
    BOOST_TEST(one.first == three.first, boost::test_tools::per_element());
    BOOST_TEST(one.first_five == three.first_five, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_choice_is_shared_among_draws) {
    auto const network = two_stars(9);
    ChoiceOptions choice;
    choice.size = 2;
    auto const shares = chosen_shares(network, {.p0 = 0.4}, choice, {.draws = 20}, {});
    BOOST_TEST(shares[*network.find("a")] == 1);
    BOOST_TEST(shares[*network.find("z")] == 1);
}

BOOST_AUTO_TEST_SUITE_END()

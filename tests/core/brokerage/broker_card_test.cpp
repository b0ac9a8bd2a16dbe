#include "core/brokerage/broker_card.h"
#include "tests/support/small_networks.h"
#include "tests/support/weighted_networks.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(broker_card)

BOOST_AUTO_TEST_CASE(brokers_are_ranked_by_betweenness_and_tied_ones_share_their_rank) {
    auto const list = brokers(path(5), nullptr, "group", {}, {});
    BOOST_TEST_REQUIRE(list.size() == 5U);
    BOOST_TEST(list[0].node == 2U);
    BOOST_TEST(list[0].rank == 1.0);
    BOOST_TEST(list[0].betweenness == 4.0);
    BOOST_TEST(list[0].pairs_separated == 4.0);
    BOOST_TEST(list[0].reason == "Only way between 4 pairs");
    BOOST_TEST(list[1].rank == 2.5);
    BOOST_TEST(list[2].rank == 2.5);
    BOOST_TEST(list[4].reason == "On no shortest path between others");
    BOOST_TEST(std::isnan(list[0].roles[0]));
}

BOOST_AUTO_TEST_CASE(the_middle_of_a_star_reaches_separate_contacts) {
    auto const list = brokers(star(6), nullptr, "group", {}, {});
    BOOST_TEST(list[0].sentence == "Reaches 5 contacts, none of whom know each other (effective size 5.0, "
                                   "constraint 0.20, the lowest here). Without it, 10 pairs lose their only "
                                   "connection.");
    BOOST_TEST(list[1].sentence ==
               "Reaches one contact only (effective size 1.0, constraint 1.00). Nobody is cut "
               "off without it.");
}

BOOST_AUTO_TEST_CASE(everybody_knows_everybody_in_a_complete_network) {
    auto const groups = text_column("country", {"a", "a", "b", "b", "c"});
    auto const list = brokers(complete(5), &groups, "country", {}, {});
    BOOST_TEST(list[0].rank == 3.0);
    BOOST_TEST(list[0].reason == "On no shortest path between others");
    BOOST_TEST(list[0].sentence.starts_with("Reaches 4 contacts, many of whom know each other"));
}

BOOST_AUTO_TEST_CASE(an_isolate_is_no_broker) {
    auto const list =
        brokers(network_of(1, std::vector<Link>{}, LinkKind::directed), nullptr, "group", {}, {});
    BOOST_TEST(list[0].sentence == "Has no contacts. Nobody is cut off without it.");
}

BOOST_AUTO_TEST_CASE(hungarys_brokers_and_their_reasons) {
    // The numbers are those of R igraph and R sna, as in the golden values.
    auto const hungary = dataset_network("hungary");
    auto const list = brokers(hungary, find_column(hungary.node_columns(), "sector"), "sector", {}, {});
    BOOST_TEST(hungary.id(list[0].node) == "hungarian_pilot");
    BOOST_TEST(list[0].reason == "Only way between 686 pairs");
    BOOST_TEST(hungary.id(list[3].node) == "esely_foundation");
    BOOST_TEST(list[3].reason == "Joins two other sectors 108 times, far above chance");
    BOOST_TEST(list[3].sentence ==
               "Reaches 53 contacts, as good as 50 separate ones (effective size 50.0, constraint 0.07, the "
               "second lowest here). Most often joins two sectors that are not its own.");
    // Gould-Fernandez z of the liaison count, from the closed form.
    BOOST_TEST(list[3].z[4] == 21.3, boost::test_tools::tolerance(0.005));
    for (auto const& broker : list) {
        BOOST_TEST(broker.reason.size() <= 60U, broker.reason);
        BOOST_TEST(!broker.reason.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_long_word_for_the_groups_gives_way) {
    auto const hungary = dataset_network("hungary");
    auto const list = brokers(hungary, find_column(hungary.node_columns(), "sector"),
                              "administrative_subdivision_of_the_county", {}, {});
    for (auto const& broker : list) {
        BOOST_TEST(broker.reason.size() <= 60U, broker.reason);
    }
    BOOST_TEST(list[3].reason == "Joins two other groups 108 times, far above chance");
}

BOOST_AUTO_TEST_CASE(a_card_says_everything_about_a_broker_in_sentences) {
    // 0 and 1 (a) send to 2 (b), which sends to 3 (b) and 4 (c); 0 -> 3 too. 0 -> 2 is inferred.
    NetworkBuilder builder;
    for (auto const* id : {"ann", "bob", "cleo", "dora", "eve"}) {
        builder.node(id);
    }
    builder.tie({.source = 0, .target = 2, .evidence = Evidence::inferred});
    builder.tie({.source = 1, .target = 2});
    builder.tie({.source = 2, .target = 3});
    builder.tie({.source = 2, .target = 4});
    builder.tie({.source = 0, .target = 3});
    BuildReport report;
    auto const network = builder.build({}, report);
    auto const groups = text_column("side", {"a", "a", "b", "b", "c"});
    BrokerCardOptions options;
    options.group_word = "side";
    options.draws = 20;
    auto const cards = broker_cards(network, &groups, 1, {}, options, {});
    BOOST_TEST_REQUIRE(cards.size() == 1U);
    auto const& card = cards.front();
    BOOST_TEST(card.broker.node == 2U);
    // Open: ann -> eve, bob -> dora, bob -> eve; d = 5/20, 1/16 x 3/4 of the four triads of a gatekeeper ...
    BOOST_TEST(card.words.connects ==
               "Stands between 3 pairs of a sender and a receiver without a tie from one "
               "to the other: a and c 2 times and a and b 1 time.");
    BOOST_TEST(card.words.roles == "Its roles: liaison 2 times, where chance gives 0.2; gatekeeper 1 (0.1).");
    BOOST_TEST(
        card.words.without ==
        "Without it, directions left aside, 5 pairs of others lose the only connection, for bob and eve "
        "are cut off from the largest part that is left; no way gets longer.");
    BOOST_TEST(card.words.replacement == "None of its contacts stands between the same sides.");
    BOOST_TEST(card.words.sureness.starts_with("Place 1 of 5 by betweenness; in nine of ten of 20 networks"));
    BOOST_TEST(card.words.evidence ==
               "1 of its 4 ties is inferred, with ann; by stated ties alone its place is "
               "1.");
}

BOOST_AUTO_TEST_CASE(a_contact_that_stands_between_the_same_groups_could_replace_the_broker) {
    // 2 and 3 both lead from 0 (a) to 1 (c); 2 leads to 4 (d) too and is tied with 3.
    auto const network =
        network_of(5, std::vector<Link>{{0, 2}, {2, 1}, {0, 3}, {3, 1}, {2, 4}, {2, 3}}, LinkKind::directed);
    auto const groups = text_column("kind", {"a", "c", "b", "b", "d"});
    auto const cards = broker_cards(network, &groups, 5, {}, {.group_word = "kind", .draws = 0}, {});
    auto const& card = cards.front();
    BOOST_TEST(card.broker.node == 2U);
    BOOST_TEST_REQUIRE(card.replacements.size() == 1U);
    BOOST_TEST(card.replacements[0].node == 3U);
    BOOST_TEST(card.replacements[0].links == 1);
    BOOST_TEST(card.replacements[0].share == 0.5);
    BOOST_TEST(card.words.replacement ==
               "Of its contacts 3 comes nearest to replacing it: it too stands between "
               "1 of the 2 pairs of kinds (50 % of the times).");
    BOOST_TEST(card.words.sureness ==
               "Place 1 of 5 by betweenness; how sure that is was not judged in a network of this size.");
    BOOST_TEST(card.words.evidence == "All its 4 ties are stated.");
}

BOOST_AUTO_TEST_CASE(cards_without_groups_or_nodes_say_what_there_is) {
    auto const alone =
        broker_cards(network_of(1, std::vector<Link>{}, LinkKind::directed), nullptr, 3, {}, {}, {});
    BOOST_TEST_REQUIRE(alone.size() == 1U);
    BOOST_TEST(alone[0].words.connects.empty());
    BOOST_TEST(alone[0].words.evidence == "Has no ties.");
    BOOST_TEST(broker_cards(path(0), nullptr, 3, {}, {}, {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

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
    BOOST_TEST(list[0].sentence ==
               "Reaches 5 separate contacts that hardly know each other (effective size 5.0, "
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
    BOOST_TEST(
        list[3].sentence ==
        "Reaches 50 separate contacts that hardly know each other (effective size 50.0, constraint 0.07, the "
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

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/diffusion/influence_network.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(influence_network_arcs)

BOOST_AUTO_TEST_CASE(arcs_are_numbered_by_from_to_and_tie) {
    InfluenceNetwork const network(3, {{2, 0, 0.3, 1, 5, false},
                                       {0, 2, 0.1, 1, 4, true},
                                       {0, 1, 0.2, 1, 6, false},
                                       {0, 2, 0.4, 1, 1, false}});
    BOOST_TEST(network.node_count() == 3U);
    std::vector<TieId> ties;
    for (auto const& arc : network.arcs()) {
        ties.push_back(arc.tie);
    }
    BOOST_TEST(ties == (std::vector<TieId>{6, 1, 4, 5}), boost::test_tools::per_element());
    BOOST_TEST(network.out(0).size() == 3U);
    BOOST_TEST(network.out(1).empty());
    BOOST_TEST(network.out_begin(2) == 3U);
    BOOST_TEST(network.in(2).size() == 2U);
    BOOST_TEST(network.in(2)[0] == 1U);
    BOOST_TEST(network.in(2)[1] == 2U);
    BOOST_TEST(network.in(0)[0] == 3U);
}

BOOST_AUTO_TEST_CASE(arcs_that_can_never_succeed_are_left_out) {
    InfluenceNetwork const network(
        2,
        {{0, 0, 0.5, 1, 0, false}, {0, 1, 0, 1, 1, false}, {0, 1, 0.5, 0, 2, false}, {1, 0, 1, 1, 3, false}});
    BOOST_REQUIRE(network.arcs().size() == 1U);
    BOOST_TEST(network.arcs()[0].tie == 3U);
}

BOOST_AUTO_TEST_CASE(every_arc_has_luck_of_its_own) {
    using Arcs = std::vector<InfluenceArc>;
    BOOST_CHECK_THROW(InfluenceNetwork(2, Arcs{{0, 1, 0.5, 1, no_tie, false}}), AnalysisError);
    BOOST_CHECK_THROW(InfluenceNetwork(2, (Arcs{{0, 1, 0.5, 1, 3, false}, {0, 1, 0.4, 1, 3, false}})),
                      AnalysisError);
    BOOST_CHECK_NO_THROW(InfluenceNetwork(2, (Arcs{{0, 1, 0.5, 1, 3, false}, {1, 0, 0.4, 1, 3, true}})));
}

BOOST_AUTO_TEST_CASE(an_empty_network_has_no_arcs) {
    BOOST_TEST(InfluenceNetwork().node_count() == 0U);
    BOOST_TEST(InfluenceNetwork(0, {}).arcs().empty());
}

BOOST_AUTO_TEST_SUITE_END()

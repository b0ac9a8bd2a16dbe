#include "core/diffusion/narratives.h"
#include "core/network/network_builder.h"
#include "tests/support/small_networks.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(narratives)

namespace {

constexpr NodeId a = 0, b = 1, c = 2, d = 3;

Story story(std::string key, Evidence evidence = Evidence::stated) {
    return {.key = std::move(key), .title = {}, .tells = {}, .year = {}, .evidence = evidence, .source = {}};
}

StoryActor part(std::size_t of, NodeId node, Evidence evidence = Evidence::stated) {
    return {.story = of, .node = node, .role = "tells", .evidence = evidence, .source = {}};
}

void check_pair(StorySharing const& pair, NodeId first, NodeId second, double strength, Evidence evidence) {
    BOOST_TEST(pair.first == first);
    BOOST_TEST(pair.second == second);
    BOOST_TEST(pair.strength == strength);
    BOOST_CHECK(pair.evidence == evidence);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_story_binds_each_pair_less_the_more_share_it) {
    // A story of a, b, c gives each pair 1/2; one of a, b gives 1.
    Narratives const told{{story("of three"), story("of two")},
                          {part(0, c), part(0, a), part(0, b), part(1, b), part(1, a)}};
    auto const shared = shared_stories(told, false);
    BOOST_REQUIRE(shared.pairs.size() == 3U);
    check_pair(shared.pairs[0], a, b, 1.5, Evidence::stated);
    check_pair(shared.pairs[1], a, c, 0.5, Evidence::stated);
    check_pair(shared.pairs[2], b, c, 0.5, Evidence::stated);
    BOOST_TEST(shared.stated == 2U);
    BOOST_TEST(shared.inferred == 0U);
    BOOST_TEST(shared.actors == 3U);
}

BOOST_AUTO_TEST_CASE(what_an_actor_shares_in_all_is_the_number_of_its_shared_stories) {
    Narratives const told{
        {story("of four"), story("of two"), story("of one")},
        {part(0, a), part(0, b), part(0, c), part(0, d), part(1, a), part(1, d), part(2, a)}};
    double sum = 0;
    for (auto const& pair : shared_stories(told, false).pairs) {
        sum += pair.first == a || pair.second == a ? pair.strength : 0;
    }
    BOOST_TEST(sum == 2.0, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_story_of_one_actor_or_of_nobody_binds_nobody) {
    auto const shared = shared_stories({{story("of one"), story("of nobody")}, {part(0, a)}}, false);
    BOOST_TEST(shared.pairs.empty());
    BOOST_TEST(shared.stated == 0U);
    BOOST_TEST(shared.actors == 0U);
    BOOST_TEST(shared_stories({}, false).pairs.empty());
}

BOOST_AUTO_TEST_CASE(an_actor_with_two_parts_in_a_story_counts_once) {
    Narratives const told{{story("told and reworked")},
                          {part(0, a), part(0, b, Evidence::inferred), part(0, a), part(0, b)}};
    auto const shared = shared_stories(told, false);
    BOOST_REQUIRE(shared.pairs.size() == 1U);
    check_pair(shared.pairs[0], a, b, 1, Evidence::stated); // stated where either part is
    BOOST_TEST(shared.actors == 2U);
    // Two parts of one actor are still nobody to share with.
    BOOST_TEST(shared_stories({{story("alone")}, {part(0, a), part(0, a)}}, false).pairs.empty());
}

BOOST_AUTO_TEST_CASE(a_pair_is_stated_by_one_stated_story_of_two_stated_parts) {
    Narratives const told{{story("stated"), story("inferred", Evidence::inferred)},
                          {part(0, a), part(0, b, Evidence::inferred), part(0, c), part(1, a), part(1, b)}};
    auto const shared = shared_stories(told, false);
    BOOST_REQUIRE(shared.pairs.size() == 3U);
    check_pair(shared.pairs[0], a, b, 1.5, Evidence::inferred);
    check_pair(shared.pairs[1], a, c, 0.5, Evidence::stated);
    check_pair(shared.pairs[2], b, c, 0.5, Evidence::inferred);
    BOOST_TEST(shared.stated == 1U);
    BOOST_TEST(shared.inferred == 1U);
}

BOOST_AUTO_TEST_CASE(stated_only_leaves_the_inferred_out_and_binds_the_rest_more) {
    Narratives const told{{story("stated"), story("inferred", Evidence::inferred)},
                          {part(0, a), part(0, b, Evidence::inferred), part(0, c), part(1, a), part(1, b)}};
    auto const shared = shared_stories(told, true);
    BOOST_REQUIRE(shared.pairs.size() == 1U);
    check_pair(shared.pairs[0], a, c, 1, Evidence::stated); // now a story of two
    BOOST_TEST(shared.stated == 1U);
    BOOST_TEST(shared.inferred == 0U);
    BOOST_TEST(shared.actors == 2U);
}

BOOST_AUTO_TEST_CASE(shared_stories_become_undirected_ties_after_the_others) {
    NetworkBuilder builder;
    for (auto const* id : {"a", "b", "c"}) {
        (void)builder.node(id);
    }
    builder.tie({.source = a, .target = b, .directed = true, .weight = 2, .relation = "leads"});
    BuildReport report;
    auto const plain = builder.build({}, report);
    auto const carried =
        with_shared_stories(plain, {{a, b, 1.5, Evidence::stated}, {b, c, 0.5, Evidence::inferred}});
    BOOST_TEST(plain.tie_count() == 1U);
    BOOST_REQUIRE(carried.tie_count() == 3U);
    BOOST_TEST(carried.relation(0) == "leads");
    BOOST_TEST(carried.weight(0) == 2);
    BOOST_TEST(carried.source(2) == b);
    BOOST_TEST(carried.target(2) == c);
    BOOST_TEST(carried.relation(2) == "shares_story");
    BOOST_TEST(!carried.is_directed(2));
    BOOST_TEST(carried.weight(1) == 1.5);
    BOOST_CHECK(carried.evidence(1) == Evidence::stated);
    BOOST_CHECK(carried.evidence(2) == Evidence::inferred);
}

BOOST_AUTO_TEST_SUITE_END()

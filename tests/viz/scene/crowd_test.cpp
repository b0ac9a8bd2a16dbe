#include "tests/support/small_networks.h"
#include "viz/appearance/scales.h"
#include "viz/scene/crowd.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(crowd)

namespace {

using test::network_of;

BOOST_AUTO_TEST_CASE(a_self_tie_is_left_out) {
    auto const crowd = make_crowd(network_of(3, {{0, 0}, {0, 1}, {2, 2}, {2, 1}}), {});
    BOOST_TEST((crowd.ends == std::vector<TieEnds>{{0, 1}, {2, 1}}));
    BOOST_TEST(crowd.forms.size() == 2U);
}

BOOST_AUTO_TEST_CASE(the_strongest_ties_come_first) {
    // A path of more ties than are kept by their ends together; strengths 1 to 3 at random.
    constexpr NodeId count = 150'000;
    constexpr std::size_t block = 1 << 16;
    NetworkBuilder builder;
    auto const strength = [](NodeId source) { return static_cast<double>(1 + mix_bits(source) % 3); };
    for (NodeId i = 0; i <= count; ++i) {
        (void)builder.node(std::to_string(i));
    }
    for (NodeId i = 0; i < count; ++i) {
        builder.tie({.source = i, .target = i + 1, .weight = strength(i)});
    }
    BuildReport report;
    auto const network = builder.build({}, report);
    auto const crowd = make_crowd(network, {});
    BOOST_TEST_REQUIRE(crowd.ends.size() == count);
    double least_before = 3;
    for (std::size_t begin = 0; begin < count; begin += block) {
        auto const part = std::span(crowd.ends).subspan(begin, std::min(block, count - begin));
        BOOST_TEST(std::ranges::is_sorted(part));
        auto const [least, most] =
            std::ranges::minmax(part, {}, [&](TieEnds const& tie) { return strength(tie[0]); });
        BOOST_TEST(strength(most[0]) <= least_before);
        least_before = strength(least[0]);
    }
    for (std::size_t i = 0; i < count; i += 1000) {
        float const width = crowd.line(i, {}).width;
        BOOST_TEST(std::abs(width - tie_width(strength(crowd.ends[i][0]))) <= 1.0F / 64);
    }
    auto sorted = crowd.ends;
    std::ranges::sort(sorted);
    for (NodeId i = 0; i < count; ++i) {
        BOOST_REQUIRE((sorted[i] == TieEnds{i, i + 1}));
    }
}

BOOST_AUTO_TEST_CASE(parallel_ties_lie_on_arcs_of_their_own) {
    auto const crowd = make_crowd(network_of(3, {{0, 1}, {0, 1}, {1, 0}, {1, 2}, {0, 1}}), {});
    std::vector<int> there;
    for (std::size_t i = 0; i < crowd.ends.size(); ++i) {
        if (crowd.ends[i] == TieEnds{0, 1}) {
            there.push_back(crowd.forms[i].arc);
            BOOST_TEST(crowd.line(i, {}).bend == bend_share * static_cast<float>(crowd.forms[i].arc));
        } else {
            BOOST_TEST(crowd.forms[i].arc == 1);
        }
    }
    std::ranges::sort(there);
    BOOST_TEST(there == (std::vector{1, 2, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(arcs_are_counted_by_direction_and_in_the_order_of_the_ties) {
    auto const arcs = arcs_of_ties(network_of(3, {{0, 1}, {1, 0}, {0, 1}, {1, 2}, {1, 0}, {0, 1}}));
    BOOST_TEST(arcs == (std::vector<std::uint32_t>{1, 1, 2, 1, 2, 3}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_inferred_tie_is_dashed_and_a_tie_keeps_whether_it_has_a_direction) {
    NetworkBuilder builder;
    for (auto const* const id : {"a", "b", "c", "d"}) {
        (void)builder.node(id);
    }
    builder.tie({.source = 0, .target = 1, .directed = true});
    builder.tie({.source = 1, .target = 2, .directed = false, .evidence = Evidence::inferred});
    builder.tie({.source = 2, .target = 3, .directed = true, .evidence = Evidence::inferred});
    BuildReport report;
    auto const crowd = make_crowd(builder.build({}, report), {});
    BOOST_TEST_REQUIRE((crowd.ends == std::vector<TieEnds>{{0, 1}, {1, 2}, {2, 3}}));
    for (std::size_t i = 0; i < 3; ++i) {
        BOOST_TEST(crowd.forms[i].dashed == (i != 0));
        BOOST_TEST(crowd.line(i, {}).dashed == (i != 0));
        BOOST_TEST(crowd.forms[i].directed == (i != 1));
    }
}

BOOST_AUTO_TEST_CASE(a_tie_without_strength_is_as_wide_as_any_line) {
    auto const crowd = make_crowd(network_of(2, {{0, 1}}), {});
    BOOST_TEST(std::abs(crowd.line(0, {}).width - Line{}.width) <= 1.0F / 64);
}

BOOST_AUTO_TEST_CASE(a_network_without_ties_makes_an_empty_crowd) {
    BOOST_TEST(make_crowd(network_of(2, {}), {}).ends.empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz

#include "core/base/error.h"
#include "core/cases/case.h"
#include "tests/viz/layout/equipped_networks.h"
#include "viz/layout/columns.h"
#include "viz/layout/layout_request.h"
#include "viz/layout/quality.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(columns)

namespace {

/// Crossings of straight ties with each mode in a column in the order of the input.
std::uint64_t input_crossings(Network const& network) {
    std::vector<Point> points;
    auto const& mode = *find_column(network.node_columns(), "mode");
    auto const first = mode.text(0);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        points.push_back({mode.text(node) == first ? 0.0F : 1000.0F, static_cast<float>(node)});
    }
    return layout_quality(network, points, {}).crossings.value();
}

} // namespace

BOOST_AUTO_TEST_CASE(each_mode_has_an_x_and_ties_cross_no_more_than_in_the_order_of_the_input) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        auto const network = equipped_random(40, 0.08, seed);
        auto const found = lay_out(network, layout_request("columns"), {});
        std::set<float> even;
        std::set<float> odd;
        for (NodeId node = 0; node < network.node_count(); ++node) {
            (node % 2 == 0 ? even : odd).insert(found.positions[node].x);
        }
        BOOST_TEST(even.size() == 1U);
        BOOST_TEST(odd.size() == 1U);
        BOOST_TEST(*even.begin() < *odd.begin());
        BOOST_TEST(layout_quality(network, found.positions, {}).crossings.value() <=
                   input_crossings(network));
    }
}

BOOST_AUTO_TEST_CASE(a_path_is_drawn_without_crossings) {
    auto const network = equipped(8, {{0, 5}, {5, 2}, {2, 7}, {7, 4}, {4, 1}, {1, 6}, {6, 3}});
    auto const found = lay_out(network, layout_request("columns"), {});
    BOOST_TEST(layout_quality(network, found.positions, {}).crossings.value() == 0U);
}

BOOST_AUTO_TEST_CASE(crossings_by_hand_and_by_all_pairs) {
    // Two ties that run crosswise.
    auto const two = simple_graph(equipped(4, {{0, 3}, {2, 1}}));
    std::vector<bool> const even{true, false, true, false};
    BOOST_TEST(column_crossings(two, even, {0, 0, 1, 1}) == 1U);
    BOOST_TEST(column_crossings(two, even, {1, 0, 0, 1}) == 0U);

    auto const network = equipped_random(24, 0.3, 9);
    auto const graph = simple_graph(network);
    std::vector<bool> first(24);
    std::vector<std::uint32_t> rank(24);
    for (std::uint32_t node = 0; node < 24; ++node) {
        first[node] = node % 2 == 0;
        rank[node] = node / 2;
    }
    std::uint64_t expected = 0;
    for (TieId a = 0; a < network.tie_count(); ++a) {
        for (TieId b = a + 1; b < network.tie_count(); ++b) {
            auto const left = std::int64_t{rank[network.source(a)]} - rank[network.source(b)];
            auto const right = std::int64_t{rank[network.target(a)]} - rank[network.target(b)];
            expected += left * right < 0 ? 1U : 0U;
        }
    }
    BOOST_TEST(column_crossings(graph, first, rank) == expected);
}

BOOST_AUTO_TEST_CASE(southern_women_cross_less_than_in_the_published_order) {
    auto const opened = open_case(COSPREAD_SOURCE_DIR "/datasets/southern_women", {}, {});
    auto const found = lay_out(opened.network, layout_request("columns"), {});
    BOOST_TEST(layout_quality(opened.network, found.positions, {}).crossings.value() <=
               input_crossings(opened.network));
}

BOOST_AUTO_TEST_CASE(a_network_of_one_mode_is_refused_with_a_way_out) {
    auto const says = [](char const* words) {
        return [words](AnalysisError const& error) {
            return std::string(error.what()).find(words) != std::string::npos;
        };
    };
    auto const within = equipped(4, {{0, 1}, {0, 2}});
    BOOST_CHECK_EXCEPTION((void)lay_out(within, layout_request("columns"), {}), AnalysisError,
                          says("columns:by=COLUMN"));
    BOOST_CHECK_EXCEPTION((void)lay_out(within, layout_request("columns:by=level"), {}), AnalysisError,
                          says("has 4"));
    BOOST_CHECK_EXCEPTION((void)lay_out(test::path_of(3), layout_request("columns"), {}), AnalysisError,
                          says("'mode'"));
}

BOOST_AUTO_TEST_SUITE_END()

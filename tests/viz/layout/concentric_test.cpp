#include "core/measure_catalogue.h"
#include "tests/viz/layout/equipped_networks.h"
#include "viz/layout/concentric.h"
#include "viz/layout/layout_request.h"
#include "viz/layout/simple_graph.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(concentric)

namespace {

/// Distances from the middle of the rings.
std::vector<double> radii_of(LaidOut const& found) {
    auto const& bounds = *found.guides.bounds;
    double const x = (double{bounds.low.x} + double{bounds.high.x}) / 2;
    double const y = (double{bounds.low.y} + double{bounds.high.y}) / 2;
    std::vector<double> radii;
    for (auto const& point : found.positions) {
        radii.push_back(std::hypot(double{point.x} - x, double{point.y} - y));
    }
    return radii;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_higher_value_is_never_further_out) {
    auto const network = equipped_random(150, 0.04, 8);
    for (auto const* key : {"degree", "betweenness", "closeness"}) {
        auto const found = lay_out(network, layout_request(std::string("concentric:by=") + key), {});
        auto const& measure = node_measure(key);
        MeasureOptions options;
        options.parameters = Parameters(measure.key, measure.parameters);
        auto const values = measure.compute(network, options, {});
        auto const radii = radii_of(found);
        double const outermost = *std::ranges::max_element(radii);
        for (std::size_t a = 0; a < values.size(); ++a) {
            for (std::size_t b = 0; b < values.size(); ++b) {
                if (values[a] > values[b]) {
                    BOOST_TEST(radii[a] <= radii[b] + 1e-5 * outermost);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_centre_of_a_star_is_in_the_middle) {
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId leaf = 1; leaf < 9; ++leaf) {
        ties.emplace_back(0, leaf);
    }
    auto const found = lay_out(test::network_of(9, ties), layout_request("concentric"), {});
    auto const radii = radii_of(found);
    BOOST_TEST(radii[0] < 1e-4);
    for (NodeId leaf = 1; leaf < 9; ++leaf) {
        BOOST_TEST(radii[leaf] == radii[1], boost::test_tools::tolerance(1e-4));
    }
}

BOOST_AUTO_TEST_CASE(nodes_without_a_value_stand_outside_and_it_is_said) {
    auto const graph = simple_graph(test::path_of(4));
    LayoutBasis basis;
    basis.by = "worth";
    double const none = std::numeric_limits<double>::quiet_NaN();
    basis.values = {3, none, 7, 1};
    auto const found = concentric_layout(graph, basis, {});
    auto const radii = radii_of(found);
    BOOST_TEST(radii[2] < radii[0]);
    BOOST_TEST(radii[0] < radii[3]);
    BOOST_TEST(radii[3] < radii[1]);
    BOOST_TEST(found.guides.texts.back().text == "no value");
    BOOST_TEST(found.guides.texts[found.guides.texts.size() - 2].text == "worth ≥ 1");
}

BOOST_AUTO_TEST_CASE(ring_values_are_round_and_fall_to_the_least) {
    // A hundred values: ring areas are as 1, 3, 5, 7, 9; at least 50: 51 values, 20: 81, and so on.
    std::vector<double> values;
    for (int i = 1; i <= 100; ++i) {
        values.push_back(i);
    }
    auto const cuts = ring_values(values);
    BOOST_TEST(cuts == (std::vector{100.0, 50.0, 20.0, 10.0, 1.0}), boost::test_tools::per_element());
    BOOST_TEST(ring_values(std::vector{0.0, 0.0}) == std::vector{0.0}, boost::test_tools::per_element());
    BOOST_TEST(ring_values(std::vector{0.377, 0.377}) == std::vector{0.37}, boost::test_tools::per_element());
    BOOST_TEST(ring_values(std::vector{-2.0, -5.0}) == std::vector{-5.0}, boost::test_tools::per_element());
    BOOST_TEST(ring_values({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

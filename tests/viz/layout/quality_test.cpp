#include "tests/support/small_networks.h"
#include "viz/layout/quality.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::viz;
using cospread::test::network_of;
using cospread::test::path_of;

BOOST_AUTO_TEST_SUITE(quality)

BOOST_AUTO_TEST_CASE(a_straight_path_of_three_is_perfect) {
    std::vector<Point> const straight{{0, 0}, {2, 0}, {4, 0}};
    auto const quality = layout_quality(path_of(3), straight, {});
    BOOST_TEST(std::abs(quality.stress) < 1e-12);
    BOOST_TEST(quality.crossings.value() == 0U);
}

BOOST_AUTO_TEST_CASE(an_equilateral_path_of_three_has_the_stress_worked_out_by_hand) {
    // Ratios |a - b| / d are 1, 1, 1/2: 1 - (5/2)^2 / (9/4) / 3 = 2/27.
    std::vector<Point> const bent{{0, 0}, {0.5F, std::sqrt(0.75F)}, {1, 0}};
    BOOST_TEST(layout_quality(path_of(3), bent, {}).stress == 2.0 / 27, boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(the_diagonals_of_a_square_cross_once) {
    auto const network = network_of(4, {{0, 2}, {1, 3}, {3, 1}, {0, 1}});
    std::vector<Point> const square{{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    BOOST_TEST(layout_quality(network, square, {}).crossings.value() == 1U);
}

BOOST_AUTO_TEST_CASE(neighbourhood_kept_counts_shared_neighbours) {
    // 0-1 2-3 drawn as 0 1 . . 2 3 keeps all; drawn as 0 2 . . 1 3 keeps none.
    auto const network = network_of(4, {{0, 1}, {2, 3}});
    std::vector<Point> const kept{{0, 0}, {1, 0}, {9, 0}, {10, 0}};
    std::vector<Point> const lost{{0, 0}, {9, 0}, {1, 0}, {10, 0}};
    BOOST_TEST(layout_quality(network, kept, {}).neighbourhood_kept == 1.0);
    BOOST_TEST(layout_quality(network, lost, {}).neighbourhood_kept == 0.0);
}

BOOST_AUTO_TEST_CASE(what_is_not_defined_is_not_a_number) {
    auto const network = network_of(2, {});
    std::vector<Point> const points(2);
    BOOST_TEST(std::isnan(layout_quality(network, points, {}).stress));
    BOOST_TEST(std::isnan(layout_quality(network, points, {}).neighbourhood_kept));
}

BOOST_AUTO_TEST_SUITE_END()

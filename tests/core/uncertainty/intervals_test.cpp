#include "core/uncertainty/intervals.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(intervals)

BOOST_AUTO_TEST_CASE(z_is_that_of_the_tables) {
    // R: qnorm(0.975), qnorm(1 - 0.05 / 200)
    BOOST_TEST(std::abs(two_sided_z(0.05) - 1.959963984540054) < 1e-12);
    BOOST_TEST(std::abs(two_sided_z(0.05 / 100) - 3.480756404) < 1e-8);
}

BOOST_AUTO_TEST_CASE(wilson_agrees_with_the_formula_and_with_r) {
    double const z = two_sided_z(0.05);
    auto const none = wilson_interval(0, 10, z);
    BOOST_TEST(none.low == 0.0);
    BOOST_TEST(std::abs(none.high - z * z / (10 + z * z)) < 1e-15);
    BOOST_TEST(wilson_interval(10, 10, z).high == 1.0);
    // R: prop.test(15, 50, correct = FALSE)
    auto const some = wilson_interval(15, 50, z);
    BOOST_TEST(std::abs(some.low - 0.1910355350) < 1e-9);
    BOOST_TEST(std::abs(some.high - 0.4375035046) < 1e-9);
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/root.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(roots)

namespace {

template<class Function>
double root_between(Function const& function, double low, double high) {
    return root(function, {low, function(low)}, {high, function(high)});
}

} // namespace

BOOST_AUTO_TEST_CASE(a_root_is_found_to_the_last_digits) {
    auto const tolerance = boost::test_tools::tolerance(1e-13);
    BOOST_TEST(root_between([](double x) { return x * x - 4; }, 0, 3) == 2, tolerance);
    BOOST_TEST(root_between([](double x) { return 4 - x * x; }, 3, 0) == 2, tolerance);
    BOOST_TEST(root_between([](double x) { return std::exp(x) - 5; }, -50, 50) == std::log(5), tolerance);
    BOOST_TEST(root_between([](double x) { return std::cbrt(x - 1); }, -7, 40) == 1, tolerance);
    BOOST_TEST(root_between([](double x) { return x < 0.3 ? -1e100 : 1.0; }, 0, 1) == 0.3, tolerance);
}

BOOST_AUTO_TEST_CASE(few_evaluations_are_enough) {
    int evaluations = 0;
    auto const counted = [&](double x) {
        ++evaluations;
        return std::exp(x) - 2;
    };
    BOOST_TEST(root_between(counted, -10, 10) == std::log(2), boost::test_tools::tolerance(1e-13));
    BOOST_TEST(evaluations < 25);
}

BOOST_AUTO_TEST_SUITE_END()

#pragma once

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <vector>

namespace cospread::test {

/// Checks every value against the one expected: NaN where NaN is expected, else within `tolerance` relative
/// to max(1, |expected|).
inline void check_values(std::vector<double> const& values, std::vector<double> const& expected,
                         double tolerance = 1e-12) {
    BOOST_TEST_REQUIRE(values.size() == expected.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        BOOST_TEST_CONTEXT("value " << i) {
            if (std::isnan(expected[i])) {
                BOOST_TEST(std::isnan(values[i]), "expected blank, got " << values[i]);
            } else {
                double const scale = std::max(1.0, std::abs(expected[i]));
                BOOST_TEST(std::abs(values[i] - expected[i]) <= tolerance * scale,
                           "expected " << expected[i] << ", got " << values[i]);
            }
        }
    }
}

} // namespace cospread::test

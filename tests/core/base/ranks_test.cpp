#include "core/base/ranks.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(ranks)

BOOST_AUTO_TEST_CASE(equal_values_share_the_mean_of_their_ranks) {
    auto const ranks = mean_ranks({5, 7, 5, std::numeric_limits<double>::quiet_NaN(), 0.1 + 0.2, 0.3});
    BOOST_TEST(ranks[0] == 2.5);
    BOOST_TEST(ranks[1] == 1);
    BOOST_TEST(ranks[2] == 2.5);
    BOOST_TEST(ranks[3] == 6); // NaN comes last
    BOOST_TEST(ranks[4] == 4.5);
    BOOST_TEST(ranks[5] == 4.5);
}

BOOST_AUTO_TEST_CASE(intervals_leave_ranks_open) {
    double const blank = std::numeric_limits<double>::quiet_NaN();
    auto const ranks = rank_intervals({1, 1.5, 4, blank, 0}, {2, 3, 5, blank, 1});
    std::vector<double> const low{2, 2, 1, 0, 3};
    std::vector<double> const high{4, 3, 1, 0, 4};
    for (std::size_t i : {0U, 1U, 2U, 4U}) {
        BOOST_TEST(ranks.low[i] == low[i]);
        BOOST_TEST(ranks.high[i] == high[i]);
    }
    BOOST_TEST(std::isnan(ranks.low[3]));
}

BOOST_AUTO_TEST_CASE(nothing_has_no_ranks) {
    BOOST_TEST(mean_ranks({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

#include "viz/scene/tie_budget.h"

#include <boost/test/unit_test.hpp>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(tie_budget)

namespace {

BOOST_AUTO_TEST_CASE(a_picture_that_took_too_long_lowers_it_in_proportion) {
    TieBudget budget(10, 1'000'000);
    budget.learn(1'000'000, 12.5);
    BOOST_TEST(budget.ties() == 800'000U);
    budget.learn(800'000, 8);
    BOOST_TEST(budget.ties() == 1'000'000U);
}

BOOST_AUTO_TEST_CASE(one_picture_halves_or_doubles_it_at_most) {
    TieBudget budget(10, 1'000'000);
    budget.learn(1'000'000, 400);
    BOOST_TEST(budget.ties() == 500'000U);
    budget.learn(500'000, 0);
    BOOST_TEST(budget.ties() == 1'000'000U);
}

BOOST_AUTO_TEST_CASE(it_never_falls_below_the_fewest) {
    TieBudget budget(10, 200'000);
    for (int picture = 0; picture < 9; ++picture) {
        budget.learn(budget.ties(), 1e6);
    }
    BOOST_TEST(budget.ties() == TieBudget::fewest);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz

#include "core/base/error.h"
#include "core/diffusion/exposure.h"
#include "tests/support/check_values.h"
#include "tests/support/record_networks.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(exposures)

namespace {

double const blank = std::nan("");

} // namespace

// 0, 1 and 2 influence 3; 3 influences 4.
BOOST_AUTO_TEST_CASE(exposure_is_the_share_of_influencers_that_had_adopted) {
    auto const network = network_of(5, {{0, 3}, {1, 3}, {2, 3}, {3, 4}});
    auto const times = times_of({1, 2, 4, 3, AdoptionTimes::never});
    Influencers const influencers(network, {});
    auto const now = exposure(influencers, times, 0, {});
    check_values(now[3], {1.0 / 3, 2.0 / 3, 2.0 / 3, 1});
    check_values(now[4], {0, 0, 1, 1});
    check_values(now[0], {0, 0, 0, 0}); // nobody influences it
    auto const lagged = exposure(influencers, times, 1, {});
    check_values(lagged[3], {blank, 1.0 / 3, 2.0 / 3, 2.0 / 3});
    check_values(exposure(influencers, times, 9, {})[3], {blank, blank, blank, blank});
    check_values(thresholds(influencers, times, 1), {blank, 0, 0, 2.0 / 3, blank});
    check_values(thresholds(influencers, times, 0), {blank, 0, 0, 2.0 / 3, blank});
    check_values(thresholds(influencers, times, 2), {blank, blank, 0, 1.0 / 3, blank});
}

BOOST_AUTO_TEST_CASE(reversed_the_one_who_is_named_influences) {
    auto const network = network_of(3, {{0, 1}, {0, 2}});
    auto const times = times_of({3, 1, 2});
    Influencers const influencers(network, {.reversed = true});
    check_values(exposure(influencers, times, 0, {})[0], {0.5, 1, 1});
    check_values(exposure(influencers, times, 0, {})[1], {0, 0, 0});
}

BOOST_AUTO_TEST_CASE(an_influencer_counts_once_and_a_self_tie_not_at_all) {
    auto const network = network_of(3, {{0, 2}, {0, 2}, {1, 2}, {2, 2}});
    auto const times = times_of({1, 2, AdoptionTimes::never});
    check_values(exposure(Influencers(network, {}), times, 0, {})[2], {0.5, 1});
}

BOOST_AUTO_TEST_CASE(channels_say_who_influences_whom) {
    auto const network = network_of_relations(2, {{0, 1, "consults"}});
    auto const times = times_of({2, 1});
    check_values(exposure(Influencers(network, {}), times, 0, {})[0], {1, 1});
    Influencers const one_way(network, {.channels = ChannelTable({{"consults", 1, 0}})});
    check_values(exposure(one_way, times, 0, {})[0], {0, 0});
    check_values(exposure(one_way, times, 0, {})[1], {0, 1});
}

// 0 -> 2 exists in period 1, 1 -> 2 in periods 1 and 2.
BOOST_AUTO_TEST_CASE(a_tie_with_a_period_exists_in_no_other) {
    auto const network = network_of(3, {{0, 2}, {1, 2}, {1, 2}, {0, 2}});
    Column const periods("wave", {1, 1, 2, blank});
    auto const times = times_of({1, 2, 3});
    Influencers const influencers(network, {.periods = &periods});
    BOOST_TEST(influencers.timeless_ties() == 1U);
    check_values(exposure(influencers, times, 0, {})[2], {0.5, 1, 0});
    // A lag takes the ties of the earlier period.
    check_values(exposure(influencers, times, 1, {})[2], {blank, 0.5, 1});
    check_values(thresholds(influencers, times, 1), {blank, 0, 1});
    Column const broken("wave", {1, 1.5, 2, 1});
    BOOST_CHECK_THROW(Influencers(network, {.periods = &broken}), AnalysisError);
    auto const words = text_column("wave", {"a", "b", "c", "d"});
    BOOST_CHECK_THROW(Influencers(network, {.periods = &words}), UsageError);
}

BOOST_AUTO_TEST_CASE(exposure_never_falls_where_ties_last_and_does_not_depend_on_threads) {
    auto const network = random_network(600, 0.02, 5);
    auto const times = random_times(600, 9, 5);
    Influencers const influencers(network, {});
    RunContext one;
    one.threads = 1;
    RunContext four;
    four.threads = 4;
    auto const rows = exposure(influencers, times, 0, one);
    BOOST_CHECK(rows == exposure(influencers, times, 0, four));
    for (auto const& row : rows) {
        BOOST_TEST(std::ranges::is_sorted(row));
        BOOST_TEST((row.front() >= 0 && row.back() <= 1));
    }
}

BOOST_AUTO_TEST_CASE(a_stop_ends_it) {
    std::stop_source stop;
    stop.request_stop();
    RunContext context;
    context.stop = stop.get_token();
    BOOST_CHECK_THROW((void)exposure(Influencers(path_of(3), {}), times_of({1, 2, 3}), 0, context), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/diffusion/adoption_curve.h"
#include "core/diffusion/adoption_times.h"
#include "core/diffusion/exposure.h"
#include "tests/support/check_values.h"
#include "tests/support/record_networks.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(adoption_times_of_a_record)

namespace {

double const blank = std::nan("");

AdoptionTimes times_from(std::vector<double> times, bool last_is_never = false) {
    auto const network = network_of(static_cast<NodeId>(times.size()), {});
    return adoption_times(network, Column("toa", std::move(times)), last_is_never);
}

std::vector<std::string> classes_of(AdoptionTimes const& times) {
    std::vector<std::string> words;
    for (auto const adopter_class : adopter_classes(times)) {
        words.emplace_back(adopter_class_words(adopter_class));
    }
    return words;
}

AdoptionEvent event(NodeId node, std::string const& date) {
    return {.node = node, .when = parse_period(date), .date = date, .event = {}, .source = {}};
}

using Words = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_CASE(a_column_of_periods_spans_the_record_and_blanks_are_censored) {
    auto const times = times_from({3, blank, 1, 5});
    BOOST_TEST(times.first == 1);
    BOOST_TEST(times.last == 5);
    BOOST_TEST(times.period_count() == 5U);
    BOOST_TEST(times.count(AdoptionTimes::never) == 1U);
    BOOST_TEST(!times.is_dated(1));
    BOOST_TEST(!times.adopted_by(1, 5));
    BOOST_TEST(times.adopted_by(0, 3));
    BOOST_TEST(!times.adopted_by(0, 2));
    BOOST_TEST(times.adoptions() == (std::vector<std::size_t>{1, 0, 1, 0, 1}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_last_period_may_stand_for_those_who_never_adopted) {
    auto const times = times_from({9, 2, 9, 4}, true);
    BOOST_TEST(times.last == 4);
    BOOST_TEST(times.count(AdoptionTimes::never) == 2U);
    BOOST_CHECK_THROW((void)times_from({9, 9}, true), AnalysisError);
}

BOOST_AUTO_TEST_CASE(what_is_no_record_is_refused) {
    BOOST_CHECK_THROW((void)times_from({blank, blank}), AnalysisError);
    BOOST_CHECK_THROW((void)times_from({1, 2.5}), AnalysisError);
    BOOST_CHECK_THROW((void)times_from({1, 1e12}), AnalysisError);
    BOOST_CHECK_THROW((void)times_from({1, 200'000}), AnalysisError);
    auto const network = network_of(2, {});
    BOOST_CHECK_THROW((void)adoption_times(network, text_column("toa", {"early", "late"}), false),
                      UsageError);
    BOOST_CHECK_THROW((void)adoption_times(network, text_column("toa", {"", ""}), false), AnalysisError);
}

BOOST_AUTO_TEST_CASE(dates_count_in_calendar_years_from_their_first_day) {
    AdoptionRecord const record(
        {event(0, "2019-12-31"), event(1, "2015/2017"), event(2, ""), event(0, "2018-03")});
    auto const times = adoption_years(record, 4);
    BOOST_TEST(times.of_node == (std::vector<int>{2018, 2015, AdoptionTimes::unknown, AdoptionTimes::never}),
               boost::test_tools::per_element());
    BOOST_TEST(times.first == 2015);
    BOOST_TEST(times.last == 2018);
    BOOST_CHECK_THROW((void)adoption_years(AdoptionRecord({event(0, "")}), 1), AnalysisError);
}

BOOST_AUTO_TEST_CASE(the_curve_counts_adopters_and_their_hazard) {
    auto const curve = adoption_curve(times_from({1, 3, 3, blank}));
    BOOST_REQUIRE(curve.size() == 3U);
    std::vector<double> adopters;
    std::vector<double> shares;
    std::vector<double> hazards;
    for (auto const& point : curve) {
        adopters.push_back(static_cast<double>(point.adopters));
        shares.push_back(point.share);
        hazards.push_back(point.hazard);
    }
    BOOST_TEST(curve[1].period == 2);
    check_values(adopters, {1, 1, 3});
    check_values(shares, {0.25, 0.25, 0.75});
    check_values(hazards, {blank, 0, 2.0 / 3});
}

BOOST_AUTO_TEST_CASE(adopters_at_an_unknown_time_are_in_no_period_and_never_at_risk) {
    AdoptionRecord const record({event(0, "2018"), event(1, "2020"), event(2, "")});
    auto const curve = adoption_curve(adoption_years(record, 4));
    BOOST_TEST(curve.back().adopters == 2U);
    BOOST_TEST(curve.back().share == 0.5);
    BOOST_TEST(curve.back().hazard == 0.5); // one of the two that are left
    BOOST_TEST(classes_of(adoption_years(record, 4))[2] == "unknown");
}

BOOST_AUTO_TEST_CASE(classes_are_cut_at_the_mean_and_one_sd_around_it_each_closed_on_the_left) {
    // mean 3, sd 1.58
    BOOST_TEST(classes_of(times_from({1, 2, 3, 4, 5, blank})) ==
                   (Words{"early adopter", "early majority", "late majority", "late majority", "laggard",
                          "non-adopter"}),
               boost::test_tools::per_element());
    // mean 3, sd 2: 1 is mean - sd, 5 is mean + sd
    BOOST_TEST(classes_of(times_from({1, 3, 5})) == (Words{"early majority", "late majority", "laggard"}),
               boost::test_tools::per_element());
    BOOST_TEST(classes_of(times_from({4})) == (Words{"laggard"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

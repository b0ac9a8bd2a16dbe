#include "core/base/period.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(period)

BOOST_AUTO_TEST_CASE(days_are_counted_from_1970) {
    BOOST_CHECK(parse_period("1970-01-01") == (Period{0, 0}));
    BOOST_CHECK(parse_period("1969-12-31") == (Period{-1, -1}));
    // 30 years of 365 days and 7 leap days (1972, ..., 1996).
    BOOST_CHECK(parse_period("2000-01-01") == (Period{10957, 10957}));
}

BOOST_AUTO_TEST_CASE(a_month_and_a_year_are_all_their_days) {
    BOOST_CHECK(parse_period("1970") == (Period{0, 364}));
    BOOST_CHECK(parse_period("1970-02") == (Period{31, 58}));
    BOOST_CHECK(parse_period("1972-02") == (Period{2 * 365 + 31, 2 * 365 + 59})); // a leap year
    BOOST_CHECK(parse_period("1970-12") == (Period{334, 364}));
}

BOOST_AUTO_TEST_CASE(an_interval_lasts_from_its_first_to_its_last_day) {
    BOOST_CHECK(parse_period("1970/1971") == (Period{0, 729}));
    BOOST_CHECK(parse_period("1970-01/1970-02-10") == (Period{0, 40}));
    BOOST_CHECK(parse_period("1970-01-05/1970-01-05") == (Period{4, 4}));
    BOOST_CHECK(!parse_period("1971/1970"));
    BOOST_CHECK(!parse_period("1970/"));
    BOOST_CHECK(!parse_period("/1970"));
    BOOST_CHECK(!parse_period("1970/1971/1972"));
}

BOOST_AUTO_TEST_CASE(leap_days_exist_in_leap_years_only) {
    BOOST_CHECK(parse_period("2020-02-29"));
    BOOST_CHECK(parse_period("2000-02-29"));
    BOOST_CHECK(!parse_period("2019-02-29"));
    BOOST_CHECK(!parse_period("1900-02-29"));
}

BOOST_AUTO_TEST_CASE(other_texts_are_no_dates) {
    for (auto const* text :
         {"", "18", "2018-9", "2018-13", "2018-00", "2018-09-31", "2018-09-00", "2018-09-03-01", "2018-9-3",
          "03.09.2018", "2015-2017", " 2018", "2018 ", "-018", "20180903", "spring", "2018-+9"}) {
        BOOST_TEST(!parse_period(text).has_value(), "read as a date: '" << text << "'");
    }
}

BOOST_AUTO_TEST_CASE(the_year_of_a_day_is_known_at_its_edges) {
    BOOST_TEST(year_of(0) == 1970);
    BOOST_TEST(year_of(-1) == 1969);
    BOOST_TEST(year_of(364) == 1970);
    BOOST_TEST(year_of(365) == 1971);
    BOOST_TEST(year_of(parse_period("2024-12-31")->first_day) == 2024);
}

BOOST_AUTO_TEST_SUITE_END()

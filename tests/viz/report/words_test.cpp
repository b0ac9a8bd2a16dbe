#include "viz/report/words.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(counts_have_commas_between_thousands) {
    BOOST_TEST(grouped(0) == "0");
    BOOST_TEST(grouped(999) == "999");
    BOOST_TEST(grouped(5253) == "5,253");
    BOOST_TEST(grouped(1234567) == "1,234,567");
}

BOOST_AUTO_TEST_CASE(a_share_never_looks_impossible_or_certain_where_it_is_not) {
    BOOST_TEST(percent(0) == "0\u00a0%");
    BOOST_TEST(percent(0.0001) == "<\u00a00.1\u00a0%");
    BOOST_TEST(percent(0.004) == "0.4\u00a0%");
    BOOST_TEST(percent(0.36) == "36\u00a0%");
    BOOST_TEST(percent(0.997) == "99.7\u00a0%");
    BOOST_TEST(percent(0.9999) == ">\u00a099.9\u00a0%");
    BOOST_TEST(percent(1) == "100\u00a0%");
    BOOST_TEST(percent(std::numeric_limits<double>::quiet_NaN()) == "–");
}

BOOST_AUTO_TEST_CASE(numbers_have_the_decimals_asked_for) {
    BOOST_TEST(fixed(34.06, 1) == "34.1");
    BOOST_TEST(fixed(2, 0) == "2");
    BOOST_TEST(fixed(std::numeric_limits<double>::quiet_NaN(), 1) == "–");
}

BOOST_AUTO_TEST_CASE(rates_have_two_digits_of_worth) {
    BOOST_TEST(two_digits(0.015901) == "0.016");
    BOOST_TEST(two_digits(3.5161) == "3.5");
    BOOST_TEST(two_digits(0) == "0");
    BOOST_TEST(two_digits(std::numeric_limits<double>::quiet_NaN()) == "–");
}

BOOST_AUTO_TEST_CASE(lists_read_as_a_sentence) {
    BOOST_TEST(listed({}) == "");
    BOOST_TEST(listed({"A"}) == "A");
    BOOST_TEST(listed({"A", "B", "C"}) == "A, B and C");
    BOOST_TEST(listed({"Families, Tomor", "B", "C"}) == "Families, Tomor; B and C");
}

BOOST_AUTO_TEST_CASE(values_of_attributes_become_words) {
    BOOST_TEST(value_words("third_sector") == "third sector");
    BOOST_TEST(value_words("") == "not given");
    BOOST_TEST(capitalised("service system") == "Service system");
    BOOST_TEST(capitalised("élan") == "élan");
}

BOOST_AUTO_TEST_SUITE_END()

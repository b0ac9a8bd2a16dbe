#include "core/base/text.h"

#include <boost/test/unit_test.hpp>

#include <limits>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(numbers_are_read_whole_or_not_at_all) {
    BOOST_TEST(parse_number("1.5").value() == 1.5);
    BOOST_TEST(parse_number("+2e-3").value() == 2e-3);
    for (auto const* bad : {"", " 1", "1 ", "1,5", "1.5x", "nan", "inf", "+-1", "0x10", "1e999"}) {
        BOOST_TEST(!parse_number(bad).has_value(), "read as a number: '" << bad << "'");
    }
}

BOOST_AUTO_TEST_CASE(numbers_are_written_in_the_shortest_form_that_reads_back) {
    BOOST_TEST(format_number(0.1) == "0.1");
    BOOST_TEST(format_number(1.0 / 3.0) == "0.3333333333333333");
    BOOST_TEST(format_number(-0.0) == "0");
    BOOST_TEST(format_number(100000) == "100000");
    BOOST_TEST(format_number(-1234567890123456) == "-1234567890123456");
    BOOST_TEST(format_number(0.0001) == "0.0001");
    BOOST_TEST(format_number(2.5e-5) == "2.5e-05");
    BOOST_TEST(format_number(1e17) == "1e+17");
    BOOST_TEST(format_number(std::numeric_limits<double>::quiet_NaN()).empty());
    BOOST_TEST(parse_number(format_number(1e-300)).value() == 1e-300);
}

BOOST_AUTO_TEST_CASE(control_characters_are_written_out) {
    BOOST_TEST(printable("V\xc3\xb5ru") == "V\xc3\xb5ru");
    BOOST_TEST(printable("a\x1b[2Jb\n") == "a\\x1b[2Jb\\x0a");
    BOOST_TEST(printable("\xc2\x9b") == "\\x9b");
}

BOOST_AUTO_TEST_CASE(the_nearest_word_is_found_only_when_it_is_near) {
    BOOST_TEST(nearest_word("betweeness", {"closeness", "betweenness", "degree"}) == "betweenness");
    BOOST_TEST(nearest_word("xyz", {"closeness", "betweenness"}).empty());
}

BOOST_AUTO_TEST_CASE(split_keeps_empty_parts) {
    auto const parts = split("a;;b", ';');
    BOOST_REQUIRE(parts.size() == 3);
    BOOST_TEST(parts[1].empty());
    BOOST_TEST(split("", ',').size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()

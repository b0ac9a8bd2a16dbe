#include "core/formats/header_words.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(header_words)

BOOST_AUTO_TEST_CASE(case_accents_blanks_and_signs_do_not_count) {
    BOOST_TEST(folded_header("  Source ID ") == "sourceid");
    BOOST_TEST(folded_header("SOURCE_id") == "sourceid");
    BOOST_TEST(folded_header("Relaci\u00F3n") == "relacion");
    BOOST_TEST(folded_header("\u00C9vidence") == "evidence");
    BOOST_TEST(folded_header("K\u0151r\u00F6s \u017Ci\u0142a") == "koroszila");
    BOOST_TEST(folded_header("a\u00D7b") == "a\u00D7b");
    BOOST_TEST(folded_header("\u7DB2") == "\u7DB2");
    BOOST_TEST(folded_header("\xC3") == "\xC3");
}

BOOST_AUTO_TEST_SUITE_END()

#include "viz/scene/label_text.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace cospread::viz;
using Lines = std::vector<std::string>;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(label_text)

namespace {

/// Six pixels a letter, whatever the letter.
float six_a_letter(std::string const& line, bool /*strong*/) {
    auto const letters = std::ranges::count_if(
        line, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
    return 6.0F * static_cast<float>(letters);
}

Lines lines_of(std::string const& text, float most = 120) {
    return label_lines(text, most, false, six_a_letter);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_short_name_stays_in_one_line) {
    BOOST_TEST(lines_of("ESÉLY Foundation") == Lines{"ESÉLY Foundation"}, tt::per_element());
}

BOOST_AUTO_TEST_CASE(a_long_name_breaks_where_its_lines_are_most_equal) {
    BOOST_TEST(lines_of("Municipality of Kunszentmárton") == (Lines{"Municipality of", "Kunszentmárton"}),
               tt::per_element());
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_two_lines_is_elided_at_a_word) {
    BOOST_TEST(lines_of("one two three four five six seven eight nine ten", 60) ==
                   (Lines{"one two", "three…"}),
               tt::per_element());
}

BOOST_AUTO_TEST_CASE(a_long_word_is_elided_at_a_whole_letter) {
    BOOST_TEST(lines_of("ööööööööööööööööööööööö", 60) == Lines{"ööööööööö…"}, tt::per_element());
}

BOOST_AUTO_TEST_CASE(control_characters_and_blanks_leave_no_trace) {
    BOOST_TEST(lines_of("a\tb\n\n c\x01") == Lines{"a b c"}, tt::per_element());
    BOOST_TEST(lines_of(" \n ").empty());
}

BOOST_AUTO_TEST_SUITE_END()

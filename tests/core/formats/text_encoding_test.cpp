#include "core/base/error.h"
#include "core/formats/text_encoding.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using namespace std::string_view_literals;

BOOST_AUTO_TEST_SUITE(text_encoding)

namespace {

DecodedText decoded(std::string_view bytes) {
    return decode_text({"file", bytes});
}

} // namespace

BOOST_AUTO_TEST_CASE(utf8_stays_as_it_is_without_its_mark) {
    auto const plain = decoded("K\u0151r\u00F6s \U0001F33E");
    BOOST_TEST(plain.text() == "K\u0151r\u00F6s \U0001F33E");
    BOOST_TEST(plain.encoding() == "utf-8");
    auto const marked = decoded("\xEF\xBB\xBFsource");
    BOOST_TEST(marked.text() == "source");
    BOOST_TEST(marked.encoding() == "utf-8");
}

BOOST_AUTO_TEST_CASE(utf16_is_converted_in_both_orders) {
    // a, e with acute, euro sign, sheaf of rice (a pair of surrogates)
    auto const little = decoded("\xFF\xFE\x61\x00\xE9\x00\xAC\x20\x3C\xD8\x3E\xDF"sv);
    auto const big = decoded("\xFE\xFF\x00\x61\x00\xE9\x20\xAC\xD8\x3C\xDF\x3E"sv);
    BOOST_TEST(little.text() == "a\u00E9\u20AC\U0001F33E");
    BOOST_TEST(big.text() == little.text());
    BOOST_TEST(big.encoding() == "utf-16");
    BOOST_CHECK_THROW(decoded("\xFF\xFE\x61"sv), InputError);
    BOOST_CHECK_THROW(decoded("\xFF\xFE\x3C\xD8\x61\x00"sv), InputError);
    BOOST_CHECK_THROW(decoded("\xFF\xFE\x3C\xD8"sv), InputError);
}

BOOST_AUTO_TEST_CASE(what_is_no_utf8_is_latin_1) {
    auto const latin = decoded("V\xF5ru, \x80 5, \x93so\x94");
    BOOST_TEST(latin.text() == "V\u00F5ru, \u20AC 5, \u201Cso\u201D");
    BOOST_TEST(latin.encoding() == "latin-1");
}

BOOST_AUTO_TEST_CASE(broken_utf8_is_not_taken_for_utf8) {
    // too long a form, a surrogate, beyond U+10FFFF, a tail alone, cut off
    for (std::string_view const bytes :
         {"a\xC0\xAF"sv, "a\xE0\x80\xAF"sv, "a\xED\xA0\x80"sv, "a\xF4\x90\x80\x80"sv, "a\xF0\x80\x80\x80"sv,
          "a\x80"sv, "abcdefghij\xE2\x82"sv, "\xF8\x88\x80\x80\x80"sv}) {
        BOOST_TEST(decoded(bytes).encoding() == "latin-1");
    }
    for (std::string_view const bytes :
         {"\xED\x9F\xBF"sv, "\xEE\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv, "\xC2\x80"sv}) {
        BOOST_TEST(decoded(bytes).encoding() == "utf-8");
    }
}

BOOST_AUTO_TEST_SUITE_END()

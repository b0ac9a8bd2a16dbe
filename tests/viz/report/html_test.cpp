#include "viz/report/html.h"

#include <boost/test/unit_test.hpp>

using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(every_character_with_a_meaning_is_escaped) {
    BOOST_TEST(escaped(R"(<script>alert("x" & 'y')</script>)") ==
               "&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt;");
}

BOOST_AUTO_TEST_CASE(letters_of_every_script_stay_as_they_are) {
    BOOST_TEST(escaped("Kőtelek Võru Ελλάς 日本 𝄞") == "Kőtelek Võru Ελλάς 日本 𝄞");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_becomes_a_replacement) {
    BOOST_TEST(escaped("a\xff"
                       "b") == "a\xEF\xBF\xBD"
                               "b");
    BOOST_TEST(escaped(std::string_view("a\0b", 3)) == "a\xEF\xBF\xBD"
                                                       "b");
    BOOST_TEST(escaped("a\x1b[31m") == "a\xEF\xBF\xBD[31m");
}

BOOST_AUTO_TEST_CASE(only_web_addresses_are_linked) {
    BOOST_TEST(linkable("https://example.org/a?b=c").has_value());
    BOOST_TEST(linkable("http://example.org").has_value());
    for (auto const* url :
         {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd",
          " https://example.org", "https://example.org/a b", "//example.org", ""}) {
        BOOST_TEST(!linkable(url).has_value(), url);
    }
}

BOOST_AUTO_TEST_CASE(a_link_keeps_its_words_where_the_address_is_refused) {
    HtmlWriter page;
    page.link("javascript:alert(1)", "words & more");
    BOOST_TEST(page.html() == "words &amp; more");
}

BOOST_AUTO_TEST_CASE(elements_close_in_order_and_attributes_are_quoted) {
    HtmlWriter page;
    page.inside("b", {{"title", "\" onclick=\"alert(1)"}}, [&] { page.element("i", "<>"); });
    BOOST_TEST(page.html() == "<b title=\"&quot; onclick=&quot;alert(1)\"><i>&lt;&gt;</i></b>");
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/base/parameters.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(parameters)

namespace {

std::vector<ParameterRow> const rows{
    {.key = "damping", .meaning = "chance to follow a tie", .initial = 0.85, .low = 0, .high = 1},
    {.key = "variant", .meaning = "formula", .choices = {"barrat", "onnela"}},
    {.key = "reset", .meaning = "where it starts anew", .is_text = true},
};

} // namespace

BOOST_AUTO_TEST_CASE(what_is_not_set_has_its_default) {
    Parameters values("pagerank", rows);
    BOOST_TEST(values.number("damping") == 0.85);
    BOOST_TEST(values.word("variant") == "barrat");
    BOOST_TEST(!values.is_set("damping"));
    values.set("damping", "0.5");
    values.set("variant", "onnela");
    BOOST_TEST(values.number("damping") == 0.5);
    BOOST_TEST(values.word("variant") == "onnela");
    BOOST_TEST(values.text("reset").empty());
    values.set("reset", "a+b");
    BOOST_TEST(values.text("reset") == "a+b");
    BOOST_TEST(values.is_set("reset"));
}

BOOST_AUTO_TEST_CASE(a_wrong_value_is_refused_with_what_is_allowed) {
    Parameters values("pagerank", rows);
    auto const message_of = [&](auto key, auto value) {
        try {
            values.set(key, value);
        } catch (UsageError const& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    BOOST_TEST(message_of("damping", "2") == "pagerank: damping = '2' is out of range: from 0 to 1");
    BOOST_TEST(message_of("damping", "x") == "pagerank: damping = 'x' is not a number");
    BOOST_TEST(message_of("variant", "y") == "pagerank: variant = 'y' is not one of barrat onnela");
    BOOST_TEST(message_of("dampng", "1") == "pagerank has no parameter 'dampng'; did you mean 'damping'?");
}

BOOST_AUTO_TEST_SUITE_END()

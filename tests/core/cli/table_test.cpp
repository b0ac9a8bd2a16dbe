#include "core/cli/table.h"
#include "core/formats/json_text.h"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <sstream>

using namespace cospread;
using namespace cospread::cli;

BOOST_AUTO_TEST_SUITE(table)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

Table small_table() {
    Table table;
    table.add_texts("id", {"V\xc3\xb5ru", "line\nbreak", "c"});
    table.add_numbers("x", {1.0 / 3.0, blank, -2});
    table.add_texts("note", {"", "say \"hi\"", "a,b"});
    return table;
}

} // namespace

BOOST_AUTO_TEST_CASE(csv_is_as_rfc_4180_has_it) {
    std::ostringstream stream;
    small_table().write_csv(stream, {});
    BOOST_TEST(stream.str() ==
               "id,x,note\nV\xc3\xb5ru,0.3333333333333333,\n\"line\nbreak\",,\"say \"\"hi\"\"\"\n"
               "c,-2,\"a,b\"\n");
}

BOOST_AUTO_TEST_CASE(numbers_beyond_the_range_of_doubles_are_blank) {
    Table table;
    table.add_texts("id", {"a", "b"});
    table.add_numbers("x",
                      {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()});
    std::ostringstream csv;
    table.write_csv(csv, {});
    BOOST_TEST(csv.str() == "id,x\na,\nb,\n");
    std::ostringstream text;
    table.write_text(text, {});
    BOOST_TEST(text.str() == "id  x\na   -\nb   -\n");
}

BOOST_AUTO_TEST_CASE(json_has_an_object_a_row_and_null_for_missing) {
    std::ostringstream stream;
    small_table().write_json(stream, {});
    BOOST_TEST(stream.str() == "[\n{\"id\":\"V\xc3\xb5ru\",\"x\":0.3333333333333333,\"note\":null},\n"
                               "{\"id\":\"line\\nbreak\",\"x\":null,\"note\":\"say \\\"hi\\\"\"},\n"
                               "{\"id\":\"c\",\"x\":-2,\"note\":\"a,b\"}]");
}

BOOST_AUTO_TEST_CASE(text_is_aligned_by_characters_with_numbers_on_the_right) {
    Table table;
    table.add_texts("id", {"V\xc3\xb5ru", "a\x1b"});
    table.add_numbers("x", {1.0 / 3.0, blank});
    std::ostringstream stream;
    table.write_text(stream, {});
    BOOST_TEST(stream.str() == "id            x\nV\xc3\xb5ru   0.333333\na\\x1b         -\n");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf8_never_reach_json) {
    BOOST_TEST(json_quoted("a\xff") == "\"a\xef\xbf\xbd\"");
    BOOST_TEST(json_number(std::numeric_limits<double>::infinity()) == "null");
}

BOOST_AUTO_TEST_SUITE_END()

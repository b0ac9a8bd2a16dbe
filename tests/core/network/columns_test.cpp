#include "core/network/columns.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(columns)

namespace {

Column column_of(std::vector<std::string> const& cells) {
    ColumnBuilder builder("c");
    for (auto const& cell : cells) {
        builder.append(cell);
    }
    return std::move(builder).finish();
}

} // namespace

BOOST_AUTO_TEST_CASE(the_narrowest_type_that_holds_every_value_is_found) {
    BOOST_CHECK(column_of({"1", "2.5", "-3e4"}).type() == ColumnType::number);
    BOOST_CHECK(column_of({"yes", "no"}).type() == ColumnType::boolean);
    BOOST_CHECK(column_of({"2018-09", "2019-01-28"}).type() == ColumnType::date);
    BOOST_CHECK(column_of({"1", "two"}).type() == ColumnType::text);
    BOOST_CHECK(column_of({"", ""}).type() == ColumnType::text);
}

BOOST_AUTO_TEST_CASE(a_missing_value_never_changes_the_type) {
    auto const numbers = column_of({"1", "", "NA", "NaN", "null"});
    BOOST_CHECK(numbers.type() == ColumnType::number);
    BOOST_TEST(numbers.number(0) == 1.0);
    for (std::size_t row = 1; row < 5; ++row) {
        BOOST_TEST(numbers.is_missing(row));
        BOOST_TEST(std::isnan(numbers.number(row)));
        BOOST_TEST(numbers.text(row).empty());
    }
    BOOST_TEST(column_of({"true", ""}).is_missing(1));
}

BOOST_AUTO_TEST_CASE(texts_are_kept_byte_for_byte) {
    auto const texts = column_of({"ESÉLY", " blank ", "ESÉLY"});
    BOOST_TEST(texts.text(0) == "ESÉLY");
    BOOST_TEST(texts.text(1) == " blank ");
    BOOST_TEST(texts.code(0) == texts.code(2));
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/formats/record_columns.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(record_columns)

namespace {

Columns finished(RecordColumns columns, std::size_t records, ImportReport& report) {
    return std::move(columns).finish(records, {.file = "file"}, "node", report);
}

Columns finished(RecordColumns columns, std::size_t records) {
    ImportReport report;
    auto result = finished(std::move(columns), records, report);
    BOOST_TEST(report.warning_count() == 0U);
    return result;
}

std::string cells(Column const& column) {
    std::string text;
    for (std::size_t row = 0; row < column.size(); ++row) {
        text += (row == 0 ? "" : "|") + (column.is_missing(row) ? "-" : column.text(row));
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_CASE(records_bring_attributes_in_any_order_and_lack_the_others) {
    RecordColumns columns;
    columns.set(2, "age", "30");
    columns.set(0, "town", "Pécs");
    columns.set(0, "age", "NA");
    columns.set(3, "town", "Vác");
    columns.set(1, "age", "41.5");
    columns.set(3, "town", "Eger");
    columns.set(9, "town", "beyond");
    auto const result = finished(std::move(columns), 4);
    BOOST_REQUIRE(result.size() == 2U);
    BOOST_TEST(result[0].name() == "age");
    BOOST_TEST(column_type_word(result[0].type()) == "number");
    BOOST_TEST(cells(result[0]) == "-|41.5|30|-");
    BOOST_TEST(cells(result[1]) == "Pécs|-|-|Eger");
}

BOOST_AUTO_TEST_CASE(declared_types_hold_where_every_value_fits) {
    RecordColumns columns;
    columns.declare("code", ColumnType::text);
    columns.declare("since", ColumnType::text);
    columns.declare("flag", ColumnType::boolean);
    columns.declare("unused", ColumnType::number);
    columns.declare("empty", ColumnType::boolean);
    columns.set(0, "code", "007");
    columns.set(0, "since", "2018-09-03");
    columns.set(0, "flag", "1");
    columns.set(1, "flag", "false");
    columns.set(1, "label", "42");
    auto const result = finished(std::move(columns), 2);
    std::string types;
    for (auto const& column : result) {
        types += column.name() + ':' + std::string(column_type_word(column.type())) + ' ';
        BOOST_TEST(column.size() == 2U);
    }
    BOOST_TEST(types == "code:text since:date flag:bool unused:number empty:bool label:text ");
    BOOST_TEST(cells(result[0]) == "007|-");
    BOOST_TEST(result[2].number(0) == 1);
    BOOST_TEST(result[2].number(1) == 0);
    BOOST_TEST(cells(result[3]) == "-|-");
}

BOOST_AUTO_TEST_CASE(a_broken_declaration_is_said_and_loses_nothing) {
    RecordColumns columns;
    columns.declare("age", ColumnType::number);
    columns.declare("both", ColumnType::number);
    columns.declare("both", ColumnType::boolean);
    columns.set(0, "age", "30");
    columns.set(1, "age", "old");
    columns.set(0, "both", "1");
    ImportReport report;
    auto const result = finished(std::move(columns), 2, report);
    BOOST_TEST(cells(result[0]) == "30|old");
    BOOST_TEST(column_type_word(result[1].type()) == "text");
    BOOST_REQUIRE(report.warning_count() == 1U);
    BOOST_TEST(report.warnings()[0].what ==
               "the node attribute 'age' is declared as a number, but not every value is one");
    BOOST_TEST(report.warnings()[0].file == "file");
}

BOOST_AUTO_TEST_CASE(a_fallback_stands_where_a_record_says_nothing) {
    RecordColumns columns;
    columns.declare("colour", ColumnType::text, "yellow");
    columns.declare("size", ColumnType::number, "1");
    columns.set(0, "colour", "green");
    columns.set(1, "colour", "");
    auto const result = finished(std::move(columns), 3);
    BOOST_TEST(cells(result[0]) == "green|-|yellow");
    BOOST_TEST(cells(result[1]) == "1|1|1");
    BOOST_TEST(column_type_word(result[1].type()) == "number");
}

BOOST_AUTO_TEST_CASE(more_columns_than_allowed_are_left_out_and_said) {
    RecordColumns columns;
    for (std::size_t i = 0; i < RecordColumns::most_columns + 2; ++i) {
        columns.set(0, "k" + std::to_string(i), "x");
    }
    ImportReport report;
    BOOST_TEST(finished(std::move(columns), 1, report).size() == RecordColumns::most_columns);
    BOOST_REQUIRE(report.warning_count() == 1U);
    BOOST_TEST(report.warnings()[0].what.starts_with("the node attribute 'k10000' is left out"));
}

BOOST_AUTO_TEST_CASE(columns_that_hold_next_to_nothing_give_way_before_memory_does) {
    // 10,000 columns of a million records would be 40 GB; what is full stays.
    constexpr std::size_t records = 1'000'000;
    RecordColumns columns;
    for (std::size_t i = 0; i < 1000; ++i) {
        columns.set(records - 1, "k" + std::to_string(i), "x");
    }
    for (std::size_t i = 0; i < records / 10; ++i) {
        columns.set(i, "full", "y");
    }
    ImportReport report;
    auto const result = finished(std::move(columns), records, report);
    // (2^23 + 16 * 101,000) / 1,000,000 = 10.004
    BOOST_TEST(result.size() == 10U);
    BOOST_TEST(report.warning_count() == 1001U - 10U);
    BOOST_TEST(find_column(result, "full") != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/formats/table_preview.h"
#include "tests/support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

namespace cospread {
namespace {

struct Fixture {
    TablePreview preview(std::string_view name, std::string_view bytes, ReadOptions const& options = {}) {
        return preview_table(folder.write(name, bytes), options, 2, RunContext{});
    }

    tests::TemporaryFolder folder;
};

BOOST_FIXTURE_TEST_SUITE(table_preview, Fixture)

BOOST_AUTO_TEST_CASE(the_first_rows_and_all_counts_of_a_table_of_ties) {
    auto const table =
        preview("ties.csv", "source;target;evidence;directed\na;b;stated;yes\nb; c ;inferred;no\na;d;;\n");
    BOOST_TEST(table.format == "csv");
    BOOST_TEST(table.separator == ";");
    BOOST_TEST(table.encoding == "utf-8");
    BOOST_TEST(table.has_header);
    BOOST_TEST(table.row_count == 3U);
    BOOST_REQUIRE(table.rows.size() == 2U);
    BOOST_TEST(table.rows[1][1] == "c");
    BOOST_REQUIRE(table.ties.has_value());
    BOOST_TEST(table.ties->target == 1U);
    BOOST_TEST(table.counts->actors == 4U);
    BOOST_TEST(table.counts->directed == 2U); // a row that does not say has a direction
    BOOST_TEST(table.counts->inferred == 1U);
}

BOOST_AUTO_TEST_CASE(without_ends_there_is_still_a_table) {
    auto const table = preview("survey.csv", "who,whom,hours\nAnna,Bella,3\nBella,Cecil,1\n");
    BOOST_TEST(!table.ties.has_value());
    BOOST_TEST(!table.counts.has_value());
    BOOST_TEST(table.columns.size() == 3U);
    BOOST_TEST(table.row_count == 2U);
}

BOOST_AUTO_TEST_CASE(one_end_alone_is_none) {
    ReadOptions options;
    options.source_column = "target";
    BOOST_TEST(!preview("ties.csv", "source,target\na,b\n", options).ties.has_value());
    options.target_column = "source";
    BOOST_TEST(preview("ties.csv", "source,target\na,b\n", options).ties.has_value());
}

BOOST_AUTO_TEST_CASE(a_row_may_be_shorter_than_the_header) {
    auto const table = preview("ties.csv", "source,target,note\na,b\nb,c,x\n");
    BOOST_REQUIRE(table.rows.size() == 2U);
    BOOST_TEST(table.rows[0].size() == 3U);
    BOOST_TEST(table.rows[0][2].empty());
}

BOOST_AUTO_TEST_CASE(of_other_formats_only_their_name_is_told) {
    auto const graph =
        preview("graph.gml", "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]");
    BOOST_TEST(graph.format == "gml");
    BOOST_TEST(graph.columns.empty());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_an_error) {
    BOOST_CHECK_THROW(preview_table(folder.path("none.csv"), {}, 2, RunContext{}), InputError);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread

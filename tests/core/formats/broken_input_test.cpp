#include "core/base/error.h"
#include "tests/core/formats/reading.h"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(broken_input)

namespace {

Finding refusal(std::string_view bytes, ReadOptions const& options = {}) {
    try {
        read_text(bytes, options);
    } catch (InputError const& error) {
        BOOST_TEST(!error.findings()[0].what.empty());
        BOOST_TEST(!error.findings()[0].remedy.empty());
        return error.findings()[0];
    }
    BOOST_FAIL("broken input was read");
    return {};
}

} // namespace

BOOST_AUTO_TEST_CASE(an_empty_file_is_said_to_be_empty) {
    for (std::string_view const bytes : {"", "\n\n", "   \r\n", "\xEF\xBB\xBF", "\xFF\xFE"}) {
        BOOST_TEST(refusal(bytes).what == "the file is empty");
    }
}

BOOST_AUTO_TEST_CASE(a_file_of_comments_has_no_table) {
    BOOST_TEST(refusal("# nothing\n# here").what == "there is no table");
}

BOOST_AUTO_TEST_CASE(binary_files_are_refused) {
    using namespace std::string_view_literals;
    BOOST_TEST(refusal("\x7F"
                       "ELF\x02\x01\x01\x00\x00\x00"sv)
                   .what == "a binary file in no format that can be read");
    auto const named = refusal("source,target\na,b\nc\0,d\n"sv, {.format = "csv"});
    BOOST_TEST(named.row == 3U);
    BOOST_TEST(named.what == "this is no text: byte 20 is a control character");
    // The NUL lies beyond what the recognition looks at.
    std::string late = "source,target\n";
    while (late.size() < 200'000) {
        late += "a,b\n";
    }
    late += '\0';
    BOOST_TEST(refusal(late).what.find("no text") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(files_of_other_programs_are_named_with_a_way_out) {
    BOOST_TEST(refusal("%PDF-1.7\n1 0 obj\n").what == "this is a PDF, which is not read here");
    BOOST_TEST(refusal("%%MatrixMarket matrix coordinate real general\n4 4 1\n2 1 1\n").what ==
               "this is a Matrix Market file, which is not read here");
    BOOST_TEST(refusal("nodedef>name VARCHAR\na\nedgedef>node1 VARCHAR,node2 VARCHAR\na,a\n").remedy ==
               "Open it in Gephi and export GEXF");
    BOOST_TEST(refusal("\n <!DOCTYPE HTML><table></table>").what ==
               "this is a web page, which is not read here");
    TemporaryFolder const folder;
    BOOST_CHECK_THROW(read_network_file(folder.write("yed.tgf", "1 Anna\n2 Bea\n#\n1 2\n"), {}, {}),
                      InputError);
    // Whoever names the format knows better.
    BOOST_TEST(tie_list(read_text("nodedef>name b\n", {.format = "csv"}).network) == words("nodedef>name>b"));
}

BOOST_AUTO_TEST_CASE(forty_megabytes_of_one_line_are_refused_at_once) {
    auto const start = std::chrono::steady_clock::now();
    BOOST_TEST(refusal(std::string(40 << 20, 'x')).what == "only one column is found");
    BOOST_TEST(refusal("source,target\n" + std::string(40 << 20, 'x')).what == "a cell of more than 1 MB");
    std::string cells(40 << 20, 'x');
    for (std::size_t i = 0; i < cells.size(); i += 100) {
        cells[i] = ',';
    }
    BOOST_TEST(refusal(cells).what == "more than 10,000 columns");
    auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    BOOST_TEST(seconds < 20.0); // a fraction of a second each; the margin is for sanitizers and busy machines
}

BOOST_AUTO_TEST_CASE(too_long_records_are_refused) {
    std::string row = "source,target\na,b";
    for (int i = 0; i < 17; ++i) {
        row += ',' + std::string(1'000'000, 'y');
    }
    auto const finding = refusal(row);
    BOOST_TEST(finding.what == "a line of more than 16 MB");
    BOOST_TEST(finding.row == 2U);
}

BOOST_AUTO_TEST_CASE(a_first_row_of_a_million_columns_is_told_from_one_column) {
    std::string row = "source,target";
    for (int i = 0; i < 1'000'000; ++i) {
        row += ",c" + std::to_string(i);
    }
    auto const finding = refusal(row + "\na,b\n");
    BOOST_TEST(finding.what == "more than 10,000 columns");
    BOOST_TEST(finding.row == 1U);
}

BOOST_AUTO_TEST_CASE(a_quote_that_is_never_closed_names_its_row) {
    auto const finding = refusal("source,target,note\na,b,x\nb,c,\"never\nc,d,y\n");
    BOOST_TEST(finding.row == 3U);
    BOOST_TEST(finding.column == "3");
    BOOST_TEST(finding.what == "a quote opened in this row is never closed");
    BOOST_TEST(refusal("source,target,note\na,b,\"" + std::string(3 << 20, 'z')).what ==
               "a quote opened in this row is not closed within 1 MB");
}

BOOST_AUTO_TEST_CASE(other_markup_is_no_table) {
    for (auto const* text : {"<network></network>", "<rss/>"}) {
        BOOST_TEST(refusal(text).what == "not in a format that can be read");
    }
    BOOST_TEST(refusal("[1, 2]").what == "there are no nodes and no ties");
}

BOOST_AUTO_TEST_CASE(missing_files_and_folders_are_told_apart) {
    TemporaryFolder const folder;
    BOOST_CHECK_THROW((void)read_network_file(folder.path("none.csv"), {}, {}), InputError);
    BOOST_CHECK_THROW((void)read_network_file(folder.path(""), {}, {}), InputError);
    BOOST_CHECK_THROW((void)read_network_file(std::string(5000, 'x'), {}, {}), SystemError);
}

BOOST_AUTO_TEST_CASE(formats_that_do_not_exist_are_a_fault_of_the_command_line) {
    BOOST_CHECK_THROW(read_text("source,target\na,b\n", {.format = "cvs"}), UsageError);
    BOOST_CHECK_THROW((void)read_network_file("-", {}, {}), UsageError);
}

BOOST_AUTO_TEST_CASE(a_stop_ends_the_reading) {
    TemporaryFolder const folder;
    std::stop_source stop;
    stop.request_stop();
    RunContext context;
    context.stop = stop.get_token();
    auto const path = folder.write("ties.csv", "source,target\na,b\n");
    BOOST_CHECK_THROW((void)read_network_file(path, {}, context), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()

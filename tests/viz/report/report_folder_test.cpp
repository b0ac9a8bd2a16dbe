#include "core/base/error.h"
#include "tests/support/temporary_folder.h"
#include "viz/report/report_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(report_folder)

namespace {

namespace fs = std::filesystem;

std::string content(fs::path const& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t entries(fs::path const& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::vector<ReportFile> const two_files{{"a.csv", "id\n"}, {"index.html", "page"}};

} // namespace

BOOST_AUTO_TEST_CASE(a_new_folder_holds_the_files_and_nothing_else_is_left) {
    tests::TemporaryFolder const temporary;
    fs::path const folder = temporary.path("");
    write_report_folder(folder / "deep" / "report", two_files, RunContext());
    BOOST_TEST(content(folder / "deep" / "report" / "index.html") == "page");
    BOOST_TEST(entries(folder / "deep" / "report") == 2U);
    BOOST_TEST(entries(folder / "deep") == 1U);
}

BOOST_AUTO_TEST_CASE(a_folder_that_is_there_keeps_what_is_not_ours) {
    tests::TemporaryFolder const temporary;
    fs::path const folder = temporary.path("");
    fs::create_directories(folder / "report");
    std::ofstream(folder / "report" / "notes.txt") << "mine";
    std::ofstream(folder / "report" / "index.html") << "old";
    write_report_folder(folder / "report/", two_files, RunContext());
    BOOST_TEST(content(folder / "report" / "notes.txt") == "mine");
    BOOST_TEST(content(folder / "report" / "index.html") == "page");
    BOOST_TEST(entries(folder / "report") == 3U);
}

BOOST_AUTO_TEST_CASE(a_file_in_the_way_is_an_error_and_stays) {
    tests::TemporaryFolder const temporary;
    fs::path const folder = temporary.path("");
    std::ofstream(folder / "report") << "mine";
    BOOST_CHECK_THROW(write_report_folder(folder / "report", two_files, RunContext()), SystemError);
    BOOST_TEST(content(folder / "report") == "mine");
}

BOOST_AUTO_TEST_CASE(a_stop_leaves_nothing) {
    tests::TemporaryFolder const temporary;
    fs::path const folder = temporary.path("");
    std::stop_source stop;
    stop.request_stop();
    RunContext context;
    context.stop = stop.get_token();
    BOOST_CHECK_THROW(write_report_folder(folder / "report", two_files, context), Stopped);
    BOOST_TEST(entries(folder) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

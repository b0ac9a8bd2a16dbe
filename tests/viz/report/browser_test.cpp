#include "tests/support/temporary_folder.h"
#include "tests/viz/report/report_fixture.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fstream>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(browser)

namespace {

namespace utf = boost::unit_test;

bool has_browser() {
    return std::system("command -v chromium > /dev/null") == 0;
}

struct BrowserIsInstalled {
    boost::test_tools::assertion_result operator()(utf::test_unit_id) const {
        boost::test_tools::assertion_result result(has_browser());
        result.message() << "needs chromium";
        return result;
    }
};

std::string content(std::string const& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What the browser made of the page, and what it had to complain about.
struct Opened {
    std::string document;
    std::string complaints;
};

Opened open_in_browser(tests::TemporaryFolder const& folder, std::string const& page) {
    std::string const command =
        "cd '" + folder.path("") +
        "' && timeout 120 chromium --headless --no-sandbox --disable-gpu --user-data-dir='" +
        folder.path("profile") + "' --enable-logging=stderr --dump-dom 'file://" + page +
        "' > dom.html 2> log.txt";
    BOOST_TEST_REQUIRE(std::system(command.c_str()) == 0);
    Opened opened{content(folder.path("dom.html")), {}};
    std::ifstream log(folder.path("log.txt"));
    for (std::string line; std::getline(log, line);) {
        if (line.find("CONSOLE") != std::string::npos) {
            opened.complaints += line + "\n";
        }
    }
    return opened;
}

} // namespace

BOOST_AUTO_TEST_CASE(the_page_opens_without_a_complaint_and_its_script_runs,
                     *utf::precondition(BrowserIsInstalled())) {
    tests::TemporaryFolder const folder;
    viz::write_report_folder(folder.path("report"),
                             tests::quick_report({tests::data_set("italy"), tests::data_set("spain")}),
                             RunContext());
    auto const opened = open_in_browser(folder, folder.path("report/index.html"));
    BOOST_TEST(opened.complaints == "");
    // The script marks itself at the root and the first case in the list.
    BOOST_TEST((opened.document.find("<html lang=\"en\" class=\"js\">") != std::string::npos));
    BOOST_TEST((opened.document.find("<a href=\"#italy\" class=\"here\">") != std::string::npos));
}

BOOST_AUTO_TEST_CASE(the_policy_stops_a_foreign_script, *utf::precondition(BrowserIsInstalled())) {
    // As if a label had got through: the browser must refuse to run it and say so.
    tests::TemporaryFolder const folder;
    auto page = tests::file_named(tests::quick_report({tests::data_set("kite")}), "index.html");
    auto const body = page.find("<body>") + 6;
    page.insert(body, "<script>document.title='broken in'</script>");
    auto const opened = open_in_browser(folder, folder.write("page.html", page));
    BOOST_TEST((opened.complaints.find("Content Security Policy") != std::string::npos));
    BOOST_TEST((opened.document.find("broken in</title>") == std::string::npos));
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/demand/lever_presets.h"
#include "tests/support/temporary_folder.h"
#include "tests/viz/report/report_fixture.h"

#include <boost/test/unit_test.hpp>

#include <regex>

using namespace cospread;
using namespace cospread::viz;

BOOST_AUTO_TEST_SUITE(report)

namespace {

bool has(std::string const& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

std::size_t count(std::string const& page, std::string_view words) {
    std::size_t found = 0;
    for (auto at = page.find(words); at != std::string::npos; at = page.find(words, at + 1)) {
        ++found;
    }
    return found;
}

bool has_nan(std::string const& page) {
    static std::regex const nan(R"re(\bnan\b)re");
    return std::regex_search(page, nan);
}

std::string page_of(std::vector<ReportInput> const& inputs) {
    return tests::file_named(tests::quick_report(inputs), "index.html");
}

std::string page_of_table(std::string const& table) {
    tests::TemporaryFolder const folder;
    return page_of({tests::opened(folder.write("ties.csv", table))});
}

} // namespace

BOOST_AUTO_TEST_CASE(two_countries_have_every_part_and_their_files) {
    std::vector<ReportInput> const inputs{tests::data_set("italy"), tests::data_set("spain")};
    auto const files = tests::quick_report(inputs);
    std::string const page = tests::file_named(files, "index.html");
    for (std::string const place : {"Italy", "Spain"}) {
        BOOST_TEST(has(page, "<b>" + place + "</b>"), place);
    }
    for (auto const* words : {"First brokers", "Most probable paths from the earliest adopters",
                              "Where it stalls", "First places to build demand", "Who took it up, and when",
                              "What carries it: the enabling conditions", "What if we act?"}) {
        BOOST_TEST(count(page, "<h3>" + std::string(words) + "</h3>") == 2U, words);
    }
    // Ten brokers and twice ten places a country; all other actors wait for the search.
    BOOST_TEST(count(page, "<tr class=\"first\">") >= 20U);
    BOOST_TEST(count(page, "<dt>Seen: whom it reached</dt>") == 2U);
    // From the start and from today.
    BOOST_TEST(count(page, "<h5>Would it survive other assumptions?</h5>") == 4U);
    BOOST_TEST(count(page, ": the advice is open") + count(page, ": the advice survives") == 4U);
    BOOST_TEST(has(tests::file_named(files, "spain-demand-today.csv"), "robust.top5,robust.first"));
    BOOST_TEST(has(page, "1 - (1 - p0)^strength"));
    for (std::string const key : {"italy", "spain"}) {
        for (std::string const name : {".svg", ".pdf", "-brokers.csv", "-spread.csv", "-paths.csv",
                                       "-demand-at-start.csv", "-demand-today.csv", "-levers.csv"}) {
            BOOST_TEST(!tests::file_named(files, key + name).empty(), key + name);
        }
    }
    BOOST_TEST(files.back().name == "index.html");
}

BOOST_AUTO_TEST_CASE(levers_stories_and_the_p0_that_fits_are_told) {
    ReportInput const sweden = tests::data_set("sweden");
    CaseReport const report = case_report(sweden, tests::quick_options(), {});
    BOOST_REQUIRE(report.levers.has_value());
    auto const& tried = report.levers->tried;
    BOOST_TEST(tried.size() == lever_presets().size());
    for (std::size_t at = 0; at < tried.size(); ++at) {
        PairedFigure const& figure = tried[at].figure();
        BOOST_TEST(figure.low <= figure.difference);
        BOOST_TEST(figure.difference <= figure.high);
        BOOST_TEST(figure.before == tried.front().figure().before);
        BOOST_TEST((at == 0 || figure.difference <= tried[at - 1].figure().difference));
    }
    BOOST_REQUIRE(report.stories.has_value());
    BOOST_TEST(report.stories->reached_with > report.stories->reached_without);
    BOOST_REQUIRE(report.record_fit.has_value());
    std::string const page = page_of({sweden});
    BOOST_TEST(has(page, "<h3>Stories that carry it</h3>"));
    BOOST_TEST(has(page, "The letter from users of housing support"));
    BOOST_TEST(has(page, "the record fits p0 = 0.0091 best (0 to 0.058)"));
}

BOOST_AUTO_TEST_CASE(a_lever_that_speaks_of_what_is_not_there_is_said_not_to_fit) {
    tests::TemporaryFolder const folder;
    ReportInput const plain = tests::opened(folder.write("ties.csv", "source,target\na,b\nb,c\n"));
    LeversReportOptions options;
    options.runs = 5;
    auto const report = levers_report(plain.measured, plain.recorded, {}, {}, {0}, options, {});
    BOOST_TEST(report.tried.size() + report.unfit.size() == lever_presets().size());
    BOOST_REQUIRE(!report.unfit.empty());
    BOOST_TEST(has(report.unfit.front().trial.problem, "column"));
    options.largest = 4; // three nodes and two ties
    BOOST_TEST(levers_report(plain.measured, plain.recorded, {}, {}, {0}, options, {}).too_large);
}

BOOST_AUTO_TEST_CASE(every_link_to_a_file_or_a_part_leads_there) {
    auto const files = tests::quick_report({tests::data_set("italy"), tests::data_set("finland")});
    std::string const page = tests::file_named(files, "index.html");
    static std::regex const link(R"re( href="([^"]*)")re");
    for (auto it = std::sregex_iterator(page.begin(), page.end(), link); it != std::sregex_iterator(); ++it) {
        std::string const target = (*it)[1];
        if (target.starts_with('#')) {
            BOOST_TEST(has(page, " id=\"" + target.substr(1) + "\""), target);
        } else if (!target.starts_with("http")) {
            BOOST_TEST(!tests::file_named(files, target).empty(), target);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_inputs_give_the_same_bytes_on_any_number_of_threads) {
    std::vector<ReportInput> const inputs{tests::data_set("finland")};
    auto const one = tests::quick_report(inputs, 1);
    auto const two = tests::quick_report(inputs, 2);
    BOOST_TEST_REQUIRE(one.size() == two.size());
    for (std::size_t at = 0; at < one.size(); ++at) {
        BOOST_TEST((one[at].bytes == two[at].bytes), one[at].name);
    }
}

BOOST_AUTO_TEST_CASE(the_page_asks_for_nothing_from_outside) {
    std::string const page = page_of({tests::data_set("italy")});
    BOOST_TEST(has(page, "default-src &#39;none&#39;"));
    for (auto const* words : {"<link", "<img", "<iframe", "@import", "src=", " style="}) {
        BOOST_TEST(!has(page, words), words);
    }
    // The two weights of the font, which are in the page itself.
    BOOST_TEST(count(page, "url(") == 2U);
    BOOST_TEST(count(page, "src:url(data:font/woff;base64,") == 2U);
}

BOOST_AUTO_TEST_CASE(a_plain_network_says_what_it_lacks) {
    std::string const page = page_of_table("source,target\na,b\nb,c\nc,d\n");
    BOOST_TEST(has(page, "the input has no record of who adopted when"));
    BOOST_TEST(has(page, "the input has no adoption record"));
    BOOST_TEST(has(page, "the input says nothing of enabling conditions"));
    BOOST_TEST(has(page, "the nodes have no column sector"));
    BOOST_TEST(has(page, "Before anybody has adopted"));
    BOOST_TEST(!has_nan(page));
}

BOOST_AUTO_TEST_CASE(a_hostile_label_stays_text) {
    std::string const hostile = "<script>alert(1)</script>";
    std::string const page = page_of_table("source,target\n" + hostile +
                                           ",\"\"\" onmouseover=\"\"alert(2)\"\n" + hostile + ",c\n");
    BOOST_TEST(count(page, "<script>") == 1U); // our own
    BOOST_TEST(has(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    BOOST_TEST(!has(page, "\" onmouseover=\"alert"));
}

BOOST_AUTO_TEST_CASE(no_node_and_one_node_make_a_page) {
    Case empty;
    empty.name = "nothing";
    BOOST_TEST(has(page_of({{empty, empty.network}}), "The network is empty"));

    NetworkBuilder builder;
    (void)builder.node("alone");
    BuildReport built;
    Case one;
    one.name = "one";
    one.network = builder.build({}, built);
    std::string const page = page_of({{one, one.network}});
    BOOST_TEST(has(page, ">alone</td>"));
    BOOST_TEST(!has_nan(page));
}

BOOST_AUTO_TEST_CASE(two_inputs_of_one_name_have_their_own_files_and_anchors) {
    auto const files = tests::quick_report({tests::data_set("kite"), tests::data_set("kite")});
    BOOST_TEST(!tests::file_named(files, "kite-brokers.csv").empty());
    BOOST_TEST(!tests::file_named(files, "kite-2-brokers.csv").empty());
}

BOOST_AUTO_TEST_CASE(the_kite_is_brokered_by_heather) {
    // Krackhardt's kite: betweenness Heather 14, Fernando and Garth 8.33, Diane 3.67.
    std::string const table =
        tests::file_named(tests::quick_report({tests::data_set("kite")}), "kite-brokers.csv");
    auto const heather = table.find("\nHeather,");
    BOOST_TEST_REQUIRE(heather != std::string::npos);
    BOOST_TEST(heather < table.find("\nFernando,"));
    BOOST_TEST(heather < table.find("\nDiane,"));
}

BOOST_AUTO_TEST_SUITE_END()

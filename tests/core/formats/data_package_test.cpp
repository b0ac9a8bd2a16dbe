#include "core/base/error.h"
#include "tests/core/formats/reading.h"
#include "tests/support/compare_texts.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace cospread;
using namespace cospread::tests;

BOOST_AUTO_TEST_SUITE(data_package)

namespace {

constexpr std::string_view plain = R"({"name": "small", "resources": [
  {"name": "nodes", "path": "nodes.csv"}, {"name": "ties", "path": "ties.csv"}]})";

Finding refusal(std::string const& path) {
    try {
        (void)read_network_file(path, {}, {});
    } catch (InputError const& error) {
        return error.findings()[0];
    }
    BOOST_FAIL("a broken package was read");
    return {};
}

std::string package_with_path(std::string const& path) {
    return R"({"resources": [{"name": "ties", "path": ")" + path + R"("}]})";
}

} // namespace

BOOST_AUTO_TEST_CASE(a_folder_and_its_datapackage_are_the_same_input) {
    TemporaryFolder const folder;
    auto const json = folder.write("datapackage.json", plain);
    folder.write("nodes.csv", "id,label\na,A\nb,B\nalone,C\n");
    folder.write("ties.csv", "source,target\na,b\nb,x\nb,alon\n");
    auto const by_folder = read_network_file(folder.path(""), {}, {});
    auto const by_file = read_network_file(json, {}, {});
    BOOST_TEST(by_folder.report.format == "package");
    BOOST_TEST(by_folder.report.sha256 == by_file.report.sha256);
    BOOST_TEST(by_folder.network.node_count() == 3U);
    BOOST_TEST(tie_list(by_folder.network) == words("a>b"));
    BOOST_TEST(by_folder.report.built.ties_read == 3U);
    // Ties to nodes that the list lacks are set aside, with the nearest id where one is near.
    BOOST_REQUIRE(by_folder.report.rejected_count() == 2U);
    auto const& near = by_folder.report.rejected()[1];
    BOOST_TEST(near.row == 4U);
    BOOST_TEST(near.column == "target");
    BOOST_TEST(near.remedy == "Did you mean 'alone'?");
    folder.write("nodes.csv", "id,label\na,A\nb,B\nalone,D\n");
    BOOST_TEST(read_network_file(json, {}, {}).report.sha256 != by_file.report.sha256);
}

BOOST_AUTO_TEST_CASE(an_unknown_end_breaks_the_promise_of_a_foreign_key) {
    TemporaryFolder const folder;
    auto const json = folder.write("datapackage.json", R"({"resources": [
        {"name": "nodes", "path": "nodes.csv"},
        {"name": "ties", "path": "ties.csv", "schema": {"foreignKeys": [
            {"fields": "target", "reference": {"resource": "nodes", "fields": "id"}}]}}]})");
    folder.write("nodes.csv", "id\na\nb\n");
    folder.write("ties.csv", "source,target\na,b\nb,x\n");
    BOOST_CHECK_EXCEPTION(static_cast<void>(read_network_file(json, {}, {})), InputError,
                          [](InputError const& error) {
                              auto const& finding = error.findings().front();
                              return error.total() == 1 && finding.row == 3 && finding.column == "target";
                          });
    folder.write("ties.csv", "source,target\na,b\nb,a\n");
    BOOST_TEST(read_network_file(json, {}, {}).network.tie_count() == 2U);
}

BOOST_AUTO_TEST_CASE(a_two_mode_package_is_undirected_unless_it_says_otherwise) {
    TemporaryFolder const folder;
    auto const json = folder.write(
        "datapackage.json", R"({"two_mode": true, "resources": [{"name": "ties", "path": "ties.csv"}]})");
    folder.write("ties.csv", "source,target\nanna,dance\n");
    auto const read = read_network_file(json, {}, {});
    BOOST_TEST(read.network.two_mode());
    BOOST_TEST(tie_list(read.network) == words("anna-dance"));
}

BOOST_AUTO_TEST_CASE(paths_that_lead_out_of_the_folder_are_refused) {
    TemporaryFolder const outside;
    auto const secret = outside.write("secret.csv", "source,target\na,b\n");
    TemporaryFolder const folder;
    std::filesystem::create_symlink(secret, folder.path("link.csv"));
    std::filesystem::create_directory_symlink(outside.path(""), folder.path("links"));
    for (std::string const& path :
         {std::string("../secret.csv"), std::string("data/../../secret.csv"), secret, std::string("link.csv"),
          std::string("links/secret.csv"), std::string("https://example.org/ties.csv"),
          std::string("link.csv\\u0000"), std::string()}) {
        BOOST_TEST_CONTEXT(path) {
            auto const finding = refusal(folder.write("datapackage.json", package_with_path(path)));
            BOOST_TEST(finding.what.find("out of the folder") != std::string::npos);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_subfolder_is_inside) {
    TemporaryFolder const folder;
    std::filesystem::create_directory(folder.path("data"));
    folder.write("data/ties.csv", "source,target\na,b\n");
    auto const json = folder.write("datapackage.json", package_with_path("data/ties.csv"));
    BOOST_TEST(tie_list(read_network_file(json, {}, {}).network) == words("a>b"));
}

BOOST_AUTO_TEST_CASE(broken_packages_are_said_with_their_place) {
    TemporaryFolder const folder;
    auto const json =
        folder.write("datapackage.json", "{\"resources\": [\n  {\"name\": \"ties\"\n  \"path\": 1}]}");
    BOOST_TEST(refusal(json).row == 3U);
    BOOST_TEST(refusal(json).what == "this is not valid JSON");
    folder.write("datapackage.json", R"({"resources": [], "version": 1e999})");
    BOOST_TEST(refusal(json).what == "a number is too large");
    folder.write("datapackage.json", R"({"resources": {}})");
    BOOST_TEST(refusal(json).what.find("no list") != std::string::npos);
    folder.write("datapackage.json",
                 R"({"resources": [1, {"name": 2}, {"name": "edges", "path": "e.csv"}]})");
    BOOST_TEST(refusal(json).what == "the package has no resource 'ties' (it has: 'edges')");
    folder.write("datapackage.json", R"({"resources": [{"name": "ties"}]})");
    BOOST_TEST(refusal(json).what == "the resource 'ties' has no path");
    folder.write("datapackage.json", package_with_path("none.csv"));
    BOOST_TEST(refusal(json).what == "no such file");
    folder.write("datapackage.json", plain);
    folder.write("ties.csv", "source,target\na,b\n");
    folder.write("nodes.csv", "key,label\na,A\n");
    BOOST_TEST(refusal(json).what == "the nodes have no column 'id'");
    folder.write("datapackage.json", R"({"resources": [)" + std::string(17 << 20, ' ') + "]}");
    BOOST_TEST(refusal(json).what == "larger than 16 MB");
}

BOOST_AUTO_TEST_CASE(a_million_brackets_do_not_exhaust_the_stack) {
    TemporaryFolder const folder;
    folder.write("ties.csv", "source,target\na,b\n");
    std::string const deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
    for (auto const* text : {R"({"resources": [{"name": "ties", "path": "ties.csv"}], "not_actors": )",
                             R"({"resources": [{"name": "ties", "path": )"}) {
        BOOST_TEST(refusal(folder.write("datapackage.json", text + deep)).what ==
                   "brackets within brackets, more than 100 deep");
    }
}

BOOST_AUTO_TEST_CASE(a_package_brings_its_own_nodes) {
    TemporaryFolder const folder;
    folder.write("datapackage.json", package_with_path("ties.csv"));
    folder.write("ties.csv", "source,target\na,b\n");
    BOOST_CHECK_THROW((void)read_network_file(folder.path(""), {.nodes_file = "nodes.csv"}, {}), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()

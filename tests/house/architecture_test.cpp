#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(architecture)

namespace {

fs::path const root = COSPREAD_SOURCE_DIR;

struct SourceFile {
    std::string path; // relative to the root
    std::string text;
};

std::vector<SourceFile> sources(std::string const& folder) {
    std::vector<SourceFile> files;
    for (auto const& entry : fs::recursive_directory_iterator(root / folder)) {
        auto const ending = entry.path().extension();
        if (ending == ".h" || ending == ".cpp") {
            std::ifstream stream(entry.path());
            std::stringstream text;
            text << stream.rdbuf();
            files.push_back({fs::relative(entry.path(), root).string(), text.str()});
        }
    }
    return files;
}

std::vector<std::string> includes(SourceFile const& file) {
    static std::regex const line(R"(#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<std::string> names;
    for (auto it = std::sregex_iterator(file.text.begin(), file.text.end(), line);
         it != std::sregex_iterator(); ++it) {
        names.push_back((*it)[1]);
    }
    return names;
}

/// Checks that no file under `folder`, but those under `except`, includes anything that matches.
void no_include(std::string const& folder, std::string const& pattern, std::string const& except = "") {
    std::regex const forbidden(pattern);
    auto const files = sources(folder);
    BOOST_TEST_REQUIRE(!files.empty());
    for (auto const& file : files) {
        if (!except.empty() && file.path.starts_with(except)) {
            continue;
        }
        for (auto const& name : includes(file)) {
            BOOST_TEST(!std::regex_search(name, forbidden), file.path << " includes " << name);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(core_knows_neither_qt_nor_opengl_nor_the_rooms_above) {
    no_include("core", R"(^(Q[A-Za-z]|Qt|GL/|EGL/|viz/|qml/))");
}

BOOST_AUTO_TEST_CASE(viz_knows_neither_quick_nor_the_studio) {
    no_include("viz", R"(^(QQuick|QQml|QtQuick|QtQml|QSG|qml/))");
}

BOOST_AUTO_TEST_CASE(igraph_stays_behind_its_own_folder) {
    no_include("core", "igraph[.]h$", "core/igraph/");
}

BOOST_AUTO_TEST_CASE(the_ground_floor_stands_alone) {
    no_include("core/base", "^core/(?!base/)");
    no_include("core/network", "^core/(?!base/|network/)");
}

BOOST_AUTO_TEST_CASE(algorithms_see_neither_files_nor_cases_nor_the_command_line) {
    for (auto const* room :
         {"core/centrality", "core/brokerage", "core/uncertainty", "core/diffusion", "core/demand"}) {
        no_include(room, "^core/(formats|cases|cli)/|^fstream$|^filesystem$");
    }
}

BOOST_AUTO_TEST_CASE(a_renderer_never_sees_a_network) {
    no_include("viz/gl", "^core/(?!base/|network/ids[.]h)");
    no_include("viz/picking", "^core/(?!base/|network/ids[.]h)");
}

BOOST_AUTO_TEST_CASE(core_prints_nothing) {
    std::regex const printing(R"(std::(cout|cerr|clog)|\b(printf|puts|fprintf)\s*\()");
    for (auto const& file : sources("core")) {
        BOOST_TEST(!std::regex_search(file.text, printing), file.path << " prints");
    }
}

BOOST_AUTO_TEST_CASE(every_room_is_one_of_the_house) {
    std::vector<std::string> const rooms{"core", "datasets", "qml", "tests", "viz"};
    for (auto const& entry : fs::directory_iterator(root)) {
        std::string const name = entry.path().filename().string();
        if (entry.is_directory() && !name.starts_with('.') && name != "build" && name != "out") {
            BOOST_TEST((std::ranges::find(rooms, name) != rooms.end()),
                       name << " is not a room of the house");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

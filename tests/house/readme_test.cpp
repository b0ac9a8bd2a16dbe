#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(readme)

namespace {

fs::path const root = COSPREAD_SOURCE_DIR;

/// The lines of README.md's shell blocks that call cospread itself: what a reader will copy.
std::vector<std::string> readme_commands() {
    std::vector<std::string> commands;
    std::ifstream stream(root / "README.md");
    bool inside = false;
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("```")) {
            inside = line == "```sh";
        } else if (inside && line.starts_with("cospread ") && !line.starts_with("cospread open")) {
            commands.push_back(line);
        }
    }
    return commands;
}

} // namespace

BOOST_AUTO_TEST_CASE(its_commands_work_as_they_stand) {
    auto const commands = readme_commands();
    BOOST_TEST_REQUIRE(commands.size() >= 5);
    fs::path const folder = fs::temp_directory_path() / "cospread-readme-test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    fs::create_directory_symlink(root / "datasets", folder / "datasets");
    std::string const path = "PATH='" + fs::path(COSPREAD_PROGRAM).parent_path().string() + "':\"$PATH\" ";
    for (auto const& command : commands) {
        std::string const line =
            "cd '" + folder.string() + "' && " + path + command + " > /dev/null 2> stderr.txt";
        BOOST_TEST(std::system(line.c_str()) == 0, command);
    }
    fs::remove_all(folder);
}

BOOST_AUTO_TEST_CASE(its_pictures_and_files_exist) {
    std::ifstream stream(root / "README.md");
    std::string const text((std::istreambuf_iterator<char>(stream)), {});
    std::size_t found = 0;
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
        std::string const target = text.substr(at + 2, text.find(')', at) - at - 2);
        if (target.find("://") == std::string::npos && !target.starts_with('#')) {
            BOOST_TEST(fs::exists(root / target), target << " is linked but not there");
            ++found;
        }
    }
    BOOST_TEST(found >= 3);
}

BOOST_AUTO_TEST_SUITE_END()

#include "tests/datasets/package.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace cospread::test {

std::size_t Package::count(std::string const& table, std::string const& column,
                           std::string const& value) const {
    return static_cast<std::size_t>(std::ranges::count(tables.at(table).column(column), value));
}

std::filesystem::path datasets_folder() {
    return std::filesystem::path(COSPREAD_SOURCE_DIR) / "datasets";
}

std::vector<std::filesystem::path> package_folders() {
    std::vector<std::filesystem::path> folders;
    for (auto const& entry : std::filesystem::directory_iterator(datasets_folder())) {
        if (entry.is_directory()) {
            folders.push_back(entry.path());
        }
    }
    std::ranges::sort(folders);
    return folders;
}

std::string read_text(std::filesystem::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot open " + file.string());
    }
    return {std::istreambuf_iterator<char>(stream), {}};
}

Package load_package(std::filesystem::path const& folder) {
    Package package;
    package.folder = folder.filename().string();
    package.descriptor = Json::parse(read_text(folder / "datapackage.json"));
    package.readme = read_text(folder / "README.md");
    for (auto const& resource : package.descriptor.at("resources")) {
        auto const file = resource.at("path").get<std::string>();
        try {
            package.tables[resource.at("name")] = parse_csv(read_text(folder / file));
        } catch (std::runtime_error const& error) {
            throw std::runtime_error(package.folder + "/" + file + ": " + error.what());
        }
    }
    return package;
}

} // namespace cospread::test

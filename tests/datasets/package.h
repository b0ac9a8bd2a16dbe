#pragma once

#include "tests/support/csv_table.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cospread::test {

using Json = nlohmann::json;

/// A folder of datasets/ in memory, so that a test can damage it.
struct Package {
    std::string folder;                     ///< its name
    Json descriptor;                        ///< datapackage.json
    std::map<std::string, CsvTable> tables; ///< by the name of the resource
    std::string readme;

    [[nodiscard]] std::size_t count(std::string const& table, std::string const& column,
                                    std::string const& value) const;
};

[[nodiscard]] std::filesystem::path datasets_folder();

/// The folders of datasets/, sorted by name.
[[nodiscard]] std::vector<std::filesystem::path> package_folders();

[[nodiscard]] std::string read_text(std::filesystem::path const& file);

/// Throws where a file is missing or is neither JSON nor CSV.
[[nodiscard]] Package load_package(std::filesystem::path const& folder);

} // namespace cospread::test

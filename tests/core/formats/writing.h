#pragma once

#include "core/formats/catalogue.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace cospread::tests {

/// A network written into a folder of its own.
struct WrittenInto {
    std::string path; ///< what was asked for
    std::vector<std::string> files;
    std::vector<std::string> losses;
    std::vector<std::string> renamed;
};

inline WrittenInto write_into(TemporaryFolder const& folder, std::string_view format_key,
                              Network const& network, std::string const& name) {
    auto const format = std::ranges::find(formats(), format_key, &Format::key);
    std::string const path = folder.path(name);
    WrittenNetwork const written(network);
    auto const writing = format->write(written, path);
    WrittenInto result{.path = path, .files = {}, .losses = writing.losses, .renamed = writing.renamed};
    for (auto const& file : writing.files) {
        std::filesystem::create_directories(std::filesystem::path(file.path).parent_path());
        std::ofstream stream(file.path, std::ios::binary);
        file.print(stream, {});
        result.files.push_back(file.path);
    }
    return result;
}

/// The bytes of a network that takes one file.
inline std::string written_text(std::string_view format_key, Network const& network) {
    auto const format = std::ranges::find(formats(), format_key, &Format::key);
    WrittenNetwork const written(network);
    std::ostringstream stream;
    format->write(written, "out").files.front().print(stream, {});
    return std::move(stream).str();
}

} // namespace cospread::tests

#pragma once

#include "core/formats/zip_archive.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cospread::tests {

/// A zip archive of what stands in `data` between lines of five equal signs, under these names: chance alone
/// never makes an archive whose sums are right.
inline std::string packed_parts(std::uint8_t const* data, std::size_t size,
                                std::initializer_list<std::string_view> names,
                                std::vector<std::pair<std::string, std::string>> files = {}) {
    constexpr std::string_view between = "\n=====\n";
    std::string_view rest(reinterpret_cast<char const*>(data), size);
    for (auto const name : names) {
        auto const end = rest.find(between);
        files.emplace_back(name, rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + between.size());
    }
    return zipped(files);
}

} // namespace cospread::tests

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace cospread {

/// A hash of a text's bytes for tables in memory, eight bytes a step: the upper and lower half of a product
/// of 128 bits mixed, as in wyhash (https://github.com/wangyi-fudan/wyhash). It differs from run to run, so
/// that no file can be made whose ids all fall on one place; nothing that is written may depend on it.
/// Cost: linear in the length.
[[nodiscard]] inline std::size_t text_hash(std::string_view text) {
    static char const somewhere = 0; // the system puts each run of the program elsewhere
    constexpr std::uint64_t first = 0x9E3779B97F4A7C15U;
    constexpr std::uint64_t second = 0xD1B54A32D192ED03U;
    auto const mixed = [](std::uint64_t a, std::uint64_t b) {
        __extension__ using Product = unsigned __int128;
        auto const product = Product{a} * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    };
    std::uint64_t hash = (reinterpret_cast<std::uintptr_t>(&somewhere) ^ text.size()) * first;
    std::uint64_t eight = 0;
    for (; text.size() >= sizeof(eight); text.remove_prefix(sizeof(eight))) {
        std::memcpy(&eight, text.data(), sizeof(eight));
        hash = mixed(hash ^ eight, second);
    }
    eight = 0;
    if (!text.empty()) {
        std::memcpy(&eight, text.data(), text.size());
    }
    return mixed(hash ^ eight ^ first, second);
}

} // namespace cospread

#include "core/diffusion/live_rows.h"

#include <cmath>
#include <cstring>

namespace cospread {

namespace {

/// The leading 32 of the 53 bits of a probability.
std::uint32_t leading_bits(double probability) {
    double const scaled = std::floor(probability * 0x1.0p32);
    return scaled >= 0x1.0p32 ? UINT32_MAX : static_cast<std::uint32_t>(scaled);
}

constexpr ArcId lane_count = 8;

RowLuck one_by_one(SwiftLuck const& luck, std::uint32_t const* words, std::uint32_t const* limits,
                   ArcId count) {
    RowLuck result;
    for (ArcId at = 0; at < count; ++at) {
        std::uint32_t const leading = luck.leading(words[at]);
        result.live |= std::uint64_t{leading < limits[at]} << at;
        result.undecided |= std::uint64_t{leading == limits[at]} << at;
    }
    return result;
}

#if defined(__x86_64__) && defined(__GNUC__)

using Lanes [[gnu::vector_size(4 * lane_count)]] = std::uint32_t;

using Floats [[gnu::vector_size(4 * lane_count)]] = float;

[[gnu::target("avx2")]] RowLuck eight_at_a_time(SwiftLuck const& luck, std::uint32_t const* words,
                                                std::uint32_t const* limits, ArcId count) {
    auto const one_bit_a_lane = [](auto const& yes) __attribute__((target("avx2"))) {
        auto const signs = __builtin_ia32_movmskps256(__builtin_bit_cast(Floats, yes));
        return std::uint64_t{static_cast<unsigned>(signs)};
    };
    RowLuck result;
    for (ArcId at = 0; at < count; at += lane_count) {
        Lanes leading;
        Lanes limit;
        std::memcpy(&leading, words + at, sizeof leading);
        std::memcpy(&limit, limits + at, sizeof limit);
        // SwiftLuck::leading(), written out: a function for every processor would be compiled without lanes.
        leading ^= luck.first_key();
        leading = (leading ^ leading >> 17) * SwiftLuck::first_factor;
        leading = (leading ^ leading >> 11) * SwiftLuck::second_factor + luck.second_key();
        leading = (leading ^ leading >> 15) * SwiftLuck::third_factor;
        leading ^= leading >> 14;
        result.live |= one_bit_a_lane(leading < limit) << at;
        result.undecided |= one_bit_a_lane(leading == limit) << at;
    }
    std::uint64_t const in_row = ~std::uint64_t{0} >> (64 - count);
    return {result.live & in_row, result.undecided & in_row};
}

auto fastest() {
    return __builtin_cpu_supports("avx2") ? &eight_at_a_time : &one_by_one;
}

#else

auto fastest() {
    return &one_by_one;
}

#endif

} // namespace

LiveRows::LiveRows(InfluenceNetwork const& network)
    : network_(&network)
    , certain_(network.is_certain())
    , test_(fastest())
    , numbers_(3 * network.arcs().size() + lane_count) {
    auto* next = numbers_.data();
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const arcs = network.out(node);
        for (std::size_t at = 0; at < arcs.size(); ++at) {
            next[at] = SwiftLuck::word(LiveArcs::item(arcs[at]));
            next[arcs.size() + at] = leading_bits(arcs[at].probability);
            next[2 * arcs.size() + at] = arcs[at].to;
        }
        next += 3 * arcs.size();
    }
}

} // namespace cospread

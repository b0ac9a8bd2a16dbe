#include "core/diffusion/row_luck.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <vector>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace cospread {

Candidates find_candidates(RowWords const& rows, SwiftLuck const& luck, std::span<NodeId const> nodes,
                           ArcId* arcs) {
    Candidates found;
    for (NodeId const node : nodes) {
        for (ArcId arc = rows.network->out_begin(node); arc < rows.network->out_begin(node + 1); ++arc) {
            std::uint32_t const leading = luck.leading(rows.words[arc]);
            std::uint32_t const limit = rows.limits[rows.is_uniform ? 0 : arc];
            arcs[found.count] = arc;
            found.count += leading <= limit ? 1 : 0;
            found.any_undecided |= leading == limit;
        }
    }
    return found;
}

#if defined(__x86_64__)

// The two functions below are find_candidates() with SwiftLuck::leading() written out for many words: a
// function that they called would be compiled for every processor, and one by one. What is read behind a row
// is masked; at worst it makes any_undecided true for nothing.
namespace {

constexpr std::size_t rows_ahead = 8; // by then a row has come from memory

/// [one bit a lane]: the lanes with a bit, first to last.
using LaneOrders = std::array<std::array<std::uint8_t, 8>, 256>;

constexpr LaneOrders chosen_lanes() {
    LaneOrders orders{};
    for (unsigned bits = 0; bits < orders.size(); ++bits) {
        std::size_t count = 0;
        for (std::uint8_t lane = 0; lane < 8; ++lane) {
            if ((bits >> lane & 1U) != 0) {
                orders[bits][count++] = lane;
            }
        }
    }
    return orders;
}

constexpr LaneOrders lane_orders = chosen_lanes();

[[gnu::target("avx2,popcnt")]] Candidates find_by_eight(RowWords const& rows, SwiftLuck const& luck,
                                                        std::span<NodeId const> nodes, ArcId* arcs) {
    using Lanes [[gnu::vector_size(32)]] = std::uint32_t;
    using SignedLanes [[gnu::vector_size(32)]] = std::int32_t;
    Lanes const numbers{0, 1, 2, 3, 4, 5, 6, 7};
    std::uint32_t const first_key = luck.first_key();
    std::uint32_t const second_key = luck.second_key();
    RowWords const packed = rows; // here, where the compiler need not fear that lanes overwrite it
    Lanes limit;
    std::memcpy(&limit, packed.limits, sizeof limit);
    SignedLanes undecided{};
    std::size_t count = 0;
    for (std::size_t place = 0; place < nodes.size(); ++place) {
        if (place + rows_ahead < nodes.size()) {
            packed.prefetch(nodes[place + rows_ahead]);
        }
        ArcId const end = packed.network->out_begin(nodes[place] + 1);
        for (ArcId arc = packed.network->out_begin(nodes[place]); arc < end; arc += 8) {
            Lanes word;
            std::memcpy(&word, packed.words + arc, sizeof word);
            word ^= first_key;
            word = (word ^ word >> 16) * SwiftLuck::first_factor + second_key;
            word = (word ^ word >> 15) * SwiftLuck::second_factor;
            word ^= word >> 16;
            if (!packed.is_uniform) {
                std::memcpy(&limit, packed.limits + arc, sizeof limit);
            }
            undecided |= word == limit;
            auto const is_candidate = (word <= limit) & (numbers < end - arc);
            auto const bits =
                static_cast<unsigned>(_mm256_movemask_ps(__builtin_bit_cast(__m256, is_candidate)));
            __m128i order;
            std::memcpy(&order, lane_orders[bits].data(), sizeof lane_orders[bits]);
            __m256i const chosen = _mm256_permutevar8x32_epi32(__builtin_bit_cast(__m256i, arc + numbers),
                                                               _mm256_cvtepu8_epi32(order));
            std::memcpy(arcs + count, &chosen, sizeof chosen);
            count += static_cast<std::size_t>(std::popcount(bits));
        }
    }
    __m256i const any = __builtin_bit_cast(__m256i, undecided);
    return {count, _mm256_testz_si256(any, any) == 0};
}

[[gnu::target("avx512f,bmi2,popcnt")]] Candidates
find_by_sixteen(RowWords const& rows, SwiftLuck const& luck, std::span<NodeId const> nodes, ArcId* arcs) {
    using Lanes [[gnu::vector_size(64)]] = std::uint32_t;
    Lanes const numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    std::uint32_t const first_key = luck.first_key();
    std::uint32_t const second_key = luck.second_key();
    RowWords const packed = rows;
    Lanes limit;
    std::memcpy(&limit, packed.limits, sizeof limit);
    unsigned undecided = 0;
    std::size_t count = 0;
    for (std::size_t place = 0; place < nodes.size(); ++place) {
        if (place + rows_ahead < nodes.size()) {
            packed.prefetch(nodes[place + rows_ahead]);
        }
        ArcId const end = packed.network->out_begin(nodes[place] + 1);
        for (ArcId arc = packed.network->out_begin(nodes[place]); arc < end; arc += 16) {
            Lanes word;
            std::memcpy(&word, packed.words + arc, sizeof word);
            word ^= first_key;
            word = (word ^ word >> 16) * SwiftLuck::first_factor + second_key;
            word = (word ^ word >> 15) * SwiftLuck::second_factor;
            word ^= word >> 16;
            if (!packed.is_uniform) {
                std::memcpy(&limit, packed.limits + arc, sizeof limit);
            }
            auto const in_row = static_cast<__mmask16>(_bzhi_u32(0xffff, std::min<ArcId>(end - arc, 16)));
            auto const leading = __builtin_bit_cast(__m512i, word);
            auto const limits = __builtin_bit_cast(__m512i, limit);
            undecided |= _mm512_cmpeq_epi32_mask(leading, limits);
            __mmask16 const candidates = _mm512_mask_cmple_epu32_mask(in_row, leading, limits);
            auto const chosen =
                _mm512_maskz_compress_epi32(candidates, __builtin_bit_cast(__m512i, arc + numbers));
            std::memcpy(arcs + count, &chosen, sizeof chosen);
            count += static_cast<std::size_t>(std::popcount(unsigned{candidates}));
        }
    }
    return {count, undecided != 0};
}

std::vector<FindCandidates> known_ways() {
    std::vector<FindCandidates> ways{&find_candidates};
    bool const counts = __builtin_cpu_supports("popcnt");
    if (counts && __builtin_cpu_supports("avx2")) {
        ways.push_back(&find_by_eight);
    }
    if (counts && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("bmi2")) {
        ways.push_back(&find_by_sixteen);
    }
    return ways;
}

} // namespace

#else

namespace {

std::vector<FindCandidates> known_ways() {
    return {&find_candidates};
}

} // namespace

#endif

std::span<FindCandidates const> ways_to_find_candidates() {
    static std::vector<FindCandidates> const ways = known_ways();
    return ways;
}

} // namespace cospread

#include "core/diffusion/live_rows.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace cospread {

namespace {

constexpr std::size_t lane_count = 16;

constexpr std::size_t rows_ahead = 8; ///< by then a row has come from memory

/// The leading 32 of the 53 bits of a probability.
std::uint32_t leading_bits(double probability) {
    double const scaled = std::floor(probability * 0x1.0p32);
    return scaled >= 0x1.0p32 ? UINT32_MAX : static_cast<std::uint32_t>(scaled);
}

} // namespace

LiveRows::LiveRows(InfluenceNetwork const& network)
    : network_(&network)
    , certain_(network.is_certain())
    , numbers_(2 * network.arcs().size() + LiveRows::lane_count) {
#if defined(__x86_64__)
    has_lanes_ = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
#else
    has_lanes_ = false;
#endif
    auto* next = numbers_.data();
    for (NodeId node = 0; node < network.node_count(); ++node) {
        auto const arcs = network.out(node);
        for (std::size_t at = 0; at < arcs.size(); ++at) {
            next[at] = SwiftLuck::word(LiveArcs::item(arcs[at]));
            next[arcs.size() + at] = arcs[at].to;
        }
        next += 2 * arcs.size();
    }
    bool const uniform = std::ranges::adjacent_find(network.arcs(), std::ranges::not_equal_to(),
                                                    &InfluenceArc::probability) == network.arcs().end();
    if (uniform) {
        limits_.assign(LiveRows::lane_count,
                       network.arcs().empty() ? 0 : leading_bits(network.arcs()[0].probability));
    } else {
        limits_.resize(network.arcs().size() + LiveRows::lane_count);
        std::ranges::transform(network.arcs(), limits_.begin(), leading_bits, &InfluenceArc::probability);
    }
}

void LiveRows::find(LiveArcs const& luck, std::span<NodeId const> nodes, LiveList& list) const {
    std::size_t room = lane_count;
    for (NodeId const node : nodes) {
        room += row(node).size;
    }
    if (list.arcs.size() < room) {
        list.arcs.resize(2 * room);
        list.heads.resize(2 * room);
    }
    list.size = 0;
    bool const any_undecided = has_lanes_ ? (__builtin_cpu_supports("avx512f")
                                                 ? find_candidates_in_wide_lanes(luck.success(), nodes, list)
                                                 : find_candidates_in_lanes(luck.success(), nodes, list))
                                          : find_candidates(luck.success(), nodes, list);
    if (!any_undecided && certain_) {
        return;
    }
    std::size_t kept = 0;
    for (std::size_t at = 0; at < list.size; ++at) {
        list.arcs[kept] = list.arcs[at];
        list.heads[kept] = list.heads[at];
        kept += luck(network_->arcs()[list.arcs[at]]) ? 1 : 0;
    }
    list.size = kept;
}

bool LiveRows::find_candidates(SwiftLuck const& luck, std::span<NodeId const> nodes, LiveList& list) const {
    bool any_undecided = false;
    for (NodeId const node : nodes) {
        auto const [words, heads, begin, size] = row(node);
        for (ArcId at = 0; at < size; ++at) {
            std::uint32_t const leading = luck.leading(words[at]);
            std::uint32_t const limit = limits_[is_uniform() ? 0 : begin + at];
            list.arcs[list.size] = begin + at;
            list.heads[list.size] = heads[at];
            list.size += leading <= limit ? 1 : 0;
            any_undecided |= leading == limit;
        }
    }
    return any_undecided;
}

#if defined(__x86_64__)

namespace {

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

[[gnu::target("avx2")]] inline __m256i all(std::uint32_t number) {
    return _mm256_set1_epi32(std::bit_cast<int>(number));
}

[[gnu::target("avx2")]] inline __m256i load(std::uint32_t const* from) {
    return _mm256_loadu_si256(reinterpret_cast<__m256i const*>(from));
}

/// Writes the lanes that `bits` chooses one after the other, and whatever behind them.
[[gnu::target("avx2")]] inline void store_chosen(std::uint32_t* to, __m256i const& lanes, unsigned bits) {
    auto const* order = reinterpret_cast<__m128i const*>(lane_orders[bits].data());
    __m256i const chosen = _mm256_permutevar8x32_epi32(lanes, _mm256_cvtepu8_epi32(_mm_loadl_epi64(order)));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), chosen);
}

} // namespace

[[gnu::target("avx2,popcnt")]] bool LiveRows::find_candidates_in_lanes(SwiftLuck const& luck,
                                                                       std::span<NodeId const> nodes,
                                                                       LiveList& list) const {
    __m256i const first_key = all(luck.first_key());
    __m256i const second_key = all(luck.second_key());
    __m256i const first_factor = all(SwiftLuck::first_factor);
    __m256i const second_factor = all(SwiftLuck::second_factor);
    __m256i const numbers = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    __m256i const step = all(8);
    __m256i undecided = _mm256_setzero_si256();
    bool const uniform = is_uniform();
    __m256i const all_limits = load(limits_.data());
    std::size_t found = 0; // here and not in the list, which the compiler fears that lanes overwrite
    auto* const arcs = list.arcs.data();
    auto* const heads = list.heads.data();
    for (std::size_t place = 0; place < nodes.size(); ++place) {
        if (place + rows_ahead < nodes.size()) {
            prefetch(nodes[place + rows_ahead]);
        }
        auto const [words, row_heads, begin, size] = row(nodes[place]);
        __m256i const end = all(size);
        __m256i arc = _mm256_add_epi32(all(begin), numbers);
        __m256i number = numbers;
        for (std::size_t at = 0; at < size; at += 8) {
            // SwiftLuck::leading(), eight words at a time.
            __m256i word = _mm256_xor_si256(load(words + at), first_key);
            word = _mm256_mullo_epi32(_mm256_xor_si256(word, _mm256_srli_epi32(word, 16)), first_factor);
            word = _mm256_add_epi32(word, second_key);
            word = _mm256_mullo_epi32(_mm256_xor_si256(word, _mm256_srli_epi32(word, 15)), second_factor);
            __m256i const leading = _mm256_xor_si256(word, _mm256_srli_epi32(word, 16));
            __m256i const limit = uniform ? all_limits : load(limits_.data() + begin + at);
            __m256i const in_row = _mm256_cmpgt_epi32(end, number);
            __m256i const at_most = _mm256_cmpeq_epi32(_mm256_min_epu32(leading, limit), leading);
            __m256i const candidate = _mm256_and_si256(at_most, in_row);
            undecided =
                _mm256_or_si256(undecided, _mm256_and_si256(_mm256_cmpeq_epi32(leading, limit), candidate));
            auto const bits = std::bit_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(candidate)));
            store_chosen(arcs + found, arc, bits);
            store_chosen(heads + found, load(row_heads + at), bits);
            found += static_cast<std::size_t>(std::popcount(bits));
            number = _mm256_add_epi32(number, step);
            arc = _mm256_add_epi32(arc, step);
        }
    }
    list.size = found;
    return _mm256_testz_si256(undecided, undecided) == 0;
}

[[gnu::target("avx512f,bmi2,popcnt")]] bool
LiveRows::find_candidates_in_wide_lanes(SwiftLuck const& luck, std::span<NodeId const> nodes,
                                        LiveList& list) const {
    using Lanes [[gnu::vector_size(64)]] = std::uint32_t;
    auto const load = [](Lanes& lanes, std::uint32_t const* from) {
        std::memcpy(&lanes, from, sizeof lanes);
    };
    Lanes const numbers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    std::uint32_t const first_key = luck.first_key();
    std::uint32_t const second_key = luck.second_key();
    bool const uniform = is_uniform();
    Lanes limit;
    load(limit, limits_.data());
    unsigned undecided = 0;
    auto* const arcs = list.arcs.data();
    auto* const heads = list.heads.data();
    std::size_t found = 0;
    for (std::size_t place = 0; place < nodes.size(); ++place) {
        if (place + rows_ahead < nodes.size()) {
            prefetch(nodes[place + rows_ahead]);
        }
        auto const [words, row_heads, begin, size] = row(nodes[place]);
        Lanes arc = begin + numbers;
        for (std::size_t at = 0; at < size; at += 16) {
            Lanes word;
            Lanes head;
            load(word, words + at);
            load(head, row_heads + at);
            word ^= first_key;
            word = (word ^ word >> 16) * SwiftLuck::first_factor + second_key;
            word = (word ^ word >> 15) * SwiftLuck::second_factor;
            word ^= word >> 16;
            if (!uniform) {
                load(limit, limits_.data() + begin + at);
            }
            auto const in_row = static_cast<__mmask16>(
                _bzhi_u32(0xffff, static_cast<unsigned>(std::min<std::size_t>(size - at, 16))));
            auto const candidate = _mm512_mask_cmple_epu32_mask(in_row, __m512i(word), __m512i(limit));
            undecided |= _mm512_cmpeq_epi32_mask(__m512i(word), __m512i(limit));
            _mm512_storeu_si512(arcs + found, _mm512_maskz_compress_epi32(candidate, __m512i(arc)));
            _mm512_storeu_si512(heads + found, _mm512_maskz_compress_epi32(candidate, __m512i(head)));
            found += static_cast<std::size_t>(std::popcount(unsigned{candidate}));
            arc += 16;
        }
    }
    list.size = found;
    return undecided != 0;
}

#else

bool LiveRows::find_candidates_in_lanes(SwiftLuck const& luck, std::span<NodeId const> nodes,
                                        LiveList& list) const {
    return find_candidates(luck, nodes, list);
}

#endif

} // namespace cospread

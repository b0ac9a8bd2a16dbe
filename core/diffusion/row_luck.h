#pragma once

#include "core/base/random.h"
#include "core/diffusion/influence_network.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace cospread {

/// The arcs of a network of influence as the luck of whole rows is told from them.
struct RowWords {
    static constexpr std::size_t padding = 16; ///< numbers that may be read behind the last

    std::uint32_t const* words = nullptr; ///< [arc]: SwiftLuck::word() of its item
    /// [arc]: the leading 32 of the 53 bits of its probability; where is_uniform, those of all arcs,
    /// `padding` times.
    std::uint32_t const* limits = nullptr;
    bool is_uniform = false;
    InfluenceNetwork const* network = nullptr;

    /// Says that the row will be looked at soon.
    void prefetch(NodeId node) const {
        constexpr std::size_t line = 16;
        auto const* const row = words + network->out_begin(node);
        __builtin_prefetch(row);
        __builtin_prefetch(row + line);
        __builtin_prefetch(row + 2 * line);
    }
};

/// The arcs out of nodes that may succeed by the leading bits of their luck.
struct Candidates {
    std::size_t count = 0;
    bool any_undecided = false; ///< of some the leading bits equal those of the probability
};

/// Writes the candidates to `arcs`, in the order of the nodes, then by ascending id. `arcs` has room for all
/// arcs of the nodes and `padding` more.
using FindCandidates = Candidates (*)(RowWords const& rows, SwiftLuck const& luck,
                                      std::span<NodeId const> nodes, ArcId* arcs);

[[nodiscard]] Candidates find_candidates(RowWords const& rows, SwiftLuck const& luck,
                                         std::span<NodeId const> nodes, ArcId* arcs);

/// Those ways to find them that this processor knows, the fastest last: find_candidates(), and the same eight
/// (AVX2) and sixteen (AVX-512) arcs at a time.
[[nodiscard]] std::span<FindCandidates const> ways_to_find_candidates();

} // namespace cospread

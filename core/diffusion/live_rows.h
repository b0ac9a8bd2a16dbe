#pragma once

#include "core/diffusion/influence_network.h"
#include "core/diffusion/live_arcs.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cospread {

/// Live arcs that were found, with their heads. Keeps its memory from time to time.
struct LiveList {
    std::size_t size = 0;
    std::vector<ArcId> arcs;   ///< those before `size` count
    std::vector<NodeId> heads; ///< likewise
};

/// The arcs of a network of influence, packed for asking LiveArcs of whole rows at a time: the same answers,
/// several times as fast. 8 bytes an arc, and 4 more where probabilities differ. The network must outlive it.
class LiveRows {
  public:
    static constexpr std::size_t lane_count = 16; ///< numbers in a vector of the processor

    explicit LiveRows(InfluenceNetwork const& network);

    /// Sets `list` to the live arcs out of the nodes, in the order of the nodes, then by ascending id.
    void find(LiveArcs const& luck, std::span<NodeId const> nodes, LiveList& list) const;

  private:
    struct Row {
        std::uint32_t const* words;
        std::uint32_t const* heads;
        ArcId begin;
        ArcId size;
    };

    [[nodiscard]] Row row(NodeId node) const {
        ArcId const begin = network_->out_begin(node);
        ArcId const size = network_->out_begin(node + 1) - begin;
        auto const* const words = numbers_.data() + std::size_t{2} * begin;
        return {words, words + size, begin, size};
    }

    [[nodiscard]] bool is_uniform() const { return limits_.size() == lane_count; }

    /// Says that the row will be looked at soon.
    void prefetch(NodeId node) const {
        constexpr std::size_t line = 16;
        auto const* const words = row(node).words;
        __builtin_prefetch(words);
        __builtin_prefetch(words + line);
    }

    /// Sets `list` to the arcs whose leading bits of luck are at most those of their probability. True where
    /// any of them are the same, so that the other bits decide.
    [[nodiscard]] bool find_candidates(SwiftLuck const& luck, std::span<NodeId const> nodes,
                                       LiveList& list) const;
    [[nodiscard]] bool find_candidates_in_lanes(SwiftLuck const& luck, std::span<NodeId const> nodes,
                                                LiveList& list) const;

    bool find_candidates_in_wide_lanes(SwiftLuck const& luck, std::span<NodeId const> nodes,
                                       LiveList& list) const;
    InfluenceNetwork const* network_;
    bool certain_;
    bool has_lanes_;
    /// Row by row, the words of its arcs and then their heads: what is asked together lies together.
    std::vector<std::uint32_t> numbers_;
    /// [arc]: the leading bits of its probability; lane_count times the same where all arcs have the same.
    std::vector<std::uint32_t> limits_;
};

} // namespace cospread

#pragma once

#include "core/base/run_context.h"
#include "core/network/simple_rows.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cospread {

/// Distances between all pairs of what remains of a network when some nodes are taken out: searches from 64
/// nodes at once, a bit each. One object a thread; it keeps its memory from one question to the next.
class AllDistances {
  public:
    /// `out` are the arcs, by node; they must outlive it. Memory: 24 bytes a node.
    explicit AllDistances(SimpleRows const& out);

    /// By hops: number of ordered pairs of remaining nodes at that distance (0: none), of which the first is
    /// among `first`...`last`-1. Cost: O(n m / 64) for all, times the longest distance at worst. Throws
    /// Stopped.
    [[nodiscard]] std::vector<std::uint64_t> const&
    pairs_without(std::span<NodeId const> removed, NodeId first, NodeId last, RunContext const& context);
    [[nodiscard]] std::vector<std::uint64_t> const& pairs_without(std::span<NodeId const> removed,
                                                                  RunContext const& context);

    /// About how many steps along an arc, 64 searches at once counting as one, the distances of all pairs
    /// take: from some of the searches.
    [[nodiscard]] double steps_needed(RunContext const& context);

  private:
    using Bits = std::uint64_t;

    void search_from_next(NodeId first, NodeId last);

    SimpleRows const& out_;
    std::vector<Bits> seen_; ///< by node: the searches that have met it; all for one taken out
    std::vector<Bits> met_;  ///< in the level at hand
    std::vector<Bits> next_;
    std::vector<NodeId> level_;
    std::vector<NodeId> next_level_;
    std::vector<std::uint8_t> removed_;
    std::vector<std::uint64_t> pairs_;
    std::uint64_t steps_ = 0;
};

/// Throws AnalysisError with the estimate where so many steps along an arc take hours; `what` is to be
/// computed, `remedy` says what would help.
void refuse_endless_searches(double steps, std::string_view what, std::string_view remedy);

/// Sum of 1/distance over pairs counted by distance.
[[nodiscard]] double sum_of_inverses(std::span<std::uint64_t const> pairs);

} // namespace cospread

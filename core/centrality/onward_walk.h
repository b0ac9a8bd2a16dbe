#pragma once

#include "core/centrality/distance_sums.h"
#include "core/centrality/topological_order.h"

#include <memory>
#include <span>
#include <vector>

namespace cospread {

/// The arcs by places in a TopologicalOrder, without self ties.
struct OnwardArcs {
    std::vector<NodeId> offsets; ///< [place]: its first arc; one more at the end
    std::vector<NodeId> to;
};

/// The arcs in `rows` by places in `order`. Cost: O(n + m).
[[nodiscard]] OnwardArcs onward_arcs(AdjacencyRows const& rows, TopologicalOrder const& order);

/// Walks in a topological order, one batch of sources after the other, each with a byte of distance a source.
class OnwardWalk {
  public:
    static constexpr NodeId batch = 64;

    OnwardWalk() = default;
    OnwardWalk(OnwardWalk const&) = delete;
    OnwardWalk& operator=(OnwardWalk const&) = delete;
    virtual ~OnwardWalk() = default;

    /// Sets the sums of the sources at places `begin`..`end`, at most `batch`. False where a distance is too
    /// long for a byte.
    virtual bool run(NodeId begin, NodeId end, DistanceSums& sums) = 0;
};

/// Such a walk through the arcs in that order; both must outlive it.
using MakeOnwardWalk = std::unique_ptr<OnwardWalk> (*)(OnwardArcs const& arcs, TopologicalOrder const& order);

/// Those ways to walk that this processor knows, the fastest last: by 16 sources at once, which all know, and
/// by 32 (AVX2). The sums have the same bytes.
[[nodiscard]] std::span<MakeOnwardWalk const> ways_to_walk_onward();

namespace detail {

/// Null where the compiler does not write for a processor with AVX2.
extern MakeOnwardWalk const walk_onward_by_32;

} // namespace detail

} // namespace cospread

#pragma once

#include "core/centrality/path_graph.h"

#include <span>

namespace cospread {

/// Rows of arcs without anything else, a view of either kind of rows.
struct ArcRows {
    explicit ArcRows(PathGraph const& graph)
        : offsets(graph.offsets)
        , to(graph.to) {}

    explicit ArcRows(AdjacencyRows const& rows)
        : offsets(rows.offsets)
        , to(rows.nodes) {}

    [[nodiscard]] std::span<NodeId const> of(NodeId node) const {
        return to.subspan(offsets[node], offsets[node + 1] - offsets[node]);
    }

    std::span<ArcId const> offsets;
    std::span<NodeId const> to;
};

/// An upper bound on the number of arcs of the longest shortest path (the diameter of the part that is
/// largest), from one or two searches for each strong component, from its node with most arcs: a way between
/// two of its nodes by way of a third is no shorter than the shortest. Where components lead on to others,
/// their bounds add up along the way. `backward` holds the arcs of `forward` the other way round (the same
/// rows where they are symmetric). Cost: O(n + m).
[[nodiscard]] double longest_path_bound(ArcRows const& forward, ArcRows const& backward);

} // namespace cospread

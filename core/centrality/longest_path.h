#pragma once

#include "core/centrality/path_graph.h"

namespace cospread {

/// An upper bound on the number of arcs of the longest shortest path (the diameter of the part that is
/// largest), from one or two searches for each strong component: a way between two of its nodes by way of a
/// third is no shorter than the shortest. Where components lead on to others, their bounds add up along the
/// way. Cost: O(n + m).
[[nodiscard]] double longest_path_bound(PathGraph const& forward, PathGraph const& backward);

} // namespace cospread

#pragma once

#include "core/centrality/distance_sums.h"
#include "core/centrality/path_graph.h"

#include <string_view>

namespace cospread {

/// distance_sums() where every arc is one hop: breadth-first searches to 256 targets at once, a bit each, so
/// that one pass over the arcs moves all of them a level further. `forward` holds the arcs, `backward` the
/// same arcs reversed, in the same numbers (the same graph where it is symmetric). Cost: O(n m / 256 + n^2)
/// times the number of levels in the worst case, where searches do not overlap O(n m). Source: Then et al.
/// 2014, doi:10.14778/2735496.2735507.
[[nodiscard]] DistanceSums hop_sums(PathGraph const& forward, PathGraph const& backward,
                                    std::string_view words, RunContext const& context);

} // namespace cospread

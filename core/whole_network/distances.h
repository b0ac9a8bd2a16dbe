#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Largest distance from a node to one that it reaches (itself at distance 0); NaN without nodes. Unit:
/// length, by `options.path_lengths`. Cost and errors: those of distance_sums(). Source: Wasserman and Faust
/// 1994, doi:10.1017/CBO9780511815478, p. 111. A path of n nodes has n-1 hops.
[[nodiscard]] double diameter(Network const& network, MeasureOptions const& options,
                              RunContext const& context);

/// Mean distance over the ordered pairs of a node and another that it reaches; NaN where there is no such
/// pair. Unit: length, by `options.path_lengths`. Cost and errors: those of distance_sums(). Source: Watts
/// and Strogatz 1998, doi:10.1038/30918. A star of n nodes has 2(n-1)/n hops.
[[nodiscard]] double mean_distance(Network const& network, MeasureOptions const& options,
                                   RunContext const& context);

} // namespace cospread

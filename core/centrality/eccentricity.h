#pragma once

#include "core/centrality/path_arcs.h"

namespace cospread {

/// Eccentricity: the largest distance from the node to a node that it reaches along the ties; 0 where it
/// reaches none, as in igraph. Unit: length. Cost: O(n m), with lengths O(n m log m); parallel over nodes.
/// Errors: those of path_arcs(). Source: Hage and Harary 1995, doi:10.1016/0378-8733(94)00248-9. In a path a
/// - b - c: 2, 1, 2.
[[nodiscard]] NodeValues eccentricity(Network const& network, MeasureOptions const& options,
                                      RunContext const& context);

} // namespace cospread

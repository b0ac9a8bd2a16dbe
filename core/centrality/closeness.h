#pragma once

#include "core/centrality/path_arcs.h"

namespace cospread {

/// What the closeness of a node in a disconnected network is compared with.
enum class ClosenessScaling : std::uint8_t {
    component,       ///< the nodes it reaches only
    wasserman_faust, ///< times the share of the others that it reaches
};

/// Closeness: (r-1) / sum of distances to the r-1 other nodes reached, forward from each node or, `backward`,
/// to it; an isolate has 0. Unit: 1/length. `wasserman_faust` multiplies by (r-1)/(n-1) (blank where n = 1),
/// so that nodes of small components do not come first. Cost: O(n m), with lengths O(n m log m). Errors:
/// those of path_arcs(). Source: Freeman 1978, doi:10.1016/0378-8733(78)90021-7; Wasserman and Faust 1994, p.
/// 201. The centre of a star has 1, its leaves (n-1)/(2n-3).
[[nodiscard]] NodeValues closeness(Network const& network, MeasureOptions const& options,
                                   PathDirection direction, ClosenessScaling scaling,
                                   RunContext const& context);

} // namespace cospread

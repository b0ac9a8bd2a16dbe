#pragma once

#include "core/centrality/path_arcs.h"

namespace cospread {

/// Harmonic centrality: sum of 1/distance over the other nodes reached, forward from each node or,
/// `backward`, to it; 0 for an isolate. Unit: 1/length. `options.normalized` divides by n-1 (blank where n =
/// 1). Compares nodes fairly in disconnected networks. Cost: O(n m), with lengths O(n m log m). Errors: those
/// of path_arcs(). Source: Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3. In a path a - b -
/// c: 1.5, 2, 1.5.
[[nodiscard]] NodeValues harmonic(Network const& network, MeasureOptions const& options,
                                  PathDirection direction, RunContext const& context);

} // namespace cospread

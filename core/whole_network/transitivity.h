#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

namespace cospread {

/// Transitivity: share of the pairs of alters of a common node that are tied, 3 triangles / connected
/// triples. Directions, strengths, parallel and self ties do not matter; NaN where no node has two alters.
/// Cost: O(m^1.5) at most. Source: Newman, Watts and Strogatz 2002, doi:10.1073/pnas.012582999. Four nodes in
/// a ring with one diagonal: 6 of 8.
[[nodiscard]] double transitivity(Network const& network, RunContext const& context);

/// Mean of clustering() (variant `local`) over all nodes, those with fewer than two alters counting 0; NaN
/// without nodes. Cost: O(m^1.5) at most. Source: Watts and Strogatz 1998, doi:10.1038/30918. Four nodes in a
/// ring with one diagonal: (2/3 + 2/3 + 1 + 1) / 4.
[[nodiscard]] double mean_clustering(Network const& network, RunContext const& context);

} // namespace cospread

#pragma once

#include "core/centrality/degree.h"

namespace cospread {

/// Coreness: the largest k for which the node belongs to a part of the network whose nodes all have at least
/// k ties within the part. `in` and `out` count the ties that enter or leave, `both` their sum on a directed
/// network. Parallel ties count each; a self tie counts as in degree() and never goes, both as in igraph.
/// Unit: ties. Cost: O(n + m). Source: Seidman 1983, doi:10.1016/0378-8733(83)90028-X; algorithm: Batagelj
/// and Zaversnik 2003, arXiv:cs/0310049. In a triangle with a pendant node: 2, 2, 2, 1.
[[nodiscard]] NodeValues coreness(Network const& network, TieDirection direction, RunContext const& context);

} // namespace cospread

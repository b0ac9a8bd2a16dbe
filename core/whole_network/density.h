#pragma once

#include "core/network/network.h"

namespace cospread {

/// Share of the possible ties that there are: arcs / (n(n-1)), or ties / (n(n-1)/2) where the network is
/// undirected. Parallel ties count each (so that the share can exceed 1), self ties do not count, an
/// undirected tie of a mixed network counts as two arcs; NaN below 2 nodes. Cost: O(m). Source: Wasserman and
/// Faust 1994, doi:10.1017/CBO9780511815478, p. 101 and 129. A ring of n nodes has 2/(n-1).
[[nodiscard]] double density(Network const& network);

/// Share of the arcs between two nodes that are answered by one the other way: of several parallel ones as
/// many as there are answers. Self ties do not count. An undirected network has 1; NaN without ties. Cost:
/// O(n + m). Source: Garlaschelli and Loffredo 2004, doi:10.1103/PhysRevLett.93.268701. In a -> b, b -> a, a
/// -> c two of three are answered.
[[nodiscard]] double reciprocity(Network const& network);

} // namespace cospread

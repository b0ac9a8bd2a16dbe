#pragma once

#include "core/network/network.h"

namespace cospread {

/// What a division of the nodes by an attribute says about the ties. Nodes with the same value form a group.
/// Parallel and self ties count; an undirected tie counts as two arcs.

/// Modularity: the share of the strength that lies within groups, less what it would be if every node kept
/// its strength out and in but the ties fell by chance; directions count. A node without a value is a group
/// of its own. With `unweighted` (or no strengths) every tie counts 1. From -1/2 to 1; NaN where no tie has
/// strength. Cost: O(n + m). Throws AnalysisError naming the first tie with a negative strength. Source:
/// Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113; directed: Leicht and Newman 2008,
/// doi:10.1103/PhysRevLett.100.118703. Two triangles joined by one tie have 5/14.
[[nodiscard]] double attribute_modularity(Network const& network, Column const& groups, bool unweighted);

/// Assortativity by groups: how far ties keep within groups, from 1 (all do) over 0 (as by chance) to below 0
/// (they join different groups). Strengths do not matter; ties with an end without a value are left out. NaN
/// where no tie is left or all ends are of one group. Cost: O(n + m). Source: Newman 2003,
/// doi:10.1103/PhysRevE.67.026126. Two triangles joined by one tie have 5/7.
[[nodiscard]] double attribute_assortativity(Network const& network, Column const& groups);

/// Share of the ties that join two groups, of those whose ends both have a value; every tie counts once. NaN
/// where no such tie is. Cost: O(n + m). Source: Krackhardt and Stern 1988, doi:10.2307/2786835. Two
/// triangles joined by one tie have 1/7.
[[nodiscard]] double share_between_groups(Network const& network, Column const& groups);

} // namespace cospread

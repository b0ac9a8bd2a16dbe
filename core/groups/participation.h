#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// How evenly the node's ties go to all groups: 1 - sum over groups s of (k_s / k)^2, with k alters of which
/// k_s are in group s. 0 where all are in one group, at most 1 - 1/groups. Ties are symmetrised: alters are
/// tied in either direction and count once; strengths do not matter, self ties do not count. Only nodes with
/// a group count; blank for a node without group or without such an alter. `groups` has a row a node. No
/// unit. Cost: O(n + m). Throws Stopped. Source: Guimerà and Amaral 2005, doi:10.1038/nature03288. A node
/// with two alters in one group and one in another has 1 - 4/9 - 1/9 = 4/9.
[[nodiscard]] NodeValues participation(Network const& network, Column const& groups,
                                       RunContext const& context);

/// How well tied the node is within its own group: (k - mean) / sd, with k its alters in its group, mean and
/// population standard deviation over all nodes of the group, isolates included. Ties as in participation().
/// Blank for a node without group, and where the sd is 0. Unit: standard deviations. Cost, errors and source
/// as participation(). In a group that is a star with two leaves k is 2, 1, 1: the centre has sqrt(2), a leaf
/// -1/sqrt(2).
[[nodiscard]] NodeValues within_module_z(Network const& network, Column const& groups,
                                         RunContext const& context);

} // namespace cospread

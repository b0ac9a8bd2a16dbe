#pragma once

#include "core/network/network_builder.h"

#include <vector>

namespace cospread {

/// The network with more ties after its own: nodes and ties keep their numbers, so that luck that hangs on
/// them stays the same. The ends of an added tie are nodes of the network, its weight is a number of the
/// weight column (a distance where weights are distances), and it has no value in other columns. Where ties
/// have certainties of their own, an added one without has the usual one of its evidence. Nothing is merged
/// or dropped. Cost: O(n + m). Throws InputError past 2^31 - 1 ties.
[[nodiscard]] Network with_added_ties(Network const& network, std::vector<TieFacts> const& added);

} // namespace cospread

#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Pairs of a node's alters by what lies between the two.
struct HonestBrokerValues {
    NodeValues no_tie;   ///< honest_broker_0
    NodeValues one_arc;  ///< honest_broker_1; 0 where the network is undirected
    NodeValues two_arcs; ///< honest_broker_2; an undirected tie is two arcs
};

/// Honest brokerage: among the unordered pairs of the node's alters (nodes tied to it in either direction)
/// those without a tie of their own, with an arc one way only, and with arcs both ways. Parallel ties count
/// once, self ties never, strengths do not matter. Unit: pairs of alters; never blank, 0 with fewer than two
/// alters. The three add up to d(d-1)/2 with d alters. Pairs with a tie are counted by triangles and
/// subtracted, so hubs do no harm. Cost: O(m^1.5) at most, in practice little more than O(m). Throws Stopped.
/// Source: Borgatti, Everett and Freeman 2002, UCINET 6, Honest Broker (its HB0, HB1, HB2). The centre of a
/// star of n brokers (n-1)(n-2)/2 pairs without a tie; each corner of a triangle one pair with one.
[[nodiscard]] HonestBrokerValues honest_broker(Network const& network, RunContext const& context);

} // namespace cospread

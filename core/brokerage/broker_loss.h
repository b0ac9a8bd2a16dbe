#pragma once

#include "core/network/node_measure.h"
#include "core/network/simple_rows.h"

#include <vector>

namespace cospread {

/// What a network loses with one of its nodes, directions of ties left aside.
struct BrokerLoss {
    /// A node and how many of its ways to others get longer.
    struct Longer {
        NodeId node = no_node;
        double pairs = 0;
    };

    std::vector<NodeId> cut_off; ///< of those that were connected through it: all but the largest part left
    double parts = 0;            ///< into how many parts those connected with it fall; 1: they stay together
    double pairs_lengthened =
        0;                      ///< pairs of others that stay connected by a longer way; NaN: too many to try
    std::vector<Longer> longer; ///< every node with such pairs, most first
};

/// Takes `node` out of the network whose `mutual` rows (nodes tied in either direction) are given. Ways count
/// in steps; they are compared where that takes at most `most_steps` steps along a tie. Cost: O(n m),
/// parallel over nodes; O(n + m) without the ways. Throws Stopped. In a ring of five without one node: 1
/// part, and the two beside it are 3 apart instead of 2: 1 pair longer.
[[nodiscard]] BrokerLoss broker_loss(SimpleRows const& mutual, NodeId node, double most_steps,
                                     RunContext const& context);

} // namespace cospread

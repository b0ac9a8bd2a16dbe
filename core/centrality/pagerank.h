#pragma once

#include "core/network/node_measure.h"

#include <span>

namespace cospread {

/// Where the walk of pagerank() goes from a node that no tie leaves.
enum class DeadEnds : std::uint8_t { uniform, reset };

/// How the walk of pagerank() goes on.
struct PageRankOptions {
    double damping = 0.85;       ///< chance to follow a tie, in [0, 1)
    std::vector<NodeId> reset{}; ///< where it starts anew otherwise, each alike; empty: anywhere
    DeadEnds from_dead_ends = DeadEnds::uniform;
    bool unweighted = false; ///< every tie is followed alike, not by its strength
};

/// PageRank: share of time that a walk spends at the node, which follows a tie chosen by strength with chance
/// `damping` and otherwise starts anew. From a dead end, a node that no tie of positive strength leaves, it
/// goes on anywhere, or where it starts anew (`from_dead_ends`): the same without `reset`, and with it what
/// igraph and networkx do is DeadEnds::reset. Sums to 1; parallel ties and self ties count. Values are within
/// 1e-11 relative up to a damping of 0.99. Cost: O(n + m) a sweep, some 30 of them at 0.85 and 1/(1 -
/// damping) times more near 1; on one thread. Throws AnalysisError where a strength is negative, UsageError
/// where damping is 1. Source: Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X. In a -> b with damping
/// 0.5: 0.4 and 0.6.
[[nodiscard]] NodeValues pagerank(Network const& network, PageRankOptions const& options,
                                  RunContext const& context);

} // namespace cospread

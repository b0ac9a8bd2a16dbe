#pragma once

#include "core/network/node_measure.h"

#include <array>
#include <string_view>
#include <vector>

namespace cospread {

/// What a set of key players is to be good for.
enum class KeyPlayerGoal : std::uint8_t { fragmentation, distance_fragmentation, reach2, distance_reach };

/// The keys in files and on the command line, in the order of KeyPlayerGoal: those of the measures of one
/// node.
constexpr std::array<std::string_view, 4> key_player_goal_keys{"fragmentation", "distance_fragmentation",
                                                               "reach2", "distance_reach"};

/// The set found.
struct KeyPlayers {
    std::vector<NodeId> set; ///< ascending
    double value = 0;        ///< NaN where undefined: fewer than 2 nodes remain
    bool exact = false;      ///< no other set of this size is better; else found by greedy with exchange
    double sets = 0;         ///< how many sets of this size there are
};

/// Up to so many sets are all tried.
constexpr double most_sets_tried = 1e6;

/// The set of `size` nodes with the largest value: of what remains without the set fragmentation() or
/// distance_fragmentation(); or of what the set reaches, the nodes within two steps of any member, members
/// included, or the sum over all nodes of 1/distance from the nearest member, members counting 1, over n.
/// Distances in hops, of what is reached along the ties' directions, of what remains without regard to them.
/// Exact where there are at most most_sets_tried sets; else nodes are added one after the other, each the
/// best for the set so far, then exchanged for a node outside, the best exchange first, until none helps.
/// Values within 1e-12 relative are the same, and of the same the set with the smallest nodes counts. Cost:
/// that of all sets, or of some n size sets; parallel. Throws AnalysisError where the network has fewer than
/// `size` nodes, and with the estimate where it would take too long. Source: Borgatti 2006,
/// doi:10.1007/s10588-006-7084-x. In a path a - b - c - d - e the two that fragment best are b and d: 1.
[[nodiscard]] KeyPlayers key_players(Network const& network, KeyPlayerGoal goal, NodeId size,
                                     RunContext const& context);

} // namespace cospread

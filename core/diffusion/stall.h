#pragma once

#include "core/diffusion/cascade.h"
#include "core/network/network.h"

#include <functional>
#include <string>
#include <vector>

namespace cospread {

/// An actor whom the practice hardly reaches, and why.
struct Stall {
    NodeId node = no_node;
    double probability = 0;
    std::string reason; ///< a few plain words, no full stop
};

/// Where a spread stalls: the nodes reached with less than `below`, least reached first (then by id), each
/// with the first of these reasons that holds:
/// - "Too few conditions are met: its gate is closed"
/// - "No tie leads there"; "No way leads there from those who start"
/// - "Five steps away, more than the 3 looked at", with a horizon
/// - "Three steps away" or more, ", behind X" where X is the only one who influences it, ", mostly through X"
/// where
///   more than two thirds of its adoptions came along ties from X
/// - "Only told about it, by X" (or by 3 actors) where every tie into it informs; "Only consulted, by X"
/// likewise
/// - "One tie leads there, from X: 10 % a step"; "Only X influences it: 20 % a step"
/// - "Mostly through X", as above
/// - "4 actors influence it, the best at 10 % a step".
/// Where the spread has no carriage (every model but the cascade), nothing is said of who it came through,
/// and no chances are: they are not what decides there. `influence` and `options` are those of `spread`,
/// whose ties are those of `network`; `name` gives the words for a node. Cost: O(n log n + a).
[[nodiscard]] std::vector<Stall> stalls(Network const& network, InfluenceNetwork const& influence,
                                        SpreadOptions const& options, SpreadResult const& spread,
                                        double below, std::function<std::string(NodeId)> const& name);

} // namespace cospread

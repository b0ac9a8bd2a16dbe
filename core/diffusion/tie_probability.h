#pragma once

#include "core/diffusion/channels.h"
#include "core/diffusion/influence_network.h"
#include "core/network/network.h"

#include <string>

namespace cospread {

enum class TieProbabilityRule : std::uint8_t {
    by_strength,       ///< p = 1 - (1 - p0)^strength
    column,            ///< a tie column holds p
    weight,            ///< the weight column holds p
    weighted_cascade,  ///< 1 / in-degree: the arcs that can influence the node, parallel ties each counting
    share_of_strength, ///< strength / sum of strengths over the arcs that can influence the node
};

/// How ties become chances of influence. Channels multiply the result, in each direction.
struct TieProbabilityOptions {
    TieProbabilityRule rule = TieProbabilityRule::by_strength;
    double p0 = 0.1;         ///< chance along a tie of strength 1, per period, in [0, 1]
    std::string column = {}; ///< its name, for the rules `column` and `weight`
    ChannelTable channels = ChannelTable::initial();
    bool reversed = false; ///< "a names b" means that b influences a
    bool weighted_by_certainty = false;
    Certainty certainty = {};
};

/// The arcs of influence of a network. A tie a -> b carries influence from a to b (and back where its channel
/// says so); an undirected tie carries both ways as two independent arcs. Parallel arcs combine: 1 -
/// (1-p)(1-q) by trying each. Throws AnalysisError naming the first tie with a probability outside [0, 1], a
/// missing one or a negative strength.
[[nodiscard]] InfluenceNetwork influence_network(Network const& network,
                                                 TieProbabilityOptions const& options);

} // namespace cospread

#pragma once

#include "core/diffusion/channels.h"
#include "core/network/network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cospread {

/// One tie along which a node is influenced.
struct Influencer {
    NodeId node = no_node; ///< who influences
    int period = 0;        ///< in which the tie exists; 0 throughout where ties last
    double strength = 1;
    double factor = 1; ///< of the channel: times the tie probability
};

/// What makes a tie an influence.
struct InfluencerOptions {
    ChannelTable channels = ChannelTable::initial();
    bool reversed = false;           ///< "a names b" means that b influences a
    Column const* periods = nullptr; ///< of the ties: a tie exists only in the period it names, and one that
                                     ///< names none never; nullptr: ties last
};

/// Who influences each node, tie by tie, at any time. A tie a -> b carries influence from a to b, and back
/// where its channel says so; an undirected tie both ways. Self ties and ties of strength 0 carry none.
class Influencers {
  public:
    /// Throws UsageError where the column of periods holds no numbers, AnalysisError naming the tie where a
    /// period is no whole number. Cost: O(n + m log m).
    Influencers(Network const& network, InfluencerOptions const& options);

    [[nodiscard]] NodeId node_count() const { return static_cast<NodeId>(offsets_.size() - 1); }

    /// The ties along which `node` is influenced in `period`, by the influencing node.
    [[nodiscard]] std::span<Influencer const> of(NodeId node, int period) const;

    /// How many ties name no period and so never exist; 0 where ties last.
    [[nodiscard]] std::size_t timeless_ties() const { return timeless_ties_; }

  private:
    bool lasting_ = true;
    std::size_t timeless_ties_ = 0;
    std::vector<std::size_t> offsets_{0};
    std::vector<Influencer> rows_; ///< by influenced node, period, influencing node
};

} // namespace cospread

#pragma once

#include "core/brokerage/brokerage_roles.h"

#include <string>
#include <vector>

namespace cospread {

/// What is known about one node as a broker.
struct Broker {
    using ByRole = std::array<double, brokerage_role_count>;

    NodeId node = no_node;
    double betweenness = 0; ///< pairs of nodes
    double rank = 0;        ///< by betweenness, 1 = largest; tied nodes share the mean of their ranks
    ByRole roles{}; ///< counted, by chance, spread by chance, (counted - expected) / sd; NaN without groups
    ByRole expected{};
    ByRole sd{};
    ByRole z{};
    double constraint = 0;     ///< NaN for an isolate
    double effective_size = 0; ///< NaN for an isolate
    double alters = 0;
    bool cut_point = false;
    double pairs_separated = 0;
    std::string reason;   ///< why the node is a broker: one clause of at most 60 characters
    std::string sentence; ///< the same for a card: two sentences
};

/// Every node of the network as a broker, largest betweenness first (then in the order of the nodes).
/// `groups` may be null: then there are no roles. `group_word` names what the groups are ("sector") in the
/// texts. Takes from `options` path lengths and whether strengths count. Cost: that of betweenness(). Errors:
/// those of its measures.
[[nodiscard]] std::vector<Broker> brokers(Network const& network, Column const* groups,
                                          std::string_view group_word, MeasureOptions const& options,
                                          RunContext const& context);

} // namespace cospread

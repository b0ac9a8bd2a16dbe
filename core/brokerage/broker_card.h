#pragma once

#include "core/brokerage/broker_loss.h"
#include "core/brokerage/brokerage_null.h"

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
    std::string contacts; ///< one sentence: how separate its contacts are
    std::string sentence; ///< the same and its most frequent role: two sentences
};

/// Every node of the network as a broker, largest betweenness first (then in the order of the nodes).
/// `groups` may be null: then there are no roles. `group_word` names what the groups are ("sector") in the
/// texts. Takes from `options` path lengths and whether strengths count. Cost: that of betweenness(). Errors:
/// those of its measures.
[[nodiscard]] std::vector<Broker> brokers(Network const& network, Column const* groups,
                                          std::string_view group_word, MeasureOptions const& options,
                                          RunContext const& context,
                                          BrokerageNull null = BrokerageNull::arcs);

/// A node that stands between some of the groups that a broker does.
struct BrokerReplacement {
    NodeId node = no_node;
    double links = 0; ///< of the broker's pairs of groups
    double share = 0; ///< of the broker's triads: those between these groups
};

/// Everything that a card says about a broker.
struct BrokerCard {
    /// How often it stands between two groups, both directions together.
    struct Link {
        std::string first;
        std::string second;
        double triads = 0;
    };

    /// One sentence each; empty where there is nothing to say (no groups).
    struct Sentences {
        std::string connects;    ///< which groups, how often
        std::string roles;       ///< how often in which, and by chance
        std::string without;     ///< what falls apart, whose ways get longer
        std::string replacement; ///< which contacts stand between the same groups
        std::string sureness;    ///< how sure its rank is
        std::string evidence;    ///< which of its ties are inferred
    };

    Broker broker;
    std::vector<Link> links; ///< most triads first; empty without groups
    bool has_contacts_without_group = false;
    BrokerLoss loss;
    std::vector<BrokerReplacement> replacements; ///< the best first, at most three
    std::size_t draws = 0; ///< candidates for the true network from which the rank is judged; 0: not judged
    double rank_low = 0;   ///< 5th and 95th percentile of its rank; NaN where not judged
    double rank_high = 0;
    double in_top = 0; ///< share of the draws in which it is among the first five
    double ties = 0;   ///< without self ties
    double inferred_ties = 0;
    std::vector<NodeId> inferred_with; ///< at the other ends of these, ascending, each once
    double rank_by_stated = 0;         ///< by betweenness of the stated ties alone
    Sentences words;
};

struct BrokerCardOptions {
    std::string_view group_word = "group"; ///< what the groups are, in the texts
    BrokerageNull null = BrokerageNull::arcs;
    std::size_t draws = 500;
    double most_steps =
        2e11; ///< along ties for the rank, and a tenth a card for ways that get longer: else left out
};

/// Cards of the first `count` of brokers(). A replacement is one of the 200 contacts with most contacts; what
/// it would stand between is counted without the broker. Cost: that of `draws` betweenness(), and O(n m) a
/// card, within `most_steps`. Errors: those of brokers().
[[nodiscard]] std::vector<BrokerCard> broker_cards(Network const& network, Column const* groups,
                                                   std::size_t count, MeasureOptions const& options,
                                                   BrokerCardOptions const& card_options,
                                                   RunContext const& context);

} // namespace cospread

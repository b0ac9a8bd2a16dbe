#pragma once

#include "core/brokerage/broker_card.h"

namespace cospread {

/// Why `broker` is one, in at most 60 characters, made from its numbers alone: "Only way between 686 pairs",
/// "Joins two other sectors 108 times, far above chance". `all_pairs` is the number of pairs of other nodes
/// in the network.
[[nodiscard]] std::string broker_reason(Broker const& broker, std::string_view group_word, double all_pairs);

/// One sentence: how separate its contacts are. `constraints` are those of all nodes, ascending, without NaN.
[[nodiscard]] std::string broker_contacts(Broker const& broker, std::vector<double> const& constraints);

/// Two sentences for a list: broker_contacts(), and its most frequent role (or, without one, what
/// hangs on it).
[[nodiscard]] std::string broker_sentence(Broker const& broker, std::string_view group_word,
                                          std::vector<double> const& constraints);

} // namespace cospread

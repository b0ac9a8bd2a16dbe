#pragma once

#include "core/brokerage/broker_card.h"

namespace cospread {

/// The sentences of a card, made from its numbers alone.
[[nodiscard]] BrokerCard::Sentences card_words(Network const& network, BrokerCard const& card,
                                               std::string_view group_word);

} // namespace cospread

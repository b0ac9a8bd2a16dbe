#pragma once

#include "core/brokerage/broker_card.h"
#include "core/uncertainty/rank_bands.h"
#include "qml/app/case_data.h"

namespace cospread::studio {

/// Every node as a broker, on one basis.
struct BrokersData {
    Basis basis;
    bool has_roles = false;            ///< the data know sectors
    std::vector<Broker> order;         ///< the largest betweenness first
    std::vector<std::size_t> place_of; ///< of each node in `order`

    [[nodiscard]] Broker const& of(NodeId node) const { return order[place_of[node]]; }
};

[[nodiscard]] BrokersData compute_brokers(Basis const& basis, RunContext const& context);

constexpr std::size_t broker_draws = 300;

/// Where value and place of each node can lie: from 300 candidates for the true network, seed 1.
[[nodiscard]] RankBands compute_broker_bands(Basis const& basis, RunContext const& context);

} // namespace cospread::studio

#pragma once

#include "core/brokerage/brokerage_roles.h"
#include "core/cases/case.h"

#include <array>
#include <string>
#include <vector>

namespace cospread::viz {

/// A broker as a report shows it.
struct ReportedBroker {
    NodeId node = no_node;
    std::string why;            ///< in plain words
    double betweenness = 0;     ///< pairs of nodes
    double pairs_separated = 0; ///< pairs of others that are connected only through it
    std::array<double, brokerage_role_count>
        roles{};         ///< in the order of BrokerageRole; NaN where it has no group
    double rank = 0;     ///< among all nodes, by betweenness
    double rank_low = 0; ///< 5th and 95th percentile; NaN where not drawn
    double rank_high = 0;
    double top5 = 0; ///< share of the draws in which it is among the first five; NaN where not drawn
};

/// Who brokers: every node, actors apart from programmes and events, the first first.
struct BrokersReport {
    std::vector<ReportedBroker> actors;
    std::vector<ReportedBroker> set_apart;
    bool has_roles = false; ///< the network has the node column of the groups
    bool has_bands = false; ///< the network is small enough for draws
    std::size_t shown = 10; ///< of the actors

    [[nodiscard]] std::vector<NodeId> first_actors() const;
};

struct BrokersReportOptions {
    std::uint32_t draws = 300;
    std::size_t shown = 10;
    double most_band_steps = 2e11; ///< draws x nodes x ties beyond which rank intervals are left out
};

/// Ranks the brokers of a case by betweenness, with roles by the node column `groups` and rank intervals.
/// Cost: draws times O(n m).
[[nodiscard]] BrokersReport brokers_report(Case const& subject, std::string const& groups,
                                           BrokersReportOptions const& options, RunContext const& context);

} // namespace cospread::viz

#pragma once

#include "core/cases/case.h"
#include "core/demand/demand_map.h"

#include <string>
#include <utility>
#include <vector>

namespace cospread::viz {

/// Where demand can be built from one state of the case.
struct DemandReport {
    std::vector<NodeId> adopters;
    DemandResult map;
    std::vector<NodeId> first; ///< candidates with the largest reach gain, largest first
    /// Of each of `first`, in its order: who would most probably adopt next through it, with the chance of
    /// that step.
    std::vector<std::vector<std::pair<NodeId, double>>> onward;
};

struct DemandReportOptions {
    std::uint64_t sets = 200000;
    std::size_t shown = 10;
    std::size_t onward = 2; ///< named of those to whom a place would pass practice on
};

/// The demand map of a case after `adopters`, with the conditions that are known of its actors.
[[nodiscard]] DemandReport demand_report(Case const& subject, InfluenceNetwork const& influence,
                                         NodeConditions const& conditions, std::vector<NodeId> adopters,
                                         DemandReportOptions const& options, RunContext const& context);

} // namespace cospread::viz

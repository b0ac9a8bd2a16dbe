#pragma once

#include "core/cases/case.h"
#include "core/demand/demand_map.h"
#include "core/demand/robustness.h"
#include "core/diffusion/tie_probability.h"

#include <optional>
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
    std::optional<Robustness> robustness; ///< none where there is nobody to advise, or too many ties
};

struct DemandReportOptions {
    std::uint64_t sets = 200000;
    std::size_t shown = 10;
    std::size_t onward = 2; ///< named of those to whom a place would pass practice on
    RobustnessOptions robustness;
    std::size_t robustness_ties = 500'000; ///< networks with more of them are not asked
};

/// The demand map of a case after `adopters`, with the conditions that are known of its actors, and whether
/// it would survive other assumptions. Practice travels along the ties of `recorded`, with `chances`.
[[nodiscard]] DemandReport demand_report(Case const& subject, Network const& recorded,
                                         TieProbabilityOptions const& chances,
                                         NodeConditions const& conditions, std::vector<NodeId> adopters,
                                         DemandReportOptions const& options, RunContext const& context);

} // namespace cospread::viz

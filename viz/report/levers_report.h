#pragma once

#include "core/cases/case.h"
#include "core/demand/lever_trial.h"
#include "core/diffusion/tie_probability.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cospread::viz {

/// A lever that comes with the program, tried alone.
struct ReportedLever {
    std::string key;
    std::string name;
    std::string description;
    LeverTrial trial;

    /// Adopters that count, at the end.
    [[nodiscard]] PairedFigure const& figure() const { return trial.result.groups.front().last; }
};

struct LeversReportOptions {
    std::uint32_t runs = 1000;    ///< pairs of runs
    std::size_t largest = 5'000;  ///< networks of more nodes and ties together are not asked
    std::string model = "staged"; ///< a key of the catalogue: the one in which every lever acts
};

/// What each lever would change from the state of the adopters.
struct LeversReport {
    std::vector<ReportedLever> tried; ///< that fit, the largest difference first
    std::vector<ReportedLever> unfit;
    std::uint32_t steps = 0;
    bool too_large = false; ///< nothing was tried
};

/// Tries every preset from the first step on, with the conditions that are known. Practice travels along the
/// ties of `recorded`, with `chances`; counted is who counts in the case. Cost: that of what_if() a lever.
[[nodiscard]] LeversReport levers_report(Case const& subject, Network const& recorded,
                                         TieProbabilityOptions const& chances,
                                         NodeConditions const& conditions, std::vector<NodeId> adopters,
                                         LeversReportOptions const& options, RunContext const& context);

} // namespace cospread::viz

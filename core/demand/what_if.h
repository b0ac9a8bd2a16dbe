#pragma once

#include "core/base/run_context.h"
#include "core/diffusion/catalogue.h"
#include "core/diffusion/scenario.h"
#include "core/network/node_groups.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cospread {

struct WhatIfOptions {
    std::vector<double> value = {};     ///< [node]: what an adopter counts; empty: 1 each
    std::vector<NodeGroup> groups = {}; ///< whose adopters are counted, each for itself
    std::uint32_t runs = 1000;          ///< pairs of runs; ignored where exact
    std::uint32_t horizon = no_horizon;
    bool exact = false; ///< every possible course instead of runs
};

/// An expected value in two scenarios.
struct PairedFigure {
    double before = 0;
    double after = 0;
    double difference = 0;
    double low = 0; ///< 95 % interval of the difference, by the spread of the paired differences; NaN for a
                    ///< single run, equal to it where exact
    double high = 0;
};

struct GroupDifference {
    std::string group;
    PairedFigure first; ///< adopters after the first step, by value
    PairedFigure last;  ///< and at the end
};

struct WhatIfResult {
    std::vector<GroupDifference> groups; ///< in the order asked for
    std::vector<PairedFigure> curve;     ///< [step]: adopters of all nodes, to the last in which any changed
    std::uint32_t runs = 0;              ///< 0 where exact
    bool exact = false;
};

/// What becomes different between two scenarios, run by run on the same luck, so that the interval of the
/// difference is narrow where most of the course is the same. Same bytes for any number of threads. Cost:
/// O(runs x steps x (n + arcs of adopters)); exact: that of the model. Throws UsageError where a model that
/// never ends has no horizon; AnalysisError where exact and a scenario changes on the way or moves thresholds
/// or relapse, as the model does where it has too many courses. By hand: a -> b with p = 1/2 and a lever that
/// makes it 1: 1.5, 2 and 0.5.
[[nodiscard]] WhatIfResult what_if(DiffusionModel const& model, Parameters const& parameters,
                                   Scenario const& before, Scenario const& after,
                                   WhatIfOptions const& options, RunContext const& context);

} // namespace cospread

#pragma once

#include "core/demand/lever.h"
#include "core/demand/levered_scenario.h"
#include "core/demand/what_if.h"

#include <string>

namespace cospread {

/// What one lever would change, or why it does not fit.
struct LeverTrial {
    LeverReach reach;
    WhatIfResult result;
    std::string problem; ///< empty where it fits
};

/// The setting with the lever against the setting without it: scenario_with_levers() and what_if(). A lever
/// that speaks of columns or nodes which are not there is a problem, no error; other errors, and the cost,
/// are theirs.
[[nodiscard]] LeverTrial try_lever(ScenarioSetting const& setting, Lever const& lever,
                                   WhatIfOptions const& options, RunContext const& context);

} // namespace cospread

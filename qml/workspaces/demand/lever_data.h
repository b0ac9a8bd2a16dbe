#pragma once

#include "core/demand/levered_scenario.h"
#include "core/demand/what_if.h"
#include "qml/workspaces/demand/demand_data.h"

#include <string>

namespace cospread::studio {

/// What the lever desk asks: what would this preset change, from where demand is looked at?
struct LeverSettings {
    DemandSettings from;
    std::string preset; ///< its key

    friend bool operator==(LeverSettings const&, LeverSettings const&) = default;
};

struct LeverData {
    LeverSettings settings;
    LeverReach reach;
    WhatIfResult result; ///< of all, then by level, or by sector where levels are not known
    std::string problem; ///< why the preset does not fit this input; empty where it does
};

/// The model is the staged one with its usual parameters, the conditions those of the case.
[[nodiscard]] LeverData compute_lever(LeverSettings const& settings, RunContext const& context);

} // namespace cospread::studio

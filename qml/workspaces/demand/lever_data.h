#pragma once

#include "core/demand/lever_trial.h"
#include "qml/workspaces/demand/demand_data.h"

#include <string>

namespace cospread::studio {

/// What the lever desk asks: what would this lever change, from where demand is looked at?
struct LeverSettings {
    DemandSettings from;
    std::string lever; ///< as parse_lever() reads it

    friend bool operator==(LeverSettings const&, LeverSettings const&) = default;
};

struct LeverData {
    LeverSettings settings;
    LeverTrial trial; ///< of all, then by level, or by sector where levels are not known
    double cost = 0;  ///< in the unit of who wrote the lever; 0: not said
};

/// The model is the staged one with its usual parameters, the conditions those of the case.
[[nodiscard]] LeverData compute_lever(LeverSettings const& settings, RunContext const& context);

} // namespace cospread::studio

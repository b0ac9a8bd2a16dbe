#include "core/demand/lever_trial.h"

#include "core/base/error.h"

namespace cospread {

LeverTrial try_lever(ScenarioSetting const& setting, Lever const& lever, WhatIfOptions const& options,
                     RunContext const& context) {
    LeverTrial trial;
    LeveredScenario levered;
    try {
        levered = scenario_with_levers(setting, {lever});
    } catch (UsageError const& error) {
        trial.problem = error.what();
        return trial;
    }
    trial.reach = levered.reach.front();
    auto const before = scenario_without_levers(setting);
    trial.result =
        what_if(setting.model, setting.parameters, before.scenario, levered.with.scenario, options, context);
    return trial;
}

} // namespace cospread

#pragma once

#include "core/demand/conditions.h"
#include "core/demand/lever.h"
#include "core/diffusion/catalogue.h"
#include "core/diffusion/scenario.h"
#include "core/diffusion/tie_probability.h"

#include <memory>
#include <string>
#include <vector>

namespace cospread {

/// What is the same with and without levers. Keeps references.
struct ScenarioSetting {
    Network const& network;
    TieProbabilityOptions influence;
    DiffusionModel const& model;
    Parameters const& parameters;
    NodeConditions conditions = {}; ///< unknown: every gate is open
    int gate = 1;                   ///< conditions that a node must meet to adopt by contagion
    std::vector<NodeId> seeds = {};
};

/// A scenario and the influence networks of its phases.
struct OwnedScenario {
    Scenario scenario;
    std::vector<std::unique_ptr<InfluenceNetwork const>> networks;
};

/// What a lever found to move.
struct LeverReach {
    std::string name;
    std::size_t adopters = 0;   ///< nodes that take the practice up
    std::size_t conditions = 0; ///< nodes that meet one more
    std::size_t gates = 0;      ///< that were closed and are open then
    std::size_t ways = 0;       ///< of influence, with another chance
    std::size_t new_ties = 0;
    std::size_t nodes = 0;       ///< whose threshold or relapse becomes different
    std::vector<LeverKind> idle; ///< what it moves and the model does not have

    /// False where nothing at all becomes different.
    [[nodiscard]] bool acts() const { return adopters + gates + ways + new_ties + nodes > 0; }
};

struct LeveredScenario {
    OwnedScenario with;
    std::vector<LeverReach> reach; ///< of each lever, in order
};

/// "probability", "threshold", "relapse" or "learning".
[[nodiscard]] std::string_view lever_kind_words(LeverKind kind);

/// How it goes without levers. Errors of influence_network().
[[nodiscard]] OwnedScenario scenario_without_levers(ScenarioSetting const& setting);

/// How it goes with them, in phases by the steps from which they count; those of one phase act together.
/// Ties keep their numbers and so their luck; new ones come after them. Throws UsageError where a filter
/// names a column, or a new tie a node, that is not there; errors of influence_network().
[[nodiscard]] LeveredScenario scenario_with_levers(ScenarioSetting const& setting,
                                                   std::vector<Lever> const& levers);

} // namespace cospread

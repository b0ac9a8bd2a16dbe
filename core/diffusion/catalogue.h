#pragma once

#include "core/base/parameters.h"
#include "core/base/run_context.h"
#include "core/diffusion/influence_network.h"
#include "core/diffusion/period_runs.h"
#include "core/diffusion/scenario.h"
#include "core/diffusion/spread_result.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace cospread {

/// What a model takes the arcs of influence for.
enum class ArcMeaning : std::uint8_t {
    chance, ///< each has the chance of its tie
    weight, ///< each has a share of what influences the node
    tie,    ///< that there is one is all that counts
};

/// A number of a model that a lever can move.
enum class LeverKind : std::uint8_t { probability, threshold, relapse, learning };

/// A row of `cospread models`: a way in which a practice spreads.
struct DiffusionModel {
    std::string_view key = {};     ///< stable, in files and on the command line
    std::string_view title = {};   ///< for people
    std::string_view meaning = {}; ///< one plain sentence
    std::string_view cost_words = {};
    std::string_view source = {}; ///< reference with DOI
    std::vector<ParameterRow> parameters = {};
    bool aggregate = false; ///< a curve of the whole: it spreads along no tie and has no starters
    ArcMeaning arcs = ArcMeaning::chance;
    std::uint32_t usual_horizon = no_horizon; ///< where the user says none; a model that never ends needs one
    std::function<SpreadResult(InfluenceNetwork const&, Parameters const&, SpreadOptions const&,
                               RunContext const&)>
        spread = {};
    /// Runs of it under circumstances that may change: a closed gate keeps a node from adopting, whatever the
    /// model. On the luck of `spread`, so that one phase without gates has its course. None where aggregate.
    std::function<std::unique_ptr<PeriodProcess>(Parameters const&, Scenario const&, std::uint64_t seed)>
        process = {};
    /// The influence network as the model takes it, where that is not as it stands.
    std::function<InfluenceNetwork(InfluenceNetwork, Parameters const&)> taken = {};
    std::vector<LeverKind> levers = {}; ///< what a lever can move in it, beside ties and gates
};

/// The arcs as `model` takes them.
[[nodiscard]] InfluenceNetwork taken_by(DiffusionModel const& model, InfluenceNetwork network,
                                        Parameters const& parameters);

[[nodiscard]] bool has_parameter(DiffusionModel const& model, std::string_view key);

/// All models, in the order in which they are listed.
[[nodiscard]] std::vector<DiffusionModel> const& diffusion_models();

/// Of the fit of the Bass curve to a record.
[[nodiscard]] std::vector<ParameterRow> const& bass_fit_parameters();

/// The key of the parameter that says how the chance along a tie comes about, where a model has it, and its
/// word for 1 / in-degree.
constexpr std::string_view tie_probability_key = "tie_probability";
constexpr std::string_view weighted_cascade_word = "weighted_cascade";

/// The key of the parameter that says how many conditions a node must meet, where a model has gates.
constexpr std::string_view gate_key = "gate";

/// The key of the parameter that gives every influencer the same chance, where a model has it.
constexpr std::string_view beta_key = "beta";

} // namespace cospread

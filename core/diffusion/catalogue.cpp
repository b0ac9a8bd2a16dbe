#include "core/diffusion/catalogue.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/diffusion/bass.h"
#include "core/diffusion/cascade.h"
#include "core/diffusion/linear_threshold.h"
#include "core/diffusion/sis.h"
#include "core/diffusion/staged.h"
#include "core/diffusion/threshold.h"

#include <cmath>

namespace cospread {

namespace {

constexpr std::uint32_t usual_periods = 50;

ParameterRow tie_probability_row() {
    return {.key = tie_probability_key,
            .meaning =
                "chance along a tie: by its strength, 1 - (1 - p0)^strength, or 1 / in-degree of the one who "
                "is influenced",
            .choices = {"strength", weighted_cascade_word}};
}

ParameterRow chance_row(std::string_view key, std::string_view meaning, double initial) {
    return {.key = key, .meaning = meaning, .initial = initial, .low = 0, .high = 1};
}

/// The stages in which every node that hears adopts at once and speaks once: a cascade.
StagedOptions as_cascade() {
    return {.willing = 1, .pilot_voice = 1, .proving = 0, .relapse = 0, .relapse_sustained = 0, .once = true};
}

DiffusionModel cascade_row() {
    return {
        .key = "cascade",
        .title = "Cascade",
        .meaning =
            "Every new adopter has one chance along each of its ties, in the step after its own adoption.",
        .cost_words = "runs x arcs reached; exact: 2^u (n + a) for u uncertain arcs",
        .source = "Kempe, Kleinberg and Tardos 2003, doi:10.1145/956750.956769",
        .parameters = {tie_probability_row()},
        .spread = [](InfluenceNetwork const& network, Parameters const&, SpreadOptions const& options,
                     RunContext const& context) { return cascade(network, options, context); },
        .process = [](Parameters const&, Scenario const& scenario,
                      std::uint64_t seed) { return staged_process(as_cascade(), scenario, seed); },
        .levers = {LeverKind::probability}};
}

DiffusionModel linear_threshold_row() {
    return {
        .key = "linear_threshold",
        .title = "Linear threshold",
        .meaning =
            "A node adopts once the weights of its adopting influencers exceed a threshold drawn at random; "
            "weights are shares of strength, or the chances of a column.",
        .cost_words = "runs x (n steps + arcs reached); exact: joint states x outcomes",
        .source = "Kempe, Kleinberg and Tardos 2003, doi:10.1145/956750.956769",
        .arcs = ArcMeaning::weight,
        .spread = [](InfluenceNetwork const& network, Parameters const&, SpreadOptions const& options,
                     RunContext const& context) { return linear_threshold(network, options, context); },
        .process = [](Parameters const&, Scenario const& scenario,
                      std::uint64_t seed) { return linear_threshold_process(scenario, seed); },
        .levers = {LeverKind::probability, LeverKind::threshold}};
}

ThresholdRule threshold_rule(Parameters const& parameters) {
    return parameters.word("rule") == "share" ? ThresholdRule::share : ThresholdRule::count;
}

/// What `value` is, checked for the rule.
double threshold_value(Parameters const& parameters) {
    constexpr double half = 0.5;
    constexpr double two = 2;
    bool const share = threshold_rule(parameters) == ThresholdRule::share;
    if (!parameters.is_set("value")) {
        return share ? half : two;
    }
    double const value = parameters.number("value");
    if (share && value > 1) {
        throw UsageError("--param: threshold: value=" + format_number(value) +
                         " is no share from 0 to 1; rule=count takes a number");
    }
    return value;
}

DiffusionModel threshold_row() {
    return {
        .key = "threshold",
        .title = "Threshold",
        .meaning =
            "A node adopts when enough of those who influence it have adopted: a share of them, or a number.",
        .cost_words = "n + a",
        .source = "Watts 2002, doi:10.1073/pnas.082090499; Centola and Macy 2007, doi:10.1086/521848",
        .parameters = {{.key = "rule",
                        .meaning = "share of those who influence a node, or their number",
                        .choices = {"share", "count"}},
                       {.key = "value",
                        .meaning = "how many: for share 0 to 1 (default 0.5), for count a number (default 2)",
                        .initial = 0.5,
                        .low = 0,
                        .is_derived = true}},
        .arcs = ArcMeaning::tie,
        .spread =
            [](InfluenceNetwork const& network, Parameters const& parameters, SpreadOptions const& options,
               RunContext const& context) {
                return threshold_contagion(network, threshold_rule(parameters), threshold_value(parameters),
                                           options, context);
            },
        .process =
            [](Parameters const& parameters, Scenario const& scenario, std::uint64_t seed) {
                return threshold_process(threshold_rule(parameters), threshold_value(parameters), scenario,
                                         seed);
            },
        .levers = {LeverKind::threshold}};
}

StagedOptions stages(Parameters const& parameters) {
    return {.willing = parameters.number("willing"),
            .pilot_voice = parameters.number("pilot_voice"),
            .proving = static_cast<std::uint32_t>(std::lround(parameters.number("proving"))),
            .relapse = parameters.number("relapse"),
            .relapse_sustained = parameters.number("relapse_sustained"),
            .learning = parameters.number("learning"),
            .once = parameters.word("attempts") == "once"};
}

DiffusionModel staged_row() {
    StagedOptions const usual;
    return {
        .key = "staged",
        .title = "Staged",
        .meaning =
            "Unaware, aware, piloting, sustained, with relapse: only those who sustain pass practice on at "
            "full strength. Adopters are those who pilot or sustain.",
        .cost_words = "runs x steps x (n + arcs of adopters); exact: joint states x outcomes",
        .source = "Prochaska and DiClemente 1983, doi:10.1037/0022-006X.51.3.390",
        .parameters = {tie_probability_row(),
                       chance_row("willing", "chance a period that an aware node begins to pilot",
                                  usual.willing),
                       chance_row("pilot_voice", "how strongly a pilot speaks beside one who sustains",
                                  usual.pilot_voice),
                       {.key = "proving",
                        .meaning = "periods of piloting without relapse before practice is sustained",
                        .initial = static_cast<double>(usual.proving),
                        .low = 0,
                        .high = 100},
                       chance_row("relapse", "chance a period that a pilot falls back", usual.relapse),
                       chance_row("relapse_sustained", "the same of who sustains", usual.relapse_sustained),
                       chance_row("learning", "factor of relapse for each earlier attempt", usual.learning),
                       {.key = gate_key,
                        .meaning = "conditions that a node must meet to begin to pilot, where any are known",
                        .initial = 1,
                        .low = 0,
                        .high = 8},
                       {.key = "attempts",
                        .meaning = "an adopter tries along each tie in every period, or once after it begins",
                        .choices = {"persistent", "once"}}},
        .usual_horizon = usual_periods,
        .spread =
            [](InfluenceNetwork const& network, Parameters const& parameters, SpreadOptions const& options,
               RunContext const& context) { return staged(network, stages(parameters), options, context); },
        .process = [](Parameters const& parameters, Scenario const& scenario,
                      std::uint64_t seed) { return staged_process(stages(parameters), scenario, seed); },
        .levers = {LeverKind::probability, LeverKind::threshold, LeverKind::relapse, LeverKind::learning}};
}

DiffusionModel sis_row() {
    return {
        .key = "sis",
        .title = "Adoption and abandonment",
        .meaning = "In every step an adopter abandons with chance gamma, and the others adopt with 1 - (1 - "
                   "beta)^(adopting influencers).",
        .cost_words = "runs x steps x (n + arcs of adopters); exact: joint states x outcomes",
        .source =
            "Pastor-Satorras, Castellano, Van Mieghem and Vespignani 2015, doi:10.1103/RevModPhys.87.925",
        .parameters = {tie_probability_row(),
                       {.key = beta_key,
                        .meaning =
                            "chance a step from each adopting influencer (default: the chance of each tie)",
                        .initial = 0.1,
                        .low = 0,
                        .high = 1,
                        .is_derived = true},
                       chance_row("gamma", "chance a step that an adopter abandons", 0.1)},
        .usual_horizon = usual_periods,
        .spread =
            [](InfluenceNetwork const& network, Parameters const& parameters, SpreadOptions const& options,
               RunContext const& context) {
                return sis(network, parameters.number("gamma"), options, context);
            },
        .process = [](Parameters const& parameters, Scenario const& scenario,
                      std::uint64_t seed) { return sis_process(parameters.number("gamma"), scenario, seed); },
        .taken =
            [](InfluenceNetwork network, Parameters const& parameters) {
                return parameters.is_set(beta_key) ? with_one_chance(network, parameters.number(beta_key))
                                                   : std::move(network);
            },
        .levers = {LeverKind::probability, LeverKind::relapse}};
}

constexpr std::string_view innovation_key = "p";
constexpr std::string_view imitation_key = "q";
constexpr std::string_view market_key = "m";

SpreadResult bass_spread(InfluenceNetwork const& network, Parameters const& parameters,
                         SpreadOptions const& options) {
    double const m = parameters.is_set(market_key) ? parameters.number(market_key) : network.node_count();
    SpreadResult result;
    result.exact = true;
    for (std::uint32_t step = 0; step <= options.horizon; ++step) {
        double const adopters =
            m * bass_share(parameters.number(innovation_key), parameters.number(imitation_key), step);
        result.curve.push_back({step, adopters, adopters, adopters});
    }
    result.spread = result.curve.back().adopters;
    return result;
}

DiffusionModel bass_row() {
    constexpr double least_innovation = 1e-12;
    return {
        .key = "bass",
        .title = "Bass curve",
        .meaning = "The number of adopters over time, from innovation p, imitation q and market m; no ties.",
        .cost_words = "steps",
        .source = "Bass 1969, doi:10.1287/mnsc.15.5.215",
        .parameters = {{.key = innovation_key,
                        .meaning = "innovation: chance a step to adopt without any adopter",
                        .initial = 0.03,
                        .low = least_innovation,
                        .high = 10},
                       {.key = imitation_key, .meaning = "imitation", .initial = 0.38, .low = 0, .high = 10},
                       {.key = market_key,
                        .meaning = "market: adopters in the end (default: every node)",
                        .initial = 0,
                        .low = 0,
                        .high = 1e15,
                        .is_derived = true}},
        .aggregate = true,
        .arcs = ArcMeaning::tie,
        .usual_horizon = usual_periods,
        .spread = [](InfluenceNetwork const& network, Parameters const& parameters,
                     SpreadOptions const& options,
                     RunContext const&) { return bass_spread(network, parameters, options); }};
}

} // namespace

std::vector<ParameterRow> const& bass_fit_parameters() {
    static std::vector<ParameterRow> const rows{
        {.key = "market",
         .meaning = "adopters in the end: fitted as the third parameter, or every node",
         .choices = {"fitted", "nodes"}}};
    return rows;
}

bool has_parameter(DiffusionModel const& model, std::string_view key) {
    return std::ranges::find(model.parameters, key, &ParameterRow::key) != model.parameters.end();
}

std::vector<DiffusionModel> const& diffusion_models() {
    static std::vector<DiffusionModel> const rows{
        cascade_row(), linear_threshold_row(), threshold_row(), staged_row(), sis_row(), bass_row()};
    return rows;
}

InfluenceNetwork taken_by(DiffusionModel const& model, InfluenceNetwork network,
                          Parameters const& parameters) {
    return model.taken ? model.taken(std::move(network), parameters) : std::move(network);
}

} // namespace cospread

#include "core/cli/diffusion_options.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cases/carried_stories.h"
#include "core/cli/id_list.h"
#include "core/cli/session.h"
#include "core/diffusion/cascade.h"
#include "core/diffusion/catalogue.h"

#include <algorithm>
#include <limits>

namespace cospread::cli {

namespace {

DiffusionModel const& find_model(std::string const& key) {
    auto const& models = diffusion_models();
    if (auto const found = std::ranges::find(models, key, &DiffusionModel::key); found != models.end()) {
        return *found;
    }
    std::vector<std::string_view> keys;
    for (auto const& model : models) {
        keys.push_back(model.key);
    }
    auto const near = did_you_mean(key, keys);
    throw UsageError("--model: there is no model '" + key + "'" +
                     (near.empty() ? "; `cospread models` lists them" : near));
}

/// Where the chances of that column stand: the column taken as the strength is not among the attributes.
TieProbabilityRule column_rule(Case const& opened, std::string const& name) {
    auto const& columns = opened.network.tie_columns();
    if (find_column(columns, name) != nullptr) {
        return TieProbabilityRule::column;
    }
    auto const& weight = opened.report.columns.weight;
    if (!weight.empty() && name == weight) {
        return TieProbabilityRule::weight;
    }
    std::vector<std::string_view> names{weight};
    for (auto const& column : columns) {
        names.push_back(column.name());
    }
    throw UsageError("--probability-column: the ties have no column '" + name + "'" +
                     did_you_mean(name, names));
}

/// "4 stories add 17 channels between 9 actors (2 stories stated, 2 inferred)"
std::string stories_words(SharedStories const& shared) {
    auto const stories = shared.stated + shared.inferred;
    return (stories == 1 ? "1 story adds " : std::to_string(stories) + " stories add ") +
           plural(shared.pairs.size(), "channel") + " between " + plural(shared.actors, "actor") + " (" +
           (shared.stated == 1 ? "1 story" : std::to_string(shared.stated) + " stories") + " stated, " +
           std::to_string(shared.inferred) + " inferred)";
}

/// "leads 1/0.5": how much of a tie's chance counts forward and backward.
std::string channel_words(Channel const& channel, std::string_view name) {
    return std::string(name) + ' ' + format_number(channel.forward) + '/' + format_number(channel.backward);
}

} // namespace

std::vector<std::string> channels_in_use(Case const& opened) {
    std::vector<std::string> words;
    for (auto const& relation : opened.network.relations()) {
        words.push_back(channel_words(opened.channels.of(relation, opened.network.directed()), relation));
    }
    return words;
}

namespace {

std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (auto const& word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

} // namespace

void say_channels(Session const& session, Case const& opened) {
    if (auto const words = channels_in_use(opened); !words.empty()) {
        session.say("channels (an assumption; forward/backward): " + joined(words));
    }
}

Parameters parameters_given(std::string_view owner, std::span<ParameterRow const> rows,
                            std::vector<std::string> const& words) {
    Parameters parameters("--param: " + std::string(owner), rows);
    for (auto const& word : words) {
        auto const equals = word.find('=');
        if (equals == std::string::npos) {
            throw UsageError("--param: '" + word + "' is not NAME=VALUE");
        }
        parameters.set(word.substr(0, equals), word.substr(equals + 1));
    }
    return parameters;
}

void InfluenceOptions::add_to(OptionSet& options) {
    options.group("Diffusion");
    options.text({"--model", "KEY",
                  initial_model_ == "staged"
                      ? "how practice spreads (default staged; `cospread models` lists them)"
                      : "how practice spreads (default cascade; `cospread models` lists them)"},
                 model_);
    options.texts({"--param", "NAME=VALUE", "a parameter of the model"}, parameters_);
    options.number({"--probability", "P", "p0, chance along a tie of strength 1 in one step (default 0.1)"},
                   0, 1, [this](double value) { p0_ = value; });
    options.text({"--probability-column", "COLUMN", "tie column that holds each tie's chance"}, column_);
    options.choice<bool>(
        {"--influence", "forward|reversed", "reversed: \"a names b\" means that b influences a"},
        {{"forward", false}, {"reversed", true}}, reversed_);
    options.flag("--narratives", "stories that actors share carry influence too", narratives_);
}

Case InfluenceOptions::open(Session& session, InputOptions& input) const {
    if (narratives_ && model().aggregate) {
        throw UsageError("--narratives has no meaning for the model " + model_ + ", which knows no ties");
    }
    if (narratives_ && !column_.empty()) {
        throw UsageError("--narratives and --probability-column contradict each other: no column gives the "
                         "chance of a shared story");
    }
    auto opened = input.open(session);
    if (narratives_) {
        auto const shared = carry_stories(opened, input.evidence() == EvidenceUse::stated);
        session.say("narratives: " + stories_words(shared));
    }
    return opened;
}

DiffusionModel const& InfluenceOptions::model() const {
    return find_model(model_);
}

bool InfluenceOptions::has_reverse_sets() const {
    return is_cascade() || model().arcs == ArcMeaning::weight;
}

Parameters InfluenceOptions::parameters() const {
    return parameters_given(model_, model().parameters, parameters_);
}

void InfluenceOptions::need_ties(std::string_view verb) const {
    if (model().aggregate) {
        throw UsageError(std::string(verb) + ": the model " + model_ +
                         " knows no nodes, only a curve of the whole");
    }
}

bool InfluenceOptions::uses_weighted_cascade() const {
    return has_parameter(model(), tie_probability_key) &&
           parameters().word(tie_probability_key) == weighted_cascade_word;
}

TieProbabilityOptions InfluenceOptions::rule(Case const& opened) const {
    auto const arcs = model().arcs;
    if (arcs != ArcMeaning::chance && p0_) {
        throw UsageError("--probability has no meaning for the model " + model_);
    }
    if (arcs == ArcMeaning::tie && !column_.empty()) {
        throw UsageError("--probability-column has no meaning for the model " + model_);
    }
    if (has_parameter(model(), beta_key) && parameters().is_set(beta_key) &&
        (p0_ || !column_.empty() || uses_weighted_cascade())) {
        throw UsageError("beta is the chance from everybody: leave --probability, --probability-column and "
                         "tie_probability out");
    }
    TieProbabilityOptions options;
    options.reversed = reversed_;
    options.p0 = p0_.value_or(options.p0);
    if (uses_weighted_cascade()) {
        options.rule = TieProbabilityRule::weighted_cascade;
    } else if (arcs == ArcMeaning::weight) {
        options.rule = TieProbabilityRule::share_of_strength;
    }
    if (!column_.empty()) {
        if (options.rule == TieProbabilityRule::weighted_cascade) {
            throw UsageError(
                "--probability-column and tie_probability=weighted_cascade contradict each other");
        }
        options.rule = column_rule(opened, column_);
        options.column = column_;
    }
    if (p0_ && options.rule != TieProbabilityRule::by_strength) {
        throw UsageError(
            "--probability has no meaning beside " +
            std::string(column_.empty() ? "tie_probability=weighted_cascade" : "--probability-column"));
    }
    return options;
}

TieProbabilityOptions InfluenceOptions::tie_probability(Case const& opened, InputOptions const& input) const {
    auto options = rule(opened);
    options.channels = opened.channels;
    options.weighted_by_certainty = input.evidence() == EvidenceUse::weighted;
    return options;
}

InfluenceNetwork InfluenceOptions::influence(Case const& opened, InputOptions const& input) const {
    return taken_by(model(), influence_network(opened.network, tie_probability(opened, input)), parameters());
}

std::string InfluenceOptions::rule_words() const {
    if (model().arcs == ArcMeaning::tie) {
        return "none, every tie is one influence";
    }
    if (!column_.empty()) {
        return "column " + column_;
    }
    if (model().arcs == ArcMeaning::weight) {
        return "share of the strength that influences the node";
    }
    return uses_weighted_cascade()
               ? "1 / in-degree"
               : "p0 " + format_number(p0_.value_or(TieProbabilityOptions().p0)) + ", 1 - (1 - p0)^strength";
}

std::vector<std::string> InfluenceOptions::parameter_words() const {
    auto const given = parameters();
    std::vector<std::string> words;
    for (auto const& row : model().parameters) {
        // What a parameter without a value of its own stands for depends on others; the rule of chances has
        // words of its own.
        bool const plain = row.key != tie_probability_key && (given.is_set(row.key) || !row.is_derived);
        if (plain) {
            words.push_back(std::string(row.key) + '=' +
                            (row.choices.empty() ? format_number(given.number(row.key))
                                                 : std::string(given.word(row.key))));
        }
    }
    return words;
}

std::vector<Setting> InfluenceOptions::settings(Case const& opened) const {
    std::vector<Setting> settings{{"model", model_},
                                  {"parameters", parameter_words()},
                                  {"tie_probability", rule_words()},
                                  {"influence", std::string(reversed_ ? "reversed" : "forward")},
                                  {"channels", channels_in_use(opened)}};
    if (column_.empty() && model().arcs == ArcMeaning::chance) {
        settings.push_back({"probability", p0_.value_or(TieProbabilityOptions().p0)});
    }
    return settings;
}

void InfluenceOptions::say_assumptions(Session const& session, Case const& opened,
                                       InputOptions const& input) const {
    if (model().aggregate) {
        session.say("model " + model_ + (parameters_.empty() ? "" : " (" + joined(parameter_words()) + ")") +
                    ": a curve of the whole, without ties and starters");
        session.say("a scenario, not a forecast");
        return;
    }
    std::string const weighs =
        model().arcs == ArcMeaning::weight ? "; weight of a tie: " : "; chance along a tie: ";
    auto const parameters = joined(parameter_words());
    session.say("model " + model_ + (parameters.empty() ? "" : " (" + parameters + ")") + weighs +
                rule_words() + (reversed_ ? "; influence against the ties" : ""));
    auto const inferred = opened.network.inferred_count();
    std::string const known = inferred == 0 ? "all stated" : plural(inferred, "inferred tie") + " among them";
    switch (input.evidence()) {
    case EvidenceUse::all:
        session.say("evidence: every tie as it stands, " + known);
        break;
    case EvidenceUse::stated:
        session.say("evidence: stated ties only");
        break;
    case EvidenceUse::weighted:
        session.say("evidence: each tie exists with its own certainty, " + known);
        break;
    }
    say_channels(session, opened);
    session.say("a scenario, not a forecast");
}

void SeedOptions::add_to(OptionSet& options) {
    options.group("Who has adopted");
    options.texts({"--seeds", "ID,...", "these (an id with a comma: repeat the option, one id each)"}, ids_);
    options.flag("--seeds-from-record", "those of the case's adoption record", from_record_);
    options.text({"--until", "DATE", "of the record only who adopted by then (2018, 2018-09, 2018-09-03)"},
                 until_);
    options.whole({"--first", "N", "of the record only the N earliest"}, 1,
                  std::numeric_limits<NodeId>::max(), [this](std::uint64_t value) { first_ = value; });
}

std::vector<NodeId> SeedOptions::seeds(Case const& opened) const {
    if (!ids_.empty() && uses_record()) {
        throw UsageError("--seeds and the adoption record contradict each other: give one of them");
    }
    return uses_record() ? from_record(opened) : nodes_named(opened.network, "--seeds", ids_);
}

std::vector<NodeId> SeedOptions::from_record(Case const& opened) const {
    std::optional<Period> until;
    if (!until_.empty()) {
        until = parse_period(until_);
        if (!until) {
            throw UsageError("--until: '" + until_ + "' is not a date such as 2018, 2018-09 or 2018-09-03");
        }
    }
    if (opened.record.empty()) {
        throw AnalysisError("this input has no adoption record; --seeds ID,... names who has adopted");
    }
    auto nodes = opened.record.adopters_until(until);
    if (first_) {
        auto earliest = opened.record.earliest(*first_);
        std::erase_if(earliest, [&](NodeId node) { return std::ranges::find(nodes, node) == nodes.end(); });
        nodes = std::move(earliest);
    }
    if (nodes.empty()) {
        throw AnalysisError("by the adoption record nobody had adopted" +
                            (until_.empty() ? "" : " by " + until_));
    }
    return nodes;
}

void add_horizon(OptionSet& options, std::uint32_t& target) {
    options.whole({"--horizon", "T", "only paths of at most T steps"}, 0, no_horizon - 1,
                  [&target](std::uint64_t value) { target = static_cast<std::uint32_t>(value); });
}

Setting horizon_setting(std::uint32_t horizon) {
    if (horizon == no_horizon) {
        return {"horizon", nullptr};
    }
    return {"horizon", std::uint64_t{horizon}};
}

} // namespace cospread::cli

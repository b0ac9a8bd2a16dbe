#include "core/demand/what_if.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/diffusion_options.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/target_options.h"
#include "core/cli/verbs.h"
#include "core/demand/lever_presets.h"
#include "core/demand/lever_words.h"
#include "core/demand/levered_scenario.h"
#include "core/formats/lever_file.h"

#include <algorithm>
#include <limits>

namespace cospread::cli {

namespace {

LeverPreset const& find_preset(std::string const& key) {
    auto const& presets = lever_presets();
    if (auto const found = std::ranges::find(presets, key, &LeverPreset::key); found != presets.end()) {
        return *found;
    }
    std::vector<std::string_view> keys;
    std::string listed;
    for (auto const& preset : presets) {
        keys.push_back(preset.key);
        listed += (listed.empty() ? "" : ", ") + std::string(preset.key);
    }
    auto const near = did_you_mean(key, keys);
    throw UsageError("there is no preset '" + key + "'" + (near.empty() ? "; there are " + listed : near));
}

/// Throws where the network lacks what the lever speaks of: `refuse` says it in words.
template<class Refuse>
void check_lever(Network const& network, Lever const& lever, Refuse const& refuse) {
    try {
        for (auto const& move : lever.moves) {
            move.nodes.check_columns(network);
            move.near.check_columns(network);
            move.ties.check_columns(network);
            for (auto const& tie : move.new_ties) {
                for (auto const& end : {tie.source, tie.target}) {
                    if (!network.find(end)) {
                        throw UsageError("the network has no node '" + end + "'");
                    }
                }
            }
        }
    } catch (UsageError const& error) {
        refuse(error.what());
    }
}

std::string named_lever_words(LeverReach const& reach) {
    return "lever " + printable(reach.name) + ": " + lever_words(reach);
}

void add_figures(Table& table, std::vector<PairedFigure> const& figures) {
    auto const add = [&](std::string name, double PairedFigure::*field) {
        std::vector<double> column(figures.size());
        std::ranges::transform(figures, column.begin(), field);
        table.add_numbers(std::move(name), std::move(column));
    };
    add("before", &PairedFigure::before);
    add("after", &PairedFigure::after);
    add("difference", &PairedFigure::difference);
    add("low", &PairedFigure::low);
    add("high", &PairedFigure::high);
}

Table group_table(WhatIfResult const& result) {
    std::vector<std::string> measures;
    std::vector<std::string> groups;
    std::vector<PairedFigure> figures;
    auto const add = [&](std::string const& measure, PairedFigure GroupDifference::*figure) {
        for (auto const& group : result.groups) {
            measures.push_back(measure);
            groups.push_back(group.group);
            figures.push_back(group.*figure);
        }
    };
    add("first_period", &GroupDifference::first);
    add("final", &GroupDifference::last);
    Table table;
    table.add_texts("measure", std::move(measures));
    table.add_texts("group", std::move(groups));
    add_figures(table, figures);
    return table;
}

Table curve_table(WhatIfResult const& result) {
    std::vector<double> steps(result.curve.size());
    for (std::size_t step = 0; step < steps.size(); ++step) {
        steps[step] = static_cast<double>(step);
    }
    Table table;
    table.add_numbers("step", std::move(steps));
    add_figures(table, result.curve);
    return table;
}

class WhatIfRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        options.group("Levers");
        options.texts(
            {"--lever", "FILE", "a lever: a json file that says who, what, from when, at what cost"}, files_);
        options.texts({"--preset", "NAME",
                       "a lever of the program: networks_and_narratives, evidence, fidelity, priorities, "
                       "policy_and_finance, funders, learning"},
                      presets_);
        options.flag("--print-lever", "print the json of the preset, to be changed and used as --lever FILE",
                     prints_lever_);
        options.positional_needless_with(prints_lever_);
        seeds_.add_to(options);
        influence_.add_to(options);
        add_horizon(options, what_if_.horizon);
        target_.add_to(options);
        options.whole({"--runs", "N", "pairs of runs, without and with the levers (default 1000)"}, 1,
                      std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { what_if_.runs = static_cast<std::uint32_t>(value); });
        options.flag("--exact", "every possible course instead of simulated ones, where they are few enough",
                     what_if_.exact);
        options.group("What is printed");
        options.list({"--by", "COLUMN,...", "node columns to count by (default sector,level,place)"}, by_);
        options.flag("--curve", "step,before,after,difference,low,high: adopters step by step", curve_);
        output_.add_to(options);
    }

    void run(Session& session) override {
        if (prints_lever_) {
            print_lever(session);
            return;
        }
        check(session.options());
        auto levers = read_levers();
        auto const opened = influence_.open(session, input_);
        auto const& network = opened.network;
        check_levers(network, levers);
        set_up(opened);
        auto const parameters = influence_.parameters();
        ScenarioSetting const setting{network,
                                      influence_.tie_probability(opened, input_),
                                      influence_.model(),
                                      parameters,
                                      demand_.conditions,
                                      gate(parameters),
                                      demand_.adopters};
        session.enter(Stage::compute);
        auto const without = scenario_without_levers(setting);
        auto const levered = scenario_with_levers(setting, levers);
        if (std::ranges::none_of(levered.reach, &LeverReach::acts)) {
            throw AnalysisError(nothing_acts(levered.reach));
        }
        auto const result = what_if(setting.model, parameters, without.scenario, levered.with.scenario,
                                    what_if_, session.context());
        say(session, opened, levers, levered.reach, result);
        output_.write(session, {&opened, settings(opened, levers)},
                      curve_ ? curve_table(result) : group_table(result));
    }

  private:
    void check(OptionSet const& options) const {
        if (files_.empty() && presets_.empty()) {
            throw UsageError("it lacks what to try: --preset NAME or --lever FILE");
        }
        if (influence_.model().aggregate) {
            throw UsageError("the model " + std::string(influence_.model().key) +
                             " knows no ties that a lever could move");
        }
        if (what_if_.exact && options.is_given("--runs")) {
            throw UsageError("--exact simulates no runs: leave --runs out");
        }
        target_.check();
    }

    void print_lever(Session& session) const {
        if (presets_.size() != 1 || !files_.empty()) {
            throw UsageError("--print-lever prints one preset: --preset NAME");
        }
        output_.write_words(session, std::string(find_preset(presets_.front()).json) + "\n");
    }

    [[nodiscard]] std::vector<Lever> read_levers() const {
        std::vector<Lever> levers;
        for (auto const& key : presets_) {
            levers.push_back(parse_lever(key, find_preset(key).json));
        }
        for (auto const& file : files_) {
            levers.push_back(read_lever(file));
        }
        return levers;
    }

    /// Presets come first, then the files.
    void check_levers(Network const& network, std::vector<Lever> const& levers) const {
        for (std::size_t i = 0; i < presets_.size(); ++i) {
            check_lever(network, levers[i], [&](std::string const& why) {
                throw AnalysisError("the preset " + presets_[i] + " does not fit this input: " + why +
                                    "; --print-lever prints it, to be fitted and used as --lever FILE");
            });
        }
        for (std::size_t i = 0; i < files_.size(); ++i) {
            check_lever(network, levers[presets_.size() + i], [&](std::string const& why) {
                throw InputError(Finding{.file = files_[i],
                                         .what = why,
                                         .remedy = "Name what the network has; `cospread check` lists it"});
            });
        }
    }

    void set_up(Case const& opened) {
        if (!seeds_.any() && opened.record.empty()) {
            throw UsageError("it lacks who has adopted: --seeds ID,... or --seeds-from-record");
        }
        demand_.adopters = seeds_.any() ? seeds_.seeds(opened) : opened.record.adopters_until({});
        target_.fill(opened, demand_);
        what_if_.value = demand_.value;
        for (auto const& name : by_) {
            (void)node_column(opened.network, "--by", name);
        }
        std::vector<std::string> const usual{"sector", "level", "place"};
        what_if_.groups = groups_by(opened.network, by_.empty() ? usual : by_);
        if (what_if_.horizon == no_horizon) {
            what_if_.horizon = influence_.model().usual_horizon;
        }
    }

    /// The staged model has a gate of its own among its parameters.
    [[nodiscard]] int gate(Parameters const& parameters) const {
        bool const own = has_parameter(influence_.model(), gate_key) && parameters.is_set(gate_key);
        return own ? static_cast<int>(parameters.number(gate_key)) : demand_.gate;
    }

    [[nodiscard]] std::string nothing_acts(std::vector<LeverReach> const& reach) const {
        std::string text;
        for (auto const& lever : reach) {
            text += (text.empty() ? "" : "; ") + named_lever_words(lever);
        }
        return text +
               (influence_.model().key == "staged" ? "" : "; every kind of lever acts under --model staged");
    }

    void say(Session const& session, Case const& opened, std::vector<Lever> const& levers,
             std::vector<LeverReach> const& reach, WhatIfResult const& result) const {
        influence_.say_assumptions(session, opened, input_);
        auto const counted = std::ranges::count_if(what_if_.value, [](double value) { return value > 0; });
        session.say(plural(demand_.adopters.size(), "adopter") + " at the start" +
                    (what_if_.value.empty()
                         ? ""
                         : "; counted are " + std::to_string(counted) + " of " +
                               plural(opened.network.node_count(), "node") + ", the others carry influence"));
        TargetOptions::say_conditions(session, demand_);
        double cost = 0;
        for (std::size_t i = 0; i < levers.size(); ++i) {
            session.say(named_lever_words(reach[i]) +
                        (levers[i].from > 1 ? ", from step " + std::to_string(levers[i].from) : ""));
            cost += levers[i].cost;
        }
        session.say(result.exact ? "exact: every possible course"
                                 : plural(result.runs, "pair") + " of runs on the same luck, seed " +
                                       std::to_string(session.context().seed) + "; intervals 95 %" +
                                       (what_if_.horizon == no_horizon
                                            ? ""
                                            : "; steps: at most " + std::to_string(what_if_.horizon)));
        session.say(headline(result.groups.front().last, cost));
    }

    static std::string headline(PairedFigure const& all, double cost) {
        std::string const span = short_number(all.low) + " to " + short_number(all.high);
        if (all.low == 0 && all.high == 0) {
            return "no difference in any run: practice does not pass where the levers act";
        }
        if (all.low <= 0 && all.high >= 0) {
            return "no difference at the end that can be told from luck (" + span + ")";
        }
        std::string text = short_number(std::abs(all.difference)) +
                           (all.difference > 0 ? " more" : " fewer") + " at the end (" + span +
                           "): " + short_number(all.after) + " instead of " + short_number(all.before);
        if (cost > 0 && all.difference > 0) {
            text += "; cost " + short_number(cost) + ", " + short_number(cost / all.difference) + " for each";
        }
        return text;
    }

    [[nodiscard]] std::vector<Setting> settings(Case const& opened, std::vector<Lever> const& levers) const {
        auto settings = input_.settings();
        std::ranges::move(influence_.settings(opened), std::back_inserter(settings));
        std::vector<std::string> names;
        std::ranges::transform(levers, std::back_inserter(names), &Lever::name);
        settings.push_back({"levers", std::move(names)});
        settings.push_back({"seeds", ids_of(opened.network, demand_.adopters)});
        settings.push_back({"runs", std::uint64_t{what_if_.exact ? 0 : what_if_.runs}});
        settings.push_back({"exact", what_if_.exact});
        settings.push_back({"gate", static_cast<std::uint64_t>(gate(influence_.parameters()))});
        settings.push_back(horizon_setting(what_if_.horizon));
        return settings;
    }

    // Parallel ties each carry influence: none is merged unless the user says so.
    InputOptions input_{Merge::none};
    SeedOptions seeds_;
    // The model in which every kind of lever acts.
    InfluenceOptions influence_{"staged"};
    TargetOptions target_;
    OutputOptions output_;
    DemandOptions demand_; ///< who has adopted, what nodes count and which gates are closed
    WhatIfOptions what_if_;
    std::vector<std::string> files_;
    std::vector<std::string> presets_;
    std::vector<std::string> by_;
    bool prints_lever_ = false;
    bool curve_ = false;
};

} // namespace

Verb what_if_verb() {
    return make_verb<WhatIfRun>(
        "what-if", "the difference that a set of levers makes",
        "INPUT --preset NAME | --lever FILE [OPTIONS]",
        {"cospread what-if datasets/hungary --preset evidence --seeds-from-record --first 3",
         "cospread what-if datasets/spain --preset funders --preset learning --by sector --format text"});
}

} // namespace cospread::cli

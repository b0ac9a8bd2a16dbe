#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/diffusion_options.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/target_options.h"
#include "core/cli/verbs.h"
#include "core/demand/carrier_words.h"
#include "core/demand/demand_map.h"
#include "core/demand/demand_words.h"
#include "core/demand/model_demand.h"
#include "core/demand/robustness_words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cospread::cli {

namespace {

Table demand_table(Network const& network, DemandResult const& result) {
    Table table;
    auto const add = [&](std::string name, double NodeDemand::*field) {
        std::vector<double> column(result.nodes.size());
        std::ranges::transform(result.nodes, column.begin(), field);
        table.add_numbers(std::move(name), std::move(column));
    };
    table.add_ids(network);
    add("exposure", &NodeDemand::exposure);
    add("reach_gain", &NodeDemand::reach_gain);
    add("reach_gain.low", &NodeDemand::reach_gain_low);
    add("reach_gain.high", &NodeDemand::reach_gain_high);
    add("readiness", &NodeDemand::readiness);
    add("latent_demand", &NodeDemand::latent_demand);
    add("condition_gain", &NodeDemand::condition_gain);
    std::vector<std::string> quadrants;
    for (auto const& node : result.nodes) {
        quadrants.emplace_back(quadrant_words(node.quadrant));
    }
    table.add_texts("quadrant", std::move(quadrants));
    add("rank", &NodeDemand::rank);
    return table;
}

/// "survives" or "open" for the first five places.
void add_robustness(Table& table, DemandResult const& result, Robustness const& survival) {
    constexpr double first_places = 5;
    std::vector<std::string> advice;
    for (std::size_t node = 0; node < result.nodes.size(); ++node) {
        bool const advised = result.nodes[node].rank <= first_places;
        advice.emplace_back(!advised                                       ? ""
                            : survival.first_five[node] >= surviving_share ? "survives"
                                                                           : "open");
    }
    table.add_numbers("robust.top5", survival.first_five);
    table.add_numbers("robust.first", survival.first);
    table.add_texts("advice", std::move(advice));
}

void say_robustness(Session const& session, Network const& network, Robustness const& survival) {
    if (survival.best == no_node) {
        return;
    }
    auto const name = [&](NodeId node) { return network.label(node); };
    session.say("under " + draws_words(survival.draws) + " " + survival_words(survival, name));
    for (auto const& words : tipping_words(survival, name)) {
        session.say(words);
    }
}

/// The first `count` places, largest gain first.
std::vector<NodeId> first_places(DemandResult const& result, std::size_t count) {
    std::vector<NodeId> places;
    for (NodeId node = 0; node < result.nodes.size(); ++node) {
        if (!std::isnan(result.nodes[node].rank)) {
            places.push_back(node);
        }
    }
    std::ranges::stable_sort(places, {}, [&](NodeId node) { return result.nodes[node].rank; });
    places.resize(std::min(places.size(), count));
    return places;
}

/// A row a tie or broker.
Table carrier_table(Network const& network, InfluenceNetwork const& influence,
                    std::vector<Carriers> const& carried) {
    std::vector<std::string> ids;
    std::vector<std::string> carriers;
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::vector<double> ties;
    std::vector<double> shares;
    auto const add = [&](NodeId place, std::string_view carrier, double share) {
        ids.emplace_back(network.id(place));
        carriers.emplace_back(carrier);
        shares.push_back(share);
    };
    for (auto const& place : carried) {
        for (auto const& [arc_id, share] : place.ties) {
            auto const& arc = influence.arcs()[arc_id];
            add(place.place, "tie", share);
            from.emplace_back(network.id(arc.from));
            to.emplace_back(network.id(arc.to));
            ties.push_back(network.row(arc.tie));
        }
        for (auto const& [node, share] : place.brokers) {
            add(place.place, "broker", share);
            from.emplace_back(network.id(node));
            to.emplace_back();
            ties.push_back(std::nan(""));
        }
    }
    Table table;
    table.add_texts("id", std::move(ids));
    table.add_texts("carrier", std::move(carriers));
    table.add_texts("from", std::move(from));
    table.add_texts("to", std::move(to));
    table.add_numbers("tie", std::move(ties));
    table.add_numbers("share", std::move(shares));
    return table;
}

void say_carriers(Session const& session, Network const& network, InfluenceNetwork const& influence,
                  std::vector<Carriers> const& carried) {
    auto const name = [&](NodeId node) { return network.label(node); };
    for (auto const& place : carried) {
        session.say(name(place.place) + ": " + carrier_words(influence, place, name));
    }
}

class DemandRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        seeds_.add_to(options);
        influence_.add_to(options);
        add_horizon(options, demand_.horizon);
        options.group("Demand");
        target_.add_to(options);
        options.whole({"--sets", "N", "reverse-reachable sets (default 100000)"}, 1,
                      std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { demand_.sets = value; });
        options.whole(
            {"--runs", "N",
             "forward runs, for all but the gains; for the gains too where the model has no such sets "
             "(default 1000)"},
            1, std::numeric_limits<std::uint32_t>::max(),
            [this](std::uint64_t value) { demand_.runs = static_cast<std::uint32_t>(value); });
        options.flag("--exact",
                     "every possible course instead of samples (a cascade: up to 20 uncertain ties)",
                     demand_.exact);
        options.flag("--robust",
                     "would the advice survive other assumptions: robust.top5, robust.first, advice",
                     robust_);
        options.group("What is printed");
        options.whole({"--carriers", "N",
                       "instead of the map what carries the gains of the first N places: "
                       "id,carrier,from,to,tie,share"},
                      1, std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { carriers_ = value; });
        output_.add_to(options);
    }

    void run(Session& session) override {
        for (auto const* sampling : {"--sets", "--runs"}) {
            if (demand_.exact && session.options().is_given(sampling)) {
                throw UsageError(std::string("--exact draws nothing: leave ") + sampling + " out");
            }
        }
        if (carriers_ > 0 && (demand_.exact || robust_ || !influence_.is_cascade())) {
            throw UsageError("--carriers looks at runs of cascades: leave --exact, --robust and --model out");
        }
        if (robust_ && (demand_.exact || !influence_.is_cascade())) {
            throw UsageError("--robust draws cascades: leave --exact and --model out");
        }
        target_.check();
        auto const opened = influence_.open(session, input_);
        if (seeds_.any()) {
            demand_.adopters = seeds_.seeds(opened);
        }
        target_.fill(opened, demand_);
        session.enter(Stage::compute);
        influence_.need_ties("demand");
        auto const parameters = influence_.parameters();
        auto const influence = influence_.influence(opened, input_);
        auto const result = influence_.is_cascade() ? demand_map(influence, demand_, session.context())
                                                    : model_demand_map({influence_.model(), parameters},
                                                                       influence, demand_, session.context());
        say(session, opened, result);
        if (carriers_ > 0) {
            auto const carried =
                carriers(influence, demand_, first_places(result, carriers_), session.context());
            say_carriers(session, opened.network, influence, carried);
            output_.write(session, {&opened, settings(opened)},
                          carrier_table(opened.network, influence, carried));
            return;
        }
        auto table = demand_table(opened.network, result);
        if (robust_) {
            auto const survival = robustness(opened.network, influence_.tie_probability(opened, input_),
                                             demand_, RobustnessOptions(), session.context());
            say_robustness(session, opened.network, survival);
            add_robustness(table, result, survival);
        }
        output_.write(session, {&opened, settings(opened)}, table);
    }

  private:
    void say(Session const& session, Case const& opened, DemandResult const& result) const {
        influence_.say_assumptions(session, opened, input_);
        if (!influence_.has_reverse_sets() && session.options().is_given("--sets")) {
            session.say("--sets has no say here: under this model gains come from forward runs");
        }
        if (demand_.adopters.empty()) {
            session.say("nobody has adopted: exposure is 0 and gains count from nothing; --seeds ID,... or "
                        "--seeds-from-record say who has");
        } else {
            session.say(plural(demand_.adopters.size(), "adopter") +
                        ", expected value reached without more " + short_number(result.base));
        }
        TargetOptions::say_conditions(session, demand_);
        session.say(how_words(session, result));
        session.say(demand_words(result, [&](NodeId node) { return opened.network.label(node); }));
    }

    static std::string how_words(Session const& session, DemandResult const& result) {
        if (result.exact) {
            return "exact: every possible course";
        }
        if (result.simulated > 0) {
            return "simulated: " + plural(result.runs, "run") + " for each of the " +
                   plural(result.simulated, "candidate") + " that promise most, on the same luck, seed " +
                   std::to_string(session.context().seed) + "; intervals hold for all of them at once (95 %)";
        }
        return plural(result.sets, "reverse-reachable set") + ", " + plural(result.runs, "run") + ", seed " +
               std::to_string(session.context().seed) + "; intervals hold for all nodes at once (95 %)";
    }

    [[nodiscard]] std::vector<Setting> settings(Case const& opened) const {
        auto settings = input_.settings();
        std::ranges::move(influence_.settings(opened), std::back_inserter(settings));
        settings.push_back({"seeds", ids_of(opened.network, demand_.adopters)});
        bool const by_sets = !demand_.exact && influence_.has_reverse_sets();
        settings.push_back({"sets", std::uint64_t{by_sets ? demand_.sets : 0}});
        settings.push_back({"runs", std::uint64_t{demand_.exact ? 0 : demand_.runs}});
        settings.push_back({"exact", demand_.exact});
        settings.push_back({"gate", static_cast<std::uint64_t>(demand_.gate)});
        settings.push_back(horizon_setting(demand_.horizon));
        return settings;
    }

    // Parallel ties each carry influence: none is merged unless the user says so.
    InputOptions input_{Merge::none};
    SeedOptions seeds_;
    InfluenceOptions influence_;
    OutputOptions output_;
    TargetOptions target_;
    DemandOptions demand_;
    bool robust_ = false;
    std::size_t carriers_ = 0;
};

} // namespace

Verb demand_verb() {
    return make_verb<DemandRun>(
        "demand", "where demand for the practice can be built", "INPUT [--seeds ID,...] [OPTIONS]",
        {"cospread demand datasets/hungary --seeds-from-record --first 3",
         "cospread demand datasets/hungary --candidates sector=public --format text"});
}

} // namespace cospread::cli

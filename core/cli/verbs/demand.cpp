#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/diffusion_options.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/target_options.h"
#include "core/cli/verbs.h"
#include "core/demand/demand_map.h"
#include "core/demand/demand_words.h"

#include <algorithm>
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
        options.whole({"--runs", "N", "forward runs, for all but the gains (default 1000)"}, 1,
                      std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { demand_.runs = static_cast<std::uint32_t>(value); });
        options.flag("--exact", "enumerate every world (up to 20 uncertain ties) instead of sampling",
                     demand_.exact);
        options.not_yet({"--robust", "", "would the advice survive other assumptions (not available yet)"});
        output_.add_to(options);
    }

    void run(Session& session) override {
        for (auto const* sampling : {"--sets", "--runs"}) {
            if (demand_.exact && session.options().is_given(sampling)) {
                throw UsageError(std::string("--exact draws nothing: leave ") + sampling + " out");
            }
        }
        target_.check();
        auto const opened = influence_.open(session, input_);
        if (seeds_.any()) {
            demand_.adopters = seeds_.seeds(opened);
        }
        target_.fill(opened, demand_);
        session.enter(Stage::compute);
        influence_.need_cascade("demand");
        auto const influence = influence_.influence(opened, input_);
        auto const result = demand_map(influence, demand_, session.context());
        say(session, opened, result);
        output_.write(session, {&opened, settings(opened)}, demand_table(opened.network, result));
    }

  private:
    void say(Session const& session, Case const& opened, DemandResult const& result) const {
        influence_.say_assumptions(session, opened, input_);
        if (demand_.adopters.empty()) {
            session.say("nobody has adopted: exposure is 0 and gains count from nothing; --seeds ID,... or "
                        "--seeds-from-record say who has");
        } else {
            session.say(plural(demand_.adopters.size(), "adopter") +
                        ", expected value reached without more " + short_number(result.base));
        }
        TargetOptions::say_conditions(session, demand_);
        session.say(result.exact
                        ? "exact: every world enumerated"
                        : plural(result.sets, "reverse-reachable set") + ", " + plural(result.runs, "run") +
                              ", seed " + std::to_string(session.context().seed) +
                              "; intervals hold for all nodes at once (95 %)");
        session.say(demand_words(result, [&](NodeId node) { return opened.network.label(node); }));
    }

    [[nodiscard]] std::vector<Setting> settings(Case const& opened) const {
        auto settings = input_.settings();
        std::ranges::move(influence_.settings(opened), std::back_inserter(settings));
        settings.push_back({"seeds", ids_of(opened.network, demand_.adopters)});
        settings.push_back({"sets", std::uint64_t{demand_.exact ? 0 : demand_.sets}});
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
};

} // namespace

Verb demand_verb() {
    return make_verb<DemandRun>(
        "demand", "where demand for the practice can be built", "INPUT [--seeds ID,...] [OPTIONS]",
        {"cospread demand datasets/hungary --seeds-from-record --first 3",
         "cospread demand datasets/hungary --candidates sector=public --format text"});
}

} // namespace cospread::cli

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/diffusion_options.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"
#include "core/demand/conditions.h"
#include "core/diffusion/group_spread.h"
#include "core/diffusion/stall.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace cospread::cli {

namespace {

/// A column of the table: what `value` says of each row.
template<class Row, class Value>
std::vector<double> numbers(std::vector<Row> const& rows, Value const& value) {
    std::vector<double> column(rows.size());
    std::ranges::transform(rows, column.begin(), value);
    return column;
}

Table node_table(Network const& network, SpreadResult const& result) {
    Table table;
    table.add_ids(network);
    table.add_numbers("probability", numbers(result.nodes, &NodeSpread::probability));
    table.add_numbers("probability.low", numbers(result.nodes, &NodeSpread::low));
    table.add_numbers("probability.high", numbers(result.nodes, &NodeSpread::high));
    table.add_numbers("mean_time", numbers(result.nodes, &NodeSpread::mean_time));
    return table;
}

Table curve_table(SpreadResult const& result) {
    Table table;
    table.add_numbers("step", numbers(result.curve, &CurvePoint::step));
    table.add_numbers("adopters", numbers(result.curve, &CurvePoint::adopters));
    table.add_numbers("low", numbers(result.curve, &CurvePoint::low));
    table.add_numbers("high", numbers(result.curve, &CurvePoint::high));
    return table;
}

/// The steps of the first node, then those of the second, ...
Table step_table(Network const& network, SpreadResult const& result) {
    std::vector<std::string> ids;
    std::vector<double> steps;
    std::vector<double> probabilities;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        for (std::size_t step = 0; step < result.by_step.size(); ++step) {
            ids.emplace_back(network.id(node));
            steps.push_back(static_cast<double>(step));
            probabilities.push_back(result.by_step[step][node]);
        }
    }
    Table table;
    table.add_texts("id", std::move(ids));
    table.add_numbers("step", std::move(steps));
    table.add_numbers("probability", std::move(probabilities));
    return table;
}

/// By node: what is left of the original where it is reached, each step keeping a share of it.
std::vector<double> fidelity_at_arrival(SpreadResult const& result, double kept) {
    std::vector<double> fidelity(result.nodes.size(), std::nan(""));
    for (std::size_t node = 0; node < fidelity.size(); ++node) {
        double sum = 0;
        double before = 0;
        for (std::size_t step = 0; step < result.by_step.size(); ++step) {
            double const by_now = result.by_step[step][node];
            sum += (by_now - before) * std::pow(kept, step);
            before = by_now;
        }
        if (before > 0) {
            fidelity[node] = sum / before;
        }
    }
    return fidelity;
}

Table group_table(std::vector<NodeGroup> const& groups, std::vector<GroupSpread> const& spreads) {
    std::vector<std::string> names;
    std::vector<double> nodes;
    std::vector<double> shares;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        auto const size = static_cast<double>(groups[group].members.size());
        names.push_back(groups[group].name);
        nodes.push_back(size);
        shares.push_back(spreads[group].adopters / size);
    }
    Table table;
    table.add_texts("group", std::move(names));
    table.add_numbers("nodes", std::move(nodes));
    table.add_numbers("adopters", numbers(spreads, &GroupSpread::adopters));
    table.add_numbers("standard_error", numbers(spreads, &GroupSpread::standard_error));
    table.add_numbers("share", std::move(shares));
    return table;
}

Table stall_table(Network const& network, std::vector<Stall> const& stalls) {
    std::vector<std::string> ids;
    std::vector<double> probabilities;
    std::vector<std::string> reasons;
    for (auto const& stall : stalls) {
        ids.emplace_back(network.id(stall.node));
        probabilities.push_back(stall.probability);
        reasons.push_back(stall.reason);
    }
    Table table;
    table.add_texts("id", std::move(ids));
    table.add_numbers("probability", std::move(probabilities));
    table.add_texts("reason", std::move(reasons));
    return table;
}

Table total_table(SpreadResult const& result) {
    Table table;
    table.add_numbers("spread", {result.spread});
    table.add_numbers("standard_error", {result.standard_error});
    return table;
}

class SpreadRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        seeds_.add_to(options);
        influence_.add_to(options);
        options.whole({"--runs", "N", "simulated runs (default 1000)"}, 1,
                      std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { spread_.runs = static_cast<std::uint32_t>(value); });
        add_horizon(options, spread_.horizon);
        options.flag("--exact", "every possible course instead of simulated ones, where they are few enough",
                     spread_.exact);
        options.group("What is printed");
        options.flag("--curve", "step,adopters,low,high: the adoption curve", curve_);
        options.flag("--by-step", "id,step,probability", by_step_);
        options.flag("--total", "one row: spread,standard_error", total_);
        options.list({"--by", "COLUMN,...", "group,nodes,adopters,standard_error,share: by node columns"},
                     by_);
        options.flag("--stalls",
                     "id,probability,reason: whom practice hardly reaches (under 25 %) and for lack of what",
                     stalls_);
        options.number({"--fidelity", "F",
                        "add the column fidelity: what is left of the original at arrival, where each step "
                        "keeps a share F (0.9 is usual)"},
                       0, 1, [this](double value) { fidelity_ = value; });
        output_.add_to(options);
    }

    void run(Session& session) override {
        check(session.options());
        auto const opened = influence_.open(session, input_);
        if (seeds_.any()) {
            spread_.seeds = seeds_.seeds(opened);
        }
        spread_.by_step = by_step_ || fidelity_.has_value();
        spread_.carriage = stalls_;
        auto const& model = influence_.model();
        auto const parameters = influence_.parameters();
        if (spread_.horizon == no_horizon) {
            spread_.horizon = model.usual_horizon;
        }
        close_gates(opened, parameters);
        session.enter(Stage::compute);
        auto const influence = influence_.influence(opened, input_);
        auto const result = model.spread(influence, parameters, spread_, session.context());
        say(session, opened, result);
        output_.write(session, {&opened, settings(opened)},
                      by_.empty() ? table(opened.network, influence, result)
                                  : by_groups(session, opened.network, influence));
    }

  private:
    void check(OptionSet const& options) const {
        bool const aggregate = influence_.model().aggregate;
        if (aggregate && !curve_ && !total_) {
            throw UsageError("the model " + std::string(influence_.model().key) +
                             " knows no nodes: say --curve or --total");
        }
        if (!aggregate && !seeds_.any()) {
            throw UsageError("it lacks who starts: --seeds ID,... or --seeds-from-record");
        }
        int const tables = int{curve_} + int{by_step_} + int{total_} + int{stalls_} + int{!by_.empty()};
        if (tables > 1 || (fidelity_ && tables > 0)) {
            throw UsageError(
                "--curve, --by-step, --total, --by, --stalls and --fidelity: one of them at a time");
        }
        if (stalls_ && aggregate) {
            throw UsageError("--stalls looks at nodes, and the model knows none");
        }
        if (fidelity_ && !influence_.is_cascade()) {
            throw UsageError("--fidelity looks at the ways of a cascade: leave --model out");
        }
        if (stalls_ && spread_.exact) {
            throw UsageError("--stalls looks at simulated runs: leave --exact out");
        }
        if (spread_.exact && options.is_given("--runs")) {
            throw UsageError("--exact simulates no runs: leave --runs out");
        }
    }

    /// Where the model has a gate and conditions are known, it is closed to whoever meets too few.
    void close_gates(Case const& opened, Parameters const& parameters) {
        if (!has_parameter(influence_.model(), gate_key)) {
            return;
        }
        conditions_ = node_conditions(opened.network, opened.condition_rules, opened.enablers);
        spread_.closed = closed_gates(conditions_, static_cast<int>(parameters.number(gate_key)));
    }

    [[nodiscard]] Table by_groups(Session const& session, Network const& network,
                                  InfluenceNetwork const& influence) const {
        for (auto const& name : by_) {
            (void)node_column(network, "--by", name);
        }
        auto const groups = groups_by(network, by_);
        return group_table(groups, group_spread(influence_.model(), influence_.parameters(),
                                                lasting(influence, spread_.seeds, spread_.closed), groups,
                                                spread_, session.context()));
    }

    [[nodiscard]] Table table(Network const& network, InfluenceNetwork const& influence,
                              SpreadResult const& result) const {
        if (stalls_) {
            constexpr double hardly = 0.25;
            return stall_table(network, stalls(network, influence, spread_, result, hardly,
                                               [&](NodeId node) { return network.label(node); }));
        }
        if (fidelity_) {
            auto with_fidelity = node_table(network, result);
            with_fidelity.add_numbers("fidelity", fidelity_at_arrival(result, *fidelity_));
            return with_fidelity;
        }
        if (curve_) {
            return curve_table(result);
        }
        if (by_step_) {
            return step_table(network, result);
        }
        return total_ ? total_table(result) : node_table(network, result);
    }

    void say(Session const& session, Case const& opened, SpreadResult const& result) const {
        influence_.say_assumptions(session, opened, input_);
        if (spread_.horizon != no_horizon) {
            session.say("steps: at most " + std::to_string(spread_.horizon));
        }
        if (has_parameter(influence_.model(), gate_key)) {
            session.say(conditions_.known == 0      ? "conditions: nothing is known, every gate is open"
                        : conditions_.read_off_ties ? "conditions: read off ties (an inference)"
                                                    : "conditions: of the nodes' columns");
        }
        std::string const reached = "expected adopters " + short_number(result.spread);
        session.say(result.exact ? reached + ", exact: every world enumerated"
                                 : reached + ", standard error " + short_number(result.standard_error) +
                                       " (" + plural(result.runs, "run") + ", seed " +
                                       std::to_string(session.context().seed) + ")");
    }

    [[nodiscard]] std::vector<Setting> settings(Case const& opened) const {
        auto settings = input_.settings();
        std::ranges::move(influence_.settings(opened), std::back_inserter(settings));
        settings.push_back({"seeds", ids_of(opened.network, spread_.seeds)});
        settings.push_back({"runs", std::uint64_t{spread_.exact ? 0 : spread_.runs}});
        settings.push_back({"exact", spread_.exact});
        settings.push_back(horizon_setting(spread_.horizon));
        return settings;
    }

    // Parallel ties each carry influence: none is merged unless the user says so.
    InputOptions input_{Merge::none};
    SeedOptions seeds_;
    InfluenceOptions influence_;
    OutputOptions output_;
    SpreadOptions spread_;
    NodeConditions conditions_;
    bool curve_ = false;
    bool by_step_ = false;
    bool total_ = false;
    bool stalls_ = false;
    std::vector<std::string> by_;
    std::optional<double> fidelity_;
};

} // namespace

Verb spread_verb() {
    return make_verb<SpreadRun>("spread", "simulate how a practice spreads from its first adopters",
                                "INPUT --seeds ID,... | --seeds-from-record [OPTIONS]",
                                {"cospread spread datasets/kite --seeds Heather --probability 0.3",
                                 "cospread spread datasets/hungary --seeds-from-record --first 3 --curve"});
}

} // namespace cospread::cli

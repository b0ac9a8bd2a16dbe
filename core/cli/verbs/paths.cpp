#include "core/diffusion/paths.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/diffusion_options.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"
#include "core/diffusion/cascade.h"
#include "core/diffusion/tipping.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace cospread::cli {

namespace {

/// The ids, joined.
std::string joined(Network const& network, std::vector<NodeId> const& nodes, std::string_view by) {
    std::string text;
    for (auto const node : nodes) {
        text += (text.empty() ? "" : std::string(by)) + std::string(network.id(node));
    }
    return text;
}

/// The columns of the result, filled a path at a time.
class PathRows {
  public:
    PathRows(Network const& network, std::optional<double> fidelity)
        : network_(network)
        , fidelity_(fidelity) {}

    /// The paths between one pair, best first.
    void add(std::vector<DiffusionPath> const& paths) {
        for (std::size_t index = 0; index < paths.size(); ++index) {
            auto const& path = paths[index];
            from_.emplace_back(network_.id(path.nodes.front()));
            to_.emplace_back(network_.id(path.nodes.back()));
            rank_.push_back(static_cast<double>(index + 1));
            probability_.push_back(path.probability);
            hops_.push_back(static_cast<double>(path.hops()));
            at_arrival_.push_back(std::pow(fidelity_.value_or(1), path.hops()));
            path_.push_back(joined(network_, path.nodes, " > "));
        }
    }

    [[nodiscard]] Table table() && {
        Table table;
        table.add_texts("from", std::move(from_));
        table.add_texts("to", std::move(to_));
        table.add_numbers("rank", std::move(rank_));
        table.add_numbers("probability", std::move(probability_));
        table.add_numbers("hops", std::move(hops_));
        table.add_texts("path", std::move(path_));
        if (fidelity_) {
            table.add_numbers("fidelity", std::move(at_arrival_));
        }
        return table;
    }

  private:
    Network const& network_;
    std::optional<double> fidelity_;
    std::vector<std::string> from_;
    std::vector<std::string> to_;
    std::vector<double> rank_;
    std::vector<double> probability_;
    std::vector<double> hops_;
    std::vector<std::string> path_;
    std::vector<double> at_arrival_;
};

/// For each end the ties that brought its adoption, the most used first.
Table carriage_table(Network const& network, InfluenceNetwork const& influence, SpreadResult const& spread,
                     std::vector<NodeId> const& ends) {
    std::vector<std::string> to;
    std::vector<std::string> via;
    std::vector<std::string> relations;
    std::vector<double> ties;
    std::vector<double> shares;
    std::vector<double> probabilities;
    for (NodeId const end : ends) {
        std::vector<ArcId> arcs(influence.in(end).begin(), influence.in(end).end());
        std::erase_if(arcs, [&](ArcId arc) { return spread.carriage[arc] <= 0; });
        std::ranges::stable_sort(arcs, std::ranges::greater(),
                                 [&](ArcId arc) { return spread.carriage[arc]; });
        for (ArcId const id : arcs) {
            auto const& arc = influence.arcs()[id];
            double const probability = spread.nodes[end].probability;
            to.emplace_back(network.id(end));
            via.emplace_back(network.id(arc.from));
            ties.push_back(network.row(arc.tie));
            relations.emplace_back(network.relation(arc.tie));
            shares.push_back(std::min(1.0, spread.carriage[id] / probability));
            probabilities.push_back(probability);
        }
    }
    Table table;
    table.add_texts("to", std::move(to));
    table.add_texts("via", std::move(via));
    table.add_numbers("tie", std::move(ties));
    table.add_texts("relation", std::move(relations));
    table.add_numbers("carriage", std::move(shares));
    table.add_numbers("probability", std::move(probabilities));
    return table;
}

Table tipping_table(Network const& network, std::vector<TippingSet> const& sets) {
    std::vector<std::string> ids;
    std::vector<double> probabilities;
    std::vector<double> times;
    std::vector<std::string> tipped_by;
    std::vector<double> shares;
    for (auto const& set : sets) {
        ids.emplace_back(network.id(set.node));
        probabilities.push_back(set.probability);
        times.push_back(set.mean_time);
        tipped_by.push_back(joined(network, set.tipped_by, " + "));
        shares.push_back(set.share);
    }
    Table table;
    table.add_texts("id", std::move(ids));
    table.add_numbers("probability", std::move(probabilities));
    table.add_numbers("mean_time", std::move(times));
    table.add_texts("tipped_by", std::move(tipped_by));
    table.add_numbers("share", std::move(shares));
    return table;
}

class PathsRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        // In this verb --from names nodes.
        input_.add_to(options, "--input-format");
        options.group("Paths");
        options.texts({"--from", "ID,...", "where they start"}, from_);
        options.texts({"--to", "ID,...", "where they end (default: every node that can be reached)"}, to_);
        options.whole({"-k", "K", "the K most probable of each pair (default 1)"}, 1,
                      std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { count_ = static_cast<std::uint32_t>(value); });
        influence_.add_to(options);
        add_horizon(options, horizon_);
        options.whole({"--runs", "N", "simulated runs, for --carriage and tipping sets (default 1000)"}, 1,
                      std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { runs_ = static_cast<std::uint32_t>(value); });
        options.group("What is printed");
        options.flag("--carriage",
                     "instead of paths to,via,tie,relation,carriage,probability: along which tie adoptions "
                     "truly came, by simulation",
                     carriage_);
        options.number(
            {"--fidelity", "F",
             "add the column fidelity: what is left of the original at arrival, where each hop keeps "
             "a share F (0.9 is usual)"},
            0, 1, [this](double value) { fidelity_ = value; });
        output_.add_to(options);
    }

    void run(Session& session) override {
        if (from_.empty()) {
            throw UsageError("it lacks where the paths start: --from ID,...");
        }
        bool const tips = influence_.model().arcs != ArcMeaning::chance;
        check(session.options(), tips);
        auto const opened = influence_.open(session, input_);
        auto const starts = nodes_named(opened.network, "--from", from_);
        auto const ends = nodes_named(opened.network, "--to", to_);
        session.enter(Stage::compute);
        auto const influence = influence_.influence(opened, input_);
        auto const table = tips        ? tipping(session, opened.network, influence, starts, ends)
                           : carriage_ ? carriage(session, opened.network, influence, starts, ends)
                                       : paths(session, opened.network, influence, starts, ends);
        influence_.say_assumptions(session, opened, input_);
        output_.write(session, {&opened, settings(opened)}, table);
    }

  private:
    void check(OptionSet const& options, bool tips) const {
        if (influence_.model().aggregate) {
            influence_.need_ties("paths");
        }
        if (!tips && !influence_.is_cascade()) {
            throw AnalysisError(
                "under the model " + std::string(influence_.model().key) +
                " ties are tried again and again, so that no path has a chance of its own; leave "
                "--model out for the paths of a cascade");
        }
        if (tips && (carriage_ || fidelity_ || options.is_given("-k"))) {
            throw AnalysisError(
                "under the model " + std::string(influence_.model().key) +
                " no single path causes adoption, several neighbours do together; without -k, "
                "--carriage and --fidelity they are shown");
        }
        if (carriage_ && (fidelity_ || options.is_given("-k"))) {
            throw UsageError("--carriage prints no paths: leave -k and --fidelity out");
        }
        if (!tips && !carriage_ && options.is_given("--runs")) {
            throw UsageError("paths are computed, not simulated: leave --runs out, or say --carriage");
        }
    }

    [[nodiscard]] Table paths(Session const& session, Network const& network,
                              InfluenceNetwork const& influence, std::vector<NodeId> const& starts,
                              std::vector<NodeId> const& ends) const {
        auto const& context = session.context();
        PathFinder const finder(influence);
        PathRows rows(network, fidelity_);
        for (auto const start : starts) {
            if (ends.empty() && count_ == 1 && horizon_ == no_horizon) {
                for (auto& path : in_order(finder.from(start, context))) {
                    rows.add({std::move(path)});
                }
                continue;
            }
            for (auto const end : ends.empty() ? reached(finder, start, context) : ends) {
                rows.add(finder.between(start, end, count_, horizon_, context));
            }
        }
        return std::move(rows).table();
    }

    [[nodiscard]] Table carriage(Session const& session, Network const& network,
                                 InfluenceNetwork const& influence, std::vector<NodeId> const& starts,
                                 std::vector<NodeId> ends) const {
        SpreadOptions const options{
            .seeds = starts, .runs = runs_, .horizon = horizon_, .by_step = false, .carriage = true};
        auto const spread = cascade(influence, options, session.context());
        if (ends.empty()) {
            for (NodeId node = 0; node < network.node_count(); ++node) {
                ends.push_back(node);
            }
        }
        session.say(
            "carriage: the share of an end's adoptions that came along a tie, the first to reach it; " +
            plural(runs_, "run") + ", seed " + std::to_string(session.context().seed));
        return carriage_table(network, influence, spread, ends);
    }

    [[nodiscard]] Table tipping(Session const& session, Network const& network,
                                InfluenceNetwork const& influence, std::vector<NodeId> const& starts,
                                std::vector<NodeId> const& ends) const {
        auto const parameters = influence_.parameters();
        SpreadOptions const options{.seeds = starts, .runs = runs_, .horizon = horizon_};
        auto sets = tipping_sets(influence_.model(), parameters, influence, options, session.context());
        if (!ends.empty()) {
            std::erase_if(
                sets, [&](TippingSet const& set) { return std::ranges::find(ends, set.node) == ends.end(); });
        }
        session.say("under the model " + std::string(influence_.model().key) +
                    " no single path causes adoption: shown are the neighbours that had adopted when a node "
                    "did, the most frequent set of each" +
                    (sets.empty() ? "; here nobody else adopts" : ""));
        return tipping_table(network, sets);
    }

    /// The most probable first.
    static std::vector<DiffusionPath> in_order(std::vector<DiffusionPath> paths) {
        std::ranges::stable_sort(paths, [](DiffusionPath const& a, DiffusionPath const& b) {
            return a.probability != b.probability ? a.probability > b.probability : a.hops() < b.hops();
        });
        return paths;
    }

    /// The nodes that can be reached, the one with the most probable path first.
    [[nodiscard]] std::vector<NodeId> reached(PathFinder const& finder, NodeId start,
                                              RunContext const& context) const {
        std::vector<DiffusionPath> paths;
        if (horizon_ == no_horizon) {
            paths = finder.from(start, context);
        } else {
            for (NodeId const end : finder.within(start, horizon_)) {
                paths.push_back(finder.between(start, end, 1, horizon_, context).front());
            }
        }
        std::vector<NodeId> ends;
        for (auto const& path : in_order(std::move(paths))) {
            ends.push_back(path.nodes.back());
        }
        return ends;
    }

    [[nodiscard]] std::vector<Setting> settings(Case const& opened) const {
        auto settings = input_.settings();
        std::ranges::move(influence_.settings(opened), std::back_inserter(settings));
        settings.push_back({"k", std::uint64_t{count_}});
        settings.push_back(horizon_setting(horizon_));
        return settings;
    }

    // Parallel ties each carry influence: none is merged unless the user says so.
    InputOptions input_{Merge::none};
    InfluenceOptions influence_;
    OutputOptions output_;
    std::vector<std::string> from_;
    std::vector<std::string> to_;
    std::uint32_t count_ = 1;
    std::uint32_t horizon_ = no_horizon;
    std::uint32_t runs_ = SpreadOptions().runs;
    bool carriage_ = false;
    std::optional<double> fidelity_;
};

} // namespace

Verb paths_verb() {
    return make_verb<PathsRun>("paths", "the most probable paths along which a practice travels",
                               "INPUT --from ID,... [--to ID,...] [-k K] [OPTIONS]",
                               {"cospread paths datasets/kite --from Jane --to Andre,Carol -k 3",
                                "cospread paths datasets/hungary --from esely_foundation --format text"});
}

} // namespace cospread::cli

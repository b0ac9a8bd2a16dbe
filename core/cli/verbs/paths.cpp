#include "core/diffusion/paths.h"

#include "core/base/error.h"
#include "core/cli/diffusion_options.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"

#include <algorithm>
#include <limits>

namespace cospread::cli {

namespace {

/// The columns of the result, filled a path at a time.
class PathRows {
  public:
    explicit PathRows(Network const& network)
        : network_(network) {}

    /// The paths between one pair, best first.
    void add(std::vector<DiffusionPath> const& paths) {
        for (std::size_t index = 0; index < paths.size(); ++index) {
            auto const& path = paths[index];
            from_.emplace_back(network_.id(path.nodes.front()));
            to_.emplace_back(network_.id(path.nodes.back()));
            rank_.push_back(static_cast<double>(index + 1));
            probability_.push_back(path.probability);
            hops_.push_back(static_cast<double>(path.hops()));
            std::string joined;
            for (auto const node : path.nodes) {
                joined += (joined.empty() ? "" : " > ") + std::string(network_.id(node));
            }
            path_.push_back(std::move(joined));
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
        return table;
    }

  private:
    Network const& network_;
    std::vector<std::string> from_;
    std::vector<std::string> to_;
    std::vector<double> rank_;
    std::vector<double> probability_;
    std::vector<double> hops_;
    std::vector<std::string> path_;
};

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
        output_.add_to(options);
    }

    void run(Session& session) override {
        if (from_.empty()) {
            throw UsageError("it lacks where the paths start: --from ID,...");
        }
        auto const opened = influence_.open(session, input_);
        auto const starts = nodes_named(opened.network, "--from", from_);
        auto const ends = nodes_named(opened.network, "--to", to_);
        session.enter(Stage::compute);
        refuse_where_no_path_is_a_cause();
        auto const influence = influence_.influence(opened, input_);
        PathRows rows(opened.network);
        for (auto const start : starts) {
            for (auto const end : ends.empty() ? reached(influence, start, session.context()) : ends) {
                rows.add(most_probable_paths(influence, start, end, count_, session.context()));
            }
        }
        influence_.say_assumptions(session, opened, input_);
        output_.write(session, {&opened, settings(opened)}, std::move(rows).table());
    }

  private:
    void refuse_where_no_path_is_a_cause() const {
        if (influence_.model().arcs != ArcMeaning::chance) {
            throw AnalysisError("under the model " + std::string(influence_.model().key) +
                                " no single path causes adoption, several neighbours do together; `cospread "
                                "spread` says who adopts when");
        }
        influence_.need_cascade("paths");
    }

    /// The nodes that can be reached, the one with the most probable path first.
    static std::vector<NodeId> reached(InfluenceNetwork const& influence, NodeId start,
                                       RunContext const& context) {
        auto paths = most_probable_paths_from(influence, start, context);
        std::ranges::stable_sort(paths, [](DiffusionPath const& a, DiffusionPath const& b) {
            return a.probability != b.probability ? a.probability > b.probability : a.hops() < b.hops();
        });
        std::vector<NodeId> ends;
        for (auto const& path : paths) {
            ends.push_back(path.nodes.back());
        }
        return ends;
    }

    [[nodiscard]] std::vector<Setting> settings(Case const& opened) const {
        auto settings = input_.settings();
        std::ranges::move(influence_.settings(opened), std::back_inserter(settings));
        settings.push_back({"k", std::uint64_t{count_}});
        return settings;
    }

    // Parallel ties each carry influence: none is merged unless the user says so.
    InputOptions input_{Merge::none};
    InfluenceOptions influence_;
    OutputOptions output_;
    std::vector<std::string> from_;
    std::vector<std::string> to_;
    std::uint32_t count_ = 1;
};

} // namespace

Verb paths_verb() {
    return make_verb<PathsRun>("paths", "the most probable paths along which a practice travels",
                               "INPUT --from ID,... [--to ID,...] [-k K] [OPTIONS]",
                               {"cospread paths datasets/kite --from Jane --to Andre,Carol -k 3",
                                "cospread paths datasets/hungary --from esely_foundation --format text"});
}

} // namespace cospread::cli

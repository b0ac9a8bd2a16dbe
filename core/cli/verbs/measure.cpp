#include "core/base/error.h"
#include "core/base/ranks.h"
#include "core/base/text.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/measure_request.h"
#include "core/cli/measure_tables.h"
#include "core/cli/path_lengths.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"
#include "core/uncertainty/rank_bands.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>

namespace cospread::cli {

namespace {

enum class Subject : std::uint8_t { nodes, ties };

constexpr double least_epsilon = 1e-4;
constexpr double most_epsilon = 0.5;
constexpr double usual_epsilon = 0.01; ///< where a network is too large for exact values

class MeasureRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        options.group("Measures");
        options.list(
            {"--measures", "KEY,...", "which ones, KEY:PARAMETER=VALUE to set one; `all`: each up to n m"},
            words_);
        options.text({"--groups", "COLUMN", "node attribute with the groups, where a measure needs them"},
                     groups_);
        options.flag("--normalized", "normalised values, where a measure has a normaliser", normalized_);
        add_path_lengths(options, path_lengths_);
        options.choice<Subject>({"--of", "nodes|ties", "measures of what (default nodes)"},
                                {{"nodes", Subject::nodes}, {"ties", Subject::ties}}, subject_);
        options.flag("--network", "measures of the whole network: all, or those of --measures",
                     whole_network_);
        options.texts({"--set", "ID,...", "the nodes of group_betweenness, with --network"}, set_);
        options.flag("--bands", "how sure value and rank are: KEY.low,.high,.rank_low,.rank_high,.top5",
                     bands_);
        add_band_options(options);
        options.number(
            {"--approximate", "EPS",
             "betweenness and closeness sampled within EPS (normalised scale, 90 % certainty), with "
             "KEY.low,.high,.rank_low,.rank_high"},
            least_epsilon, most_epsilon, [this](double value) { epsilon_ = value; });
        options.flag("--exact", "computed exactly however long it takes (default: sampled past n m = 5e10)",
                     exact_);
        options.rule([this] {
            if (epsilon_ && bands_) {
                throw UsageError("--approximate and --bands: one of them at a time");
            }
            if (epsilon_ && exact_) {
                throw UsageError("--approximate and --exact contradict each other");
            }
        });
        output_.add_to(options);
    }

    void add_band_options(OptionSet& options) {
        options.whole({"--draws", "N", "candidates for the true network (default 500)"}, 1, 1'000'000,
                      [this](std::uint64_t draws) { set_band([&] { band_options_.draws = draws; }); });
        auto const share = [this, &options](std::string_view name, std::string_view help, double high,
                                            double& target) {
            options.number({name, "SHARE", help}, 0, high,
                           [this, &target](double value) { set_band([&] { target = value; }); });
        };
        auto& ties = band_options_.ties;
        share("--missing", "of the true ties nobody recorded so many (default 0.05)", 0.9, ties.missing);
        share("--spurious", "so many of the stated ties do not exist (default 0.02)", 1, ties.spurious);
        share("--certainty", "of an inferred tie, where the data give none (default 0.7)", 1,
              ties.certainty.inferred);
        options.rule([this] {
            if (sets_bands_ && !bands_) {
                throw UsageError("--draws, --missing, --spurious and --certainty belong to --bands");
            }
        });
    }

    void run(Session& session) override {
        check();
        if (whole_network_) {
            run_on_network(session);
            return;
        }
        if (subject_ == Subject::ties) {
            run_on_ties(session);
            return;
        }
        auto const requests = measure_requests(words_, !groups_.empty());
        check_groups(requests);
        auto const opened = input_.open(session);
        session.enter(Stage::compute);
        Table table;
        table.add_ids(opened.network);
        auto computed = compute_all(session, opened.network, requests);
        for (std::size_t index = 0; index < requests.size(); ++index) {
            add_columns(table, requests[index].column, std::move(computed[index]));
        }
        if (bands_) {
            session.say(bands_words(session));
        }
        output_.write(session, {&opened, settings("columns", requests)}, table);
    }

  private:
    template<class Set>
    void set_band(Set const& set) {
        set();
        sets_bands_ = true;
    }

    void check() const {
        if (whole_network_ && subject_ == Subject::ties) {
            throw UsageError("--network and --of ties contradict each other");
        }
        if ((bands_ || epsilon_) && (whole_network_ || subject_ == Subject::ties)) {
            throw UsageError(std::string(bands_ ? "--bands" : "--approximate") +
                             " is for measures of nodes: leave --network and --of ties out");
        }
        if (!set_.empty() && !whole_network_) {
            throw UsageError("--set belongs to the measure group_betweenness: say --network");
        }
        if (!bands_) {
            input_.refuse_weighted_evidence();
        }
        if (words_.empty() && !whole_network_) {
            throw UsageError("it lacks --measures KEY,... (`cospread measures` lists the keys)");
        }
    }

    void run_on_ties(Session& session) {
        auto const requests = tie_requests(words_);
        auto const opened = input_.open(session);
        session.enter(Stage::compute);
        auto const table =
            tie_table(session, opened.network, requests, asked_on(opened.network, asks_for_all(words_)));
        output_.write(session, {&opened, settings("columns", requests)}, table);
    }

    void run_on_network(Session& session) {
        bool const all = words_.empty() || asks_for_all(words_);
        auto const requests = network_requests(words_.empty() ? std::vector<std::string>{"all"} : words_);
        check_set(requests);
        auto const opened = input_.open(session);
        auto const set = nodes_named(opened.network, "--set", set_);
        session.enter(Stage::compute);
        auto asked = asked_on(opened.network, all);
        asked.options.set = set;
        auto const table = network_table(session, opened.network, requests, asked);
        output_.write(session, {&opened, settings("measures", requests)}, table);
    }

    /// A set and the measure that needs it come together; a list of all has it only with a set.
    void check_set(std::vector<NetworkRequest> const& requests) const {
        bool const takes_set = std::ranges::any_of(requests, [](NetworkRequest const& request) {
            return request.measure->key == "group_betweenness";
        });
        if (takes_set == set_.empty() && !words_.empty() && !asks_for_all(words_)) {
            throw UsageError(takes_set
                                 ? "the measure 'group_betweenness' needs --set ID,..."
                                 : "--set belongs to the measure group_betweenness, which is not asked for");
        }
    }

    void check_groups(std::vector<MeasureRequest> const& requests) const {
        auto const needs = std::ranges::find_if(
            requests, [](MeasureRequest const& request) { return request.measure->needs_groups; });
        if (groups_.empty() && needs != requests.end()) {
            throw UsageError("the measure '" + std::string(needs->measure->key) + "' needs --groups COLUMN");
        }
    }

    /// A measure's values, with their bands or intervals where there are any.
    struct Computed {
        RankBands bands;
        bool is_sampled = false;
    };

    /// In the order of the requests. The hungriest are computed first, while no results take memory yet; the
    /// progress of each is its share of the whole.
    [[nodiscard]] std::vector<Computed> compute_all(Session& session, Network const& network,
                                                    std::vector<MeasureRequest> const& requests) const {
        std::vector<std::size_t> order(requests.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::greater<>{},
                                 [&](std::size_t index) { return requests[index].measure->memory; });
        std::vector<Computed> computed(requests.size());
        for (std::size_t part = 0; part < order.size(); ++part) {
            auto const& request = requests[order[part]];
            auto const context = session.column_context(part, order.size(), request.column);
            computed[order[part]] = compute(session, network, request, context);
        }
        return computed;
    }

    /// With `all` a measure that cannot be had here is left blank.
    [[nodiscard]] Computed compute(Session& session, Network const& network, MeasureRequest const& request,
                                   RunContext const& context) const {
        if (normalized_ && !request.measure->normalises) {
            session.say(request.column + " has no normaliser and stands as it is");
        }
        auto const options = measure_options(network, request);
        auto const epsilon = sampling_error(network, *request.measure);
        RankBands result;
        try {
            if (bands_) {
                result = rank_bands(network, *request.measure, options, band_options_, context);
            } else if (epsilon) {
                result = sampled(session, network, request, options, *epsilon, context);
            } else {
                result.value = request.measure->compute(network, options, context);
            }
        } catch (AnalysisError const& error) {
            if (!asks_for_all(words_)) {
                throw;
            }
            session.say(request.column + " is left blank: " + error.what());
            NodeValues const blank(network.node_count(), std::numeric_limits<double>::quiet_NaN());
            result = {blank, blank, blank, blank, blank, blank, blank};
        }
        return {std::move(result), epsilon.has_value()};
    }

    /// Within what error a measure is to be sampled; nothing where it is computed exactly.
    [[nodiscard]] std::optional<double> sampling_error(Network const& network,
                                                       NodeMeasure const& measure) const {
        if (!measure.sample || exact_ || bands_) {
            return std::nullopt;
        }
        double const work = static_cast<double>(network.node_count()) * network.tie_count();
        return epsilon_ || work <= most_exact_work ? epsilon_ : usual_epsilon;
    }

    /// The estimate, its interval, and the places that the intervals leave open.
    static RankBands sampled(Session& session, Network const& network, MeasureRequest const& request,
                             MeasureOptions const& options, double epsilon, RunContext const& context) {
        auto found = request.measure->sample(network, options, epsilon, context);
        session.say(request.column + " is sampled (" + plural(found.samples, "sample") +
                    "): every value within " + format_number(epsilon) +
                    " of the exact one on the normalised scale, with " +
                    format_number(sampling_certainty * 100) + " % certainty");
        RankBands result;
        auto const ranks = rank_intervals(found.low, found.high);
        result.value = std::move(found.value);
        result.low = std::move(found.low);
        result.high = std::move(found.high);
        result.rank_low = ranks.low;
        result.rank_high = ranks.high;
        return result;
    }

    [[nodiscard]] MeasureOptions measure_options(Network const& network,
                                                 MeasureRequest const& request) const {
        auto options = options_on(network);
        options.normalized = normalized_ && request.measure->normalises;
        options.parameters = request.parameters;
        return options;
    }

    /// What every measure is asked for.
    [[nodiscard]] MeasureOptions options_on(Network const& network) const {
        MeasureOptions options;
        options.path_lengths = path_lengths_;
        options.normalized = normalized_;
        options.unweighted = input_.unweighted();
        options.groups = groups_.empty() ? nullptr : &node_column(network, "--groups", groups_);
        return options;
    }

    [[nodiscard]] MeasureAsked asked_on(Network const& network, bool all) const {
        return {.options = options_on(network), .all = all, .exact = exact_};
    }

    void add_columns(Table& table, std::string const& key, Computed computed) const {
        RankBands& result = computed.bands;
        table.add_numbers(key, std::move(result.value));
        if (bands_ || computed.is_sampled) {
            table.add_numbers(key + ".low", std::move(result.low));
            table.add_numbers(key + ".high", std::move(result.high));
            table.add_numbers(key + ".rank_low", std::move(result.rank_low));
            table.add_numbers(key + ".rank_high", std::move(result.rank_high));
        }
        if (bands_) {
            table.add_numbers(key + ".top5", std::move(result.in_top));
        }
    }

    /// What the bands rest on.
    [[nodiscard]] std::string bands_words(Session const& session) const {
        auto const& ties = band_options_.ties;
        return "bands: " + plural(band_options_.draws, "candidate") + " for the true network; spurious " +
               format_number(ties.spurious) + ", missing " + format_number(ties.missing) +
               ", certainty of inferred ties " + format_number(ties.certainty.inferred) +
               " (an assumption), seed " + std::to_string(session.context().seed);
    }

    /// `key` names the list of what was asked for.
    template<class Row>
    [[nodiscard]] std::vector<Setting> settings(std::string key,
                                                std::vector<RequestOf<Row>> const& requests) const {
        auto settings = input_.settings();
        std::vector<std::string> columns;
        for (auto const& request : requests) {
            columns.push_back(request.column);
        }
        settings.push_back({std::move(key), columns});
        settings.push_back({"path_lengths", std::string(path_lengths_word(path_lengths_))});
        settings.push_back({"normalized", normalized_});
        if (bands_) {
            settings.push_back({"draws", std::uint64_t{band_options_.draws}});
            settings.push_back({"spurious", band_options_.ties.spurious});
            settings.push_back({"missing", band_options_.ties.missing});
            settings.push_back({"certainty", band_options_.ties.certainty.inferred});
        }
        return settings;
    }

    InputOptions input_;
    OutputOptions output_;
    std::vector<std::string> words_;
    std::string groups_;
    std::vector<std::string> set_;
    PathLengths path_lengths_ = PathLengths::hops;
    Subject subject_ = Subject::nodes;
    bool normalized_ = false;
    bool whole_network_ = false;
    bool bands_ = false;
    BandOptions band_options_;
    bool sets_bands_ = false; ///< an option of bands was given
    std::optional<double> epsilon_;
    bool exact_ = false;
};

} // namespace

Verb measure_verb() {
    return make_verb<MeasureRun>(
        "measure", "measures of nodes, of ties (--of ties) or of the whole network (--network)",
        "INPUT --measures KEY[,KEY...] [OPTIONS]",
        {"cospread measure datasets/kite --measures degree,closeness,betweenness",
         "cospread measure datasets/hungary --measures betweenness,constraint --normalized --format text"});
}

} // namespace cospread::cli

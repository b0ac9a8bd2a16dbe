#include "core/base/error.h"
#include "core/base/text.h"
#include "core/centrality/degree.h"
#include "core/cli/diffusion_options.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/record_tables.h"
#include "core/cli/session.h"
#include "core/cli/verbs.h"
#include "core/diffusion/catalogue.h"
#include "core/diffusion/exposure.h"
#include "core/diffusion/influencers.h"

#include <algorithm>
#include <array>
#include <optional>

namespace cospread::cli {

namespace {

enum class RecordResult : std::uint8_t { exposure, threshold, curve, fit, backtest };

constexpr std::array<std::string_view, 5> result_words{"exposure", "threshold", "curve", "fit", "backtest"};

void say_doubts(Session const& session, HazardFit const& fit) {
    for (auto const& words : fit_doubts(fit)) {
        session.say(words);
    }
}

class RecordRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        options.group("Adoption record");
        options.text({"--time", "COLUMN", "node column with the period of adoption, blank: never"}, time_);
        options.text(
            {"--record", "FILE", "table with the columns node_id and date (default: the case's own)"},
            record_);
        options.flag("--last-is-never", "the last period of --time stands for those who never adopted",
                     last_is_never_);
        options.choice<bool>(
            {"--influence", "forward|reversed", "reversed: \"a names b\" means that b influences a"},
            {{"forward", false}, {"reversed", true}}, reversed_);
        options.text({"--tie-period", "COLUMN", "tie column: a tie exists only in the period it names"},
                     tie_period_);
        options.whole({"--lag", "N", "periods between influence and adoption (default 1)"}, 0, most_lag,
                      [this](std::uint64_t value) { fit_.lag = static_cast<int>(value); });
        options.group("What is printed");
        options.choice<std::optional<RecordResult>>(
            {"--of", "exposure|threshold|curve|fit|backtest",
             "exposure of each node by period; at adoption, with the adopter's class; adopters by period; "
             "chances that fit best; how well they foretell the later part"},
            {{result_words[0], RecordResult::exposure},
             {result_words[1], RecordResult::threshold},
             {result_words[2], RecordResult::curve},
             {result_words[3], RecordResult::fit},
             {result_words[4], RecordResult::backtest}},
            of_);
        options.choice<bool>(
            {"--model", "cascade|bass",
             "what is fitted: chances along ties and from outside, or the Bass curve of the whole"},
            {{"cascade", false}, {"bass", true}}, bass_);
        options.texts({"--param", "NAME=VALUE",
                       "attempts=persistent|once: an adopter tries in every period, or in the next only; of "
                       "bass: market=fitted|nodes"},
                      parameters_);
        options.text({"--groups", "COLUMN", "node column of the back-test's baseline (default sector)"},
                     groups_);
        options.rule([this] { check(); });
        output_.add_to(options);
    }

    void run(Session& session) override {
        input_.refuse_weighted_evidence();
        read_parameters();
        auto const opened = input_.open(session);
        auto const times = adoption(session, opened);
        session.enter(Stage::compute);
        say_record(session, opened, times);
        auto const table = result(session, opened, times);
        output_.write(session, {&opened, settings(opened, times)}, table);
    }

  private:
    static constexpr std::uint64_t most_lag = 100'000;

    void check() const {
        if (!of_) {
            throw UsageError("it lacks what is asked for: --of exposure|threshold|curve|fit|backtest");
        }
        if (!time_.empty() && !record_.empty()) {
            throw UsageError("--time and --record contradict each other: give one of them");
        }
        if (last_is_never_ && time_.empty()) {
            throw UsageError("--last-is-never speaks of the column named by --time, which is missing");
        }
        if (bass_ && of_ != RecordResult::fit) {
            throw UsageError("--model bass belongs to --of fit");
        }
        if (!parameters_.empty() && !fits_hazard() && !bass_) {
            throw UsageError("--param belongs to --of fit and --of backtest");
        }
        if (fits_hazard() && fit_.lag < 1) {
            throw UsageError("--lag 0: who adopts in a period can only have been influenced before; give at "
                             "least 1");
        }
        if (!groups_.empty() && of_ != RecordResult::backtest) {
            throw UsageError("--groups belongs to --of backtest");
        }
        if (!tie_period_.empty() && !input_.keeps_parallel_ties()) {
            throw UsageError("--tie-period and --merge contradict each other: ties of different periods "
                             "stay apart");
        }
    }

    /// True where chances along ties are fitted.
    [[nodiscard]] bool fits_hazard() const {
        return of_ == RecordResult::backtest || (of_ == RecordResult::fit && !bass_);
    }

    void read_parameters() {
        if (fits_hazard()) {
            auto const given = parameters_given(result_word(), hazard_fit_parameters(), parameters_);
            fit_.attempts = given.word("attempts") == "once" ? Attempts::once : Attempts::persistent;
        } else if (bass_) {
            auto const given = parameters_given("bass", bass_fit_parameters(), parameters_);
            market_ = given.word("market") == "nodes" ? BassMarket::nodes : BassMarket::fitted;
        }
    }

    [[nodiscard]] std::string_view result_word() const {
        return result_words[static_cast<std::size_t>(*of_)];
    }

    [[nodiscard]] AdoptionTimes adoption(Session const& session, Case const& opened) const {
        auto const& network = opened.network;
        if (!time_.empty()) {
            return adoption_times(network, node_column(network, "--time", time_), last_is_never_);
        }
        if (!record_.empty()) {
            ImportReport report;
            auto const record = read_adoption_record(record_, network, report);
            if (report.rejected_count() > 0) {
                session.say("set aside: " + plural(report.rejected_count(), "record"));
                session.say_findings(report.rejected(), report.rejected_count());
            }
            return adoption_years(record, network.node_count());
        }
        if (opened.record.empty()) {
            throw AnalysisError("this input has no adoption record; --time COLUMN names the node column "
                                "with the periods of adoption, --record FILE a table of dates");
        }
        return adoption_years(opened.record, network.node_count());
    }

    [[nodiscard]] Influencers influencers(Session const& session, Case const& opened) const {
        InfluencerOptions options{.channels = opened.channels, .reversed = reversed_};
        if (!tie_period_.empty()) {
            options.periods = &period_column(opened.network);
        }
        Influencers found(opened.network, options);
        if (found.timeless_ties() > 0) {
            session.say(plural(found.timeless_ties(), "tie") + " without a number in '" + tie_period_ +
                        "': in no period");
        }
        say_channels(session, opened);
        return found;
    }

    [[nodiscard]] Column const& period_column(Network const& network) const {
        if (auto const* column = find_column(network.tie_columns(), tie_period_)) {
            return *column;
        }
        std::vector<std::string_view> names;
        for (auto const& column : network.tie_columns()) {
            names.push_back(column.name());
        }
        throw UsageError("--tie-period: the ties have no column '" + tie_period_ + "'" +
                         did_you_mean(tie_period_, names));
    }

    void say_record(Session const& session, Case const& opened, AdoptionTimes const& times) const {
        auto const never = times.count(AdoptionTimes::never);
        auto const unknown = times.count(AdoptionTimes::unknown);
        auto const nodes = std::size_t{opened.network.node_count()};
        session.say(plural(nodes - never - unknown, "adopter") + " of " + plural(nodes, "node") +
                    ", periods " + std::to_string(times.first) + " to " + std::to_string(times.last) +
                    (time_.empty() ? " (calendar years; an interval counts from its first year)" : "") +
                    (reversed_ ? "; influence against the ties" : ""));
        if (unknown > 0) {
            session.say(plural(unknown, "adopter") + " at an unknown time: in no period, never at risk");
        }
    }

    [[nodiscard]] Table result(Session const& session, Case const& opened, AdoptionTimes const& times) const {
        auto const& network = opened.network;
        switch (*of_) {
        case RecordResult::exposure:
            return exposure_table(network, times,
                                  exposure(influencers(session, opened), times, fit_.lag, session.context()));
        case RecordResult::threshold:
            return threshold_table(network, times, thresholds(influencers(session, opened), times, fit_.lag));
        case RecordResult::curve:
            return adoption_curve_table(adoption_curve(times));
        case RecordResult::fit:
            return bass_ ? bass_fit(times) : hazard_fit(session, opened, times);
        case RecordResult::backtest:
            break;
        }
        return backtested(session, opened, times);
    }

    [[nodiscard]] Table hazard_fit(Session const& session, Case const& opened,
                                   AdoptionTimes const& times) const {
        auto const fit = fit_hazard(influencers(session, opened), times, fit_, session.context());
        session.say(plural(fit.adoptions, "adoption") + " in " + plural(fit.at_risk, "node-period") +
                    " at risk; 95 % profile-likelihood intervals");
        if (opened.network.weighted()) {
            session.say("tie_probability p0 is the chance of a tie of strength 1; others: "
                        "1 - (1 - p0)^strength");
        }
        say_doubts(session, fit);
        return hazard_fit_table(fit);
    }

    [[nodiscard]] Table bass_fit(AdoptionTimes const& times) const {
        std::vector<double> cumulative;
        for (auto const& point : adoption_curve(times)) {
            cumulative.push_back(static_cast<double>(point.adopters));
        }
        return bass_table(fit_bass(cumulative, times.node_count(), market_));
    }

    [[nodiscard]] Table backtested(Session const& session, Case const& opened,
                                   AdoptionTimes const& times) const {
        auto const& network = opened.network;
        std::string const groups = groups_.empty() ? "sector" : groups_;
        BacktestOptions options{
            .fit = fit_, .degree = degree(network, TieDirection::both), .group_word = groups};
        if (!groups_.empty() || find_column(network.node_columns(), groups) != nullptr) {
            options.groups = group_codes(node_column(network, "--groups", groups));
        }
        auto const result = backtest(influencers(session, opened), times, options, session.context());
        session.say("fitted to the periods up to " + std::to_string(result.cut) + ": tie_probability " +
                    short_number(result.fit.tie_probability.estimate) + ", outside_rate " +
                    short_number(result.fit.outside_rate.estimate));
        say_doubts(session, result.fit);
        session.say("hidden: " + plural(result.hidden, "adopter") + " among " +
                    plural(result.candidates, "node") + " that had not adopted by then (" +
                    plural(options.runs, "run") + ", seed " + std::to_string(session.context().seed) + ")");
        session.say("concordance of a random order: 0.5, standard deviation " +
                    short_number(result.chance_sd));
        session.say(result.model_is_best()
                        ? "the model foretells the order better than the dull baselines"
                        : "the model does not beat the dull baselines: do not trust its order");
        if (options.groups.empty()) {
            session.say("the nodes have no column 'sector': without the baseline of groups; --groups COLUMN "
                        "names another");
        }
        return backtest_table(result);
    }

    [[nodiscard]] std::vector<Setting> settings(Case const& opened, AdoptionTimes const& times) const {
        auto settings = input_.settings();
        settings.push_back({"of", std::string(result_word())});
        settings.push_back({"first_period", static_cast<double>(times.first)});
        settings.push_back({"last_period", static_cast<double>(times.last)});
        if (of_ == RecordResult::curve) {
            return settings;
        }
        if (bass_) {
            settings.push_back({"model", std::string("bass")});
            settings.push_back({"market", std::string(market_ == BassMarket::nodes ? "nodes" : "fitted")});
            return settings;
        }
        settings.push_back({"lag", static_cast<std::uint64_t>(fit_.lag)});
        settings.push_back({"influence", std::string(reversed_ ? "reversed" : "forward")});
        settings.push_back({"channels", channels_in_use(opened)});
        if (fits_hazard()) {
            settings.push_back(
                {"attempts", std::string(fit_.attempts == Attempts::once ? "once" : "persistent")});
        }
        return settings;
    }

    // Parallel ties each carry influence: none is merged unless the user says so.
    InputOptions input_{Merge::none};
    OutputOptions output_;
    HazardFitOptions fit_;
    std::optional<RecordResult> of_;
    std::string time_;
    std::string record_;
    std::string tie_period_;
    std::string groups_;
    std::vector<std::string> parameters_;
    bool last_is_never_ = false;
    bool reversed_ = false;
    bool bass_ = false;
    BassMarket market_ = BassMarket::fitted;
};

} // namespace

Verb record_verb() {
    return make_verb<RecordRun>("record", "who adopted when: exposure, thresholds, curve, fit, back-test",
                                "INPUT [--time COLUMN | --record FILE] --of RESULT [OPTIONS]",
                                {"cospread record datasets/spain --of curve",
                                 "cospread record datasets/hungary --of fit --param attempts=once"});
}

} // namespace cospread::cli

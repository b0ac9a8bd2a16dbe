#include "core/base/error.h"
#include "core/base/text.h"
#include "core/cli/diffusion_options.h"
#include "core/cli/id_list.h"
#include "core/cli/input_options.h"
#include "core/cli/session.h"
#include "core/cli/target_options.h"
#include "core/cli/verbs.h"
#include "core/demand/model_choice.h"
#include "core/demand/robustness_words.h"
#include "core/demand/seed_choice.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace cospread::cli {

namespace {

constexpr std::uint64_t default_sets = std::uint64_t{1} << 23;

/// `COL=VALUE:N` as it was given.
struct QuotaWords {
    std::string group; ///< "level=municipal"
    std::uint32_t least = 0;
};

QuotaWords parse_quota(std::string const& text) {
    auto const colon = text.rfind(':');
    QuotaWords quota;
    if (colon != std::string::npos) {
        quota.group = text.substr(0, colon);
        char const* const end = text.data() + text.size();
        auto const [stop, error] = std::from_chars(text.data() + colon + 1, end, quota.least);
        if (error == std::errc() && stop == end && quota.least > 0 &&
            quota.group.find('=') != std::string::npos) {
            return quota;
        }
    }
    throw UsageError("--quota: '" + text +
                     "' is not COL=VALUE:N with N of at least 1, such as level=service:2");
}

Table choice_table(Network const& network, ChoiceResult const& result) {
    std::vector<Number> orders;
    std::vector<std::string> ids;
    std::vector<double> gains;
    std::vector<double> spreads;
    for (auto const& starter : result.order) {
        orders.emplace_back(std::uint64_t{orders.size() + 1});
        ids.emplace_back(network.id(starter.node));
        gains.push_back(starter.gain);
        spreads.push_back(starter.spread);
    }
    Table table;
    table.add_exact_numbers("order", std::move(orders));
    table.add_texts("id", std::move(ids));
    table.add_numbers("gain", std::move(gains));
    table.add_numbers("spread", std::move(spreads));
    return table;
}

/// Rounded down: a guarantee is never said too high.
std::string percent_words(double share) {
    return format_number(std::floor(1000 * share) / 10) + " %";
}

class ChooseRun : public VerbRun {
  public:
    void add_options(OptionSet& options) override {
        input_.add_to(options);
        seeds_.add_to(options);
        influence_.add_to(options);
        add_horizon(options, choice_.demand.horizon);
        options.group("Choice");
        options.whole({"--size", "K", "how many starters to choose"}, 1,
                      std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { size_ = static_cast<std::uint32_t>(value); });
        options.text({"--costs", "COLUMN", "node column with what acting on a node costs (above 0)"}, costs_);
        options.number({"--budget", "B", "the most that the chosen may cost together"}, 0,
                       std::numeric_limits<double>::max(), [this](double value) { budget_ = value; });
        options.texts(
            {"--quota", "COL=VALUE:N", "at least N of the chosen have that value (again for another group)"},
            quotas_);
        target_.add_to(options);
        options.whole({"--sets", "N",
                       "the most reverse-reachable sets (default 8388608); it ends before where "
                       "more would not help"},
                      2, std::numeric_limits<std::uint32_t>::max(),
                      [this](std::uint64_t value) { choice_.demand.sets = value; });
        options.whole({"--runs", "N", "forward runs a try, where the model has no such sets (default 1000)"},
                      1, std::numeric_limits<std::uint32_t>::max(), [this](std::uint64_t value) {
                          choice_.demand.runs = static_cast<std::uint32_t>(value);
                      });
        options.flag("--exact",
                     "every possible course (a cascade: up to 20 uncertain ties) and every set of starters",
                     choice_.demand.exact);
        options.flag("--robust",
                     "would the advice survive other assumptions: robust.chosen, the share of draws",
                     robust_);
        output_.add_to(options);
    }

    void run(Session& session) override {
        check(session.options());
        std::vector<QuotaWords> quotas;
        std::ranges::transform(quotas_, std::back_inserter(quotas), parse_quota);
        auto const opened = influence_.open(session, input_);
        set_up(opened, quotas);
        session.enter(Stage::compute);
        influence_.need_ties("choose");
        auto const parameters = influence_.parameters();
        auto const influence = influence_.influence(opened, input_);
        auto const result = influence_.is_cascade() ? choose_starters(influence, choice_, session.context())
                                                    : model_choice({influence_.model(), parameters},
                                                                   influence, choice_, session.context());
        say(session, opened, result);
        auto table = choice_table(opened.network, result);
        if (robust_) {
            add_robustness(session, opened, result, table);
        }
        output_.write(session, {&opened, settings(opened, result)}, table);
    }

  private:
    void check(OptionSet const& options) const {
        if (!size_) {
            throw UsageError("it lacks how many starters: --size K");
        }
        if (costs_.empty() != !budget_) {
            throw UsageError("--costs COLUMN and --budget B go together");
        }
        for (auto const* sampling : {"--sets", "--runs"}) {
            if (choice_.demand.exact && options.is_given(sampling)) {
                throw UsageError(std::string("--exact draws nothing: leave ") + sampling + " out");
            }
        }
        if (robust_ && (choice_.demand.exact || !influence_.is_cascade())) {
            throw UsageError("--robust draws cascades: leave --exact and --model out");
        }
        if (target_.may_fail() && (choice_.demand.exact || !influence_.has_reverse_sets())) {
            throw UsageError("--success works on reverse-reachable sets: leave --exact out, and --model but "
                             "cascade and linear_threshold");
        }
        target_.check();
    }

    void set_up(Case const& opened, std::vector<QuotaWords> const& quotas) {
        auto const& network = opened.network;
        choice_.size = *size_;
        if (seeds_.any()) {
            choice_.demand.adopters = seeds_.seeds(opened);
        }
        target_.fill(opened, choice_.demand);
        if (budget_) {
            choice_.cost = node_amounts(network, "--costs", costs_);
            choice_.budget = *budget_;
        }
        for (auto const& quota : quotas) {
            auto const group = Filter::parse(quota.group);
            group.check_columns(network);
            choice_.quotas.push_back({quota.group, group.chosen(network), quota.least});
        }
    }

    void say(Session const& session, Case const& opened, ChoiceResult const& result) const {
        influence_.say_assumptions(session, opened, input_);
        if (influence_.has_reverse_sets() && session.options().is_given("--runs")) {
            session.say("--runs has no say here: under this model starters are chosen by sets");
        }
        if (!influence_.has_reverse_sets() && session.options().is_given("--sets")) {
            session.say("--sets has no say here: under this model starters are chosen by forward runs");
        }
        auto const& adopters = choice_.demand.adopters;
        session.say(adopters.empty()
                        ? "nobody has adopted: the spread counts from nothing"
                        : plural(adopters.size(), "adopter") + ", expected value reached without more " +
                              short_number(result.base) + "; the spread counts beyond it");
        TargetOptions::say_conditions(session, choice_.demand);
        if (result.order.size() < *size_) {
            session.say("only " + plural(result.order.size(), "starter") + " of " + std::to_string(*size_) +
                        (budget_ ? ": the budget or the candidates end" : ": there are no more candidates"));
        }
        session.say(guarantee_words(session, result));
    }

    void add_robustness(Session const& session, Case const& opened, ChoiceResult const& result,
                        Table& table) const {
        RobustnessOptions const draws;
        auto const shares = chosen_shares(opened.network, influence_.tie_probability(opened, input_), choice_,
                                          draws, session.context());
        std::vector<double> of_chosen;
        std::string open;
        for (auto const& starter : result.order) {
            of_chosen.push_back(shares[starter.node]);
            if (shares[starter.node] < surviving_share) {
                open += (open.empty() ? "" : ", ") + opened.network.label(starter.node);
            }
        }
        table.add_numbers("robust.chosen", std::move(of_chosen));
        session.say("under " + draws_words(draws.draws) + " " +
                    (open.empty() ? "the advice survives" : "the advice is open about " + open));
    }

    [[nodiscard]] std::string guarantee_words(Session const& session, ChoiceResult const& result) const {
        if (result.end == ChoiceEnd::exact) {
            return "exact: the best of " + plural(result.choices, "set") +
                   " of starters, over every possible course";
        }
        if (result.end == ChoiceEnd::simulated) {
            return "chosen one after the other by " + plural(choice_.demand.runs, "paired run") +
                   " each, seed " + std::to_string(session.context().seed) +
                   "; under this model there is no guarantee";
        }
        std::string words = "together they reach at least " + percent_words(result.guarantee) +
                            " of what the best choice could, and at least " + short_number(result.at_least) +
                            ", with " + percent_words(choice_.certainty) + " certainty; " +
                            plural(result.sets, "reverse-reachable set") + ", seed " +
                            std::to_string(session.context().seed);
        if (result.end == ChoiceEnd::sets) {
            words += "; --sets ended it, more could say more";
        } else if (result.end == ChoiceEnd::memory) {
            words += "; the memory for sets ended it";
        }
        return words;
    }

    [[nodiscard]] std::vector<Setting> settings(Case const& opened, ChoiceResult const& result) const {
        auto settings = input_.settings();
        std::ranges::move(influence_.settings(opened), std::back_inserter(settings));
        settings.push_back({"seeds", ids_of(opened.network, choice_.demand.adopters)});
        settings.push_back({"sets", result.sets});
        settings.push_back({"exact", choice_.demand.exact});
        settings.push_back({"gate", static_cast<std::uint64_t>(choice_.demand.gate)});
        settings.push_back(horizon_setting(choice_.demand.horizon));
        settings.push_back({"guarantee", result.guarantee});
        settings.push_back({"certainty", result.end == ChoiceEnd::exact ? 1.0 : choice_.certainty});
        settings.push_back({"spread_at_least", result.at_least});
        settings.push_back({"spread_without", result.base});
        return settings;
    }

    // Parallel ties each carry influence: none is merged unless the user says so.
    InputOptions input_{Merge::none};
    SeedOptions seeds_;
    InfluenceOptions influence_;
    TargetOptions target_;
    OutputOptions output_;
    ChoiceOptions choice_{.demand = {.sets = default_sets}};
    std::optional<std::uint32_t> size_;
    std::string costs_;
    std::optional<double> budget_;
    std::vector<std::string> quotas_;
    bool robust_ = false;
};

} // namespace

Verb choose_verb() {
    return make_verb<ChooseRun>(
        "choose", "the starters from whom the practice would spread furthest",
        "INPUT --size K [--costs COL --budget B] [--quota COL=VALUE:N] [OPTIONS]",
        {"cospread choose datasets/hungary --size 3 --seeds-from-record --first 3",
         "cospread choose datasets/spain --size 4 --quota sector=public:2 --format text"});
}

} // namespace cospread::cli

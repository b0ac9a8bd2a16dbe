#include "core/base/error.h"
#include "core/demand/levered_scenario.h"
#include "core/demand/what_if.h"
#include "core/formats/lever_file.h"
#include "core/network/network_builder.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <stop_token>

using namespace cospread;
namespace worlds = influence_worlds;

BOOST_AUTO_TEST_SUITE(what_if_levers)

namespace {

DiffusionModel const& model_of(std::string_view key) {
    return *std::ranges::find(diffusion_models(), key, &DiffusionModel::key);
}

/// Directed ties "a>b" with their chances in a column p; nodes a.. have a sector: vowels public, others
/// citizens.
Network network_of(std::vector<std::pair<std::string, double>> const& ties,
                   std::string const& ids = "abcdef") {
    NetworkBuilder builder;
    for (char const id : ids) {
        builder.node(std::string(1, id));
    }
    std::vector<double> chances;
    for (auto const& [ends, chance] : ties) {
        builder.tie({.source = *builder.find(ends.substr(0, 1)), .target = *builder.find(ends.substr(2, 1))});
        chances.push_back(chance);
    }
    ColumnBuilder sector("sector");
    for (char const id : ids) {
        sector.append(id == 'a' || id == 'e' ? "public" : "citizens");
    }
    builder.set_node_columns({std::move(sector).finish()});
    builder.set_tie_columns({Column("p", chances)});
    BuildReport report;
    return builder.build({.merge = Merge::none}, report);
}

/// A question in the making.
struct Bench {
    Network network;
    std::string model = "cascade";
    std::vector<std::pair<std::string, std::string>> parameters = {};
    NodeConditions conditions = {};
    std::vector<NodeId> seeds = {0};
    WhatIfOptions options = {};
    TieProbabilityOptions influence = {.rule = TieProbabilityRule::column, .column = "p"};

    [[nodiscard]] WhatIfResult ask(std::vector<std::string> const& levers, RunContext const& context = {}) {
        auto const& row = model_of(model);
        Parameters values(model, row.parameters);
        for (auto const& [key, value] : parameters) {
            values.set(key, value);
        }
        ScenarioSetting const setting{network, influence, row, values, conditions, 1, seeds};
        std::vector<Lever> parsed;
        for (auto const& lever : levers) {
            parsed.push_back(parse_lever("lever", lever));
        }
        auto const without = scenario_without_levers(setting);
        auto const with = scenario_with_levers(setting, parsed);
        reach = with.reach;
        if (options.groups.empty()) {
            options.groups = groups_by(network, {"sector"});
        }
        return what_if(row, values, without.scenario, with.with.scenario, options, context);
    }

    std::vector<LeverReach> reach = {};
};

void check_figure(PairedFigure const& figure, double before, double after) {
    BOOST_TEST(std::abs(figure.before - before) < 1e-9, figure.before << " for " << before);
    BOOST_TEST(std::abs(figure.after - after) < 1e-9, figure.after << " for " << after);
    BOOST_TEST(std::abs(figure.difference - (after - before)) < 1e-9);
}

constexpr auto twice = R"({"what": {"probability_times": 2}})";

} // namespace

BOOST_AUTO_TEST_CASE(a_chance_of_one_half_that_becomes_sure_adds_one_half) {
    Bench bench{network_of({{"a>b", 0.5}}, "ab")};
    bench.options.exact = true;
    auto const exact = bench.ask({twice});
    check_figure(exact.groups[0].last, 1.5, 2);
    BOOST_TEST(exact.groups[0].last.low == 0.5);
    BOOST_TEST(bench.reach[0].ways == 1U);

    bench.options = {.runs = 2000};
    auto const runs = bench.ask({twice});
    auto const& all = runs.groups[0].last;
    BOOST_TEST(all.after == 2);
    BOOST_TEST(all.low < 0.5);
    BOOST_TEST(all.high > 0.5);
    BOOST_TEST(std::abs(all.difference - 0.5) < 4 * std::sqrt(0.25 / 2000));
    BOOST_TEST(runs.curve.size() == 2U);
    BOOST_TEST(runs.curve[0].difference == 0);
}

BOOST_AUTO_TEST_CASE(groups_add_up_to_all_and_values_count) {
    Bench bench{network_of({{"a>b", 0.5}, {"b>e", 0.5}, {"a>c", 0.3}})};
    bench.options.value = {1, 2, 3, 1, 0.5, 1};
    bench.options.runs = 300;
    auto const result = bench.ask({twice});
    BOOST_REQUIRE(result.groups.size() == 3U);
    BOOST_TEST(result.groups[0].group == "all");
    BOOST_TEST(result.groups[1].group == "sector=public");
    BOOST_TEST(result.groups[2].group == "sector=citizens");
    for (auto const figure : {&GroupDifference::first, &GroupDifference::last}) {
        BOOST_TEST(std::abs((result.groups[1].*figure).after + (result.groups[2].*figure).after -
                            (result.groups[0].*figure).after) < 1e-9);
    }
}

BOOST_AUTO_TEST_CASE(a_lever_counts_from_its_step_on) {
    // a tries b in step 1, b tries c in step 2: the lever comes too late for the first.
    Bench bench{network_of({{"a>b", 1}, {"b>c", 0.25}}, "abc")};
    bench.options.runs = 4000;
    auto const late = bench.ask({R"({"from": 3, "what": {"probability_times": 4}})"});
    BOOST_TEST(late.groups[0].last.difference == 0);
    auto const in_time = bench.ask({R"({"from": 2, "what": {"probability_times": 4}})"});
    BOOST_TEST(in_time.groups[0].last.after == 3);
    BOOST_TEST(in_time.groups[0].first.difference == 0);
}

BOOST_AUTO_TEST_CASE(only_the_chosen_are_moved) {
    Bench bench{network_of({{"a>b", 0.5}, {"a>e", 0.5}}, "abe")};
    bench.options.exact = true;
    auto const result =
        bench.ask({R"({"who": {"nodes": "sector=public"}, "what": {"probability_times": 2}})"});
    check_figure(result.groups[1].last, 1.5, 2); // a, e
    check_figure(result.groups[2].last, 0.5, 0.5);
    auto const by_tie =
        bench.ask({R"({"who": {"ties": "target.sector=citizens"}, "what": {"probability_times": 2}})"});
    check_figure(by_tie.groups[2].last, 0.5, 1);
    auto const near = bench.ask({R"({"who": {"near": "id=b"}, "what": {"probability_times": 2}})"});
    BOOST_TEST(near.groups[0].last.difference == 0); // only a is near b, and nothing leads to a
}

BOOST_AUTO_TEST_CASE(a_fulfilled_condition_opens_the_gate) {
    Bench bench{network_of({{"a>b", 1}, {"b>c", 1}}, "abc")};
    bench.conditions.known = 1;
    bench.conditions.met = {0, 0, 1};
    bench.options.exact = true;
    auto const key = std::string(condition_keys()[0]);
    auto const fulfil = R"({"who": {"nodes": "id=b"}, "what": {"fulfil": [")" + key + R"("]}})";
    auto const result = bench.ask({fulfil});
    check_figure(result.groups[0].last, 1, 3);
    BOOST_TEST(bench.reach[0].gates == 1U);
    BOOST_TEST(bench.reach[0].conditions == 1U);
    // Who was reached before the gate opened adopts then.
    bench.options = {.runs = 10};
    auto const late = R"({"from": 4, )" + fulfil.substr(1);
    auto const runs = bench.ask({late});
    BOOST_TEST(runs.groups[0].last.after == 3);
    BOOST_TEST(runs.curve[3].after == 1);
    BOOST_TEST(runs.curve[4].after == 2);
}

BOOST_AUTO_TEST_CASE(who_is_reached_by_two_moves_is_counted_once) {
    Bench bench{network_of({{"a>b", 0.2}, {"b>c", 0.2}}, "abc")};
    bench.conditions.known = 0b11;
    bench.conditions.met = {0, 0, 0};
    bench.options.runs = 2;
    auto const move = [](std::string const& what) { return R"({"what": {)" + what + "}}"; };
    (void)bench.ask({R"({"moves": [)" + move(R"("fulfil": ["existing_networks"])") + ", " +
                     move(R"("fulfil": ["narratives"])") + ", " + move(R"("probability_times": 2)") + ", " +
                     move(R"("probability_times": 2)") + ", " + move(R"("adopt": true)") + ", " +
                     move(R"("adopt": true)") + "]}"});
    BOOST_TEST(bench.reach[0].conditions == 3U);
    BOOST_TEST(bench.reach[0].gates == 2U); // that of an adopter stands open
    BOOST_TEST(bench.reach[0].ways == 2U);
    BOOST_TEST(bench.reach[0].adopters == 2U); // a has adopted already
}

BOOST_AUTO_TEST_CASE(a_new_tie_is_tried_even_by_those_who_have_spoken) {
    Bench bench{network_of({{"a>b", 1}}, "abc")};
    bench.influence = {.p0 = 0.5};
    bench.options.runs = 4000;
    for (std::string const from : {"1", "5"}) {
        auto const result =
            bench.ask({R"({"from": )" + from +
                       R"(, "what": {"new_ties": [{"source": "a", "target": "c", "strength": 2}]}})"});
        auto const& all = result.groups[0].last;
        BOOST_TEST(std::abs(all.difference - 0.75) < 4 * std::sqrt(0.75 * 0.25 / 4000)); // 1 - (1 - 0.5)^2
    }
    BOOST_TEST(bench.reach[0].new_ties == 1U);
    BOOST_CHECK_THROW((void)bench.ask({R"({"what": {"new_ties": [{"source": "a", "target": "nobody"}]}})"}),
                      UsageError);
}

BOOST_AUTO_TEST_CASE(who_is_made_an_adopter_is_heard_in_the_first_step_of_the_lever) {
    Bench bench{network_of({{"b>c", 1}}, "abc")};
    bench.options.runs = 3;
    for (std::string const model : {"cascade", "staged", "sis", "linear_threshold", "threshold"}) {
        bench.model = model;
        bench.parameters.clear();
        if (model == "staged") {
            bench.parameters = {{"willing", "1"}, {"relapse", "0"}, {"relapse_sustained", "0"}};
        } else if (model == "sis") {
            bench.parameters = {{"gamma", "0"}};
        }
        bench.options.horizon = 6;
        auto const result = bench.ask({R"({"from": 3, "who": {"nodes": "id=b"}, "what": {"adopt": true}})"});
        BOOST_TEST_CONTEXT(model) {
            BOOST_TEST(result.curve[2].after == 1);
            BOOST_TEST(result.curve[3].after == 3);
            BOOST_TEST(result.groups[0].last.before == 1);
        }
        auto const first = bench.ask({R"({"who": {"nodes": "id=b"}, "what": {"adopt": true}})"});
        BOOST_TEST(first.groups[0].first.after == 3);
    }
}

BOOST_AUTO_TEST_CASE(a_lower_threshold_tips_sooner) {
    // b hears from a and c; one of two is not enough for a share of 0.75.
    Bench bench{network_of({{"a>b", 1}, {"c>b", 1}}, "abc"), "threshold", {{"value", "0.75"}}};
    bench.options.runs = 1;
    auto const less = bench.ask({R"({"what": {"threshold_minus": 0.25}})"});
    BOOST_TEST(less.groups[0].last.before == 1);
    BOOST_TEST(less.groups[0].last.after == 2);

    // Linear: b adopts where its threshold, uniform, lies under 0.5, with the lever under 0.8.
    bench.model = "linear_threshold";
    bench.parameters.clear();
    bench.influence = {.rule = TieProbabilityRule::share_of_strength};
    bench.options.runs = 4000;
    auto const linear = bench.ask({R"({"what": {"threshold_minus": 0.3}})"});
    BOOST_TEST(std::abs(linear.groups[0].last.difference - 0.3) < 4 * std::sqrt(0.21 / 4000));
    BOOST_TEST(std::abs(linear.groups[0].last.before - 1.5) < 4 * std::sqrt(0.25 / 4000));
    // Nobody adopts who sees no adopter.
    bench.seeds = {1};
    BOOST_TEST(bench.ask({R"({"what": {"threshold_minus": 1}})"}).groups[0].last.after == 1);
}

BOOST_AUTO_TEST_CASE(relapse_and_learning_move_the_staged_model) {
    Bench bench{network_of({{"a>b", 1}}, "ab"), "staged"};
    bench.parameters = {{"relapse_sustained", "0"}, {"willing", "1"}, {"relapse", "0.5"}, {"proving", "1"}};
    bench.options = {.runs = 4000, .horizon = 2};
    // b hears and pilots in step 1, and in step 2 relapses with one half.
    auto const calm = bench.ask({R"({"what": {"relapse_times": 0}})"});
    BOOST_TEST(calm.groups[0].last.after == 2);
    BOOST_TEST(std::abs(calm.groups[0].last.before - 1.5) < 4 * std::sqrt(0.25 / 4000));
    // Learning matters from the second attempt on: steps 3 (pilots again) and 4.
    bench.options.horizon = 4;
    auto const learnt = bench.ask({R"({"what": {"learning": 0}})"});
    BOOST_TEST(std::abs(learnt.groups[0].last.after - 2) < 1e-12);
    BOOST_TEST(std::abs(learnt.groups[0].last.before - 1.75) < 4 * std::sqrt(0.1875 / 4000));
}

BOOST_AUTO_TEST_CASE(what_a_model_does_not_have_is_told) {
    Bench bench{network_of({{"a>b", 0.5}}, "ab")};
    bench.options.runs = 10;
    auto const result =
        bench.ask({R"({"what": {"threshold_minus": 0.1, "relapse_times": 0.5, "learning": 0.5}})"});
    BOOST_TEST(result.groups[0].last.difference == 0);
    BOOST_TEST(!bench.reach[0].acts());
    BOOST_TEST(bench.reach[0].idle.size() == 3U);
}

BOOST_AUTO_TEST_CASE(runs_lie_around_the_exact_difference_on_small_random_networks) {
    for (std::uint64_t number = 0; number < 30; ++number) {
        RandomStream stream(91, number);
        std::vector<std::pair<std::string, double>> ties;
        std::string const ids = "abcde";
        for (int tie = 0; tie < 7; ++tie) {
            auto const from = stream.below(5);
            auto const to = (from + 1 + stream.below(4)) % 5;
            ties.emplace_back(std::string(1, ids[from]) + ">" + ids[to], 0.1 + 0.4 * stream.uniform());
        }
        Bench bench{network_of(ties, ids)};
        bench.conditions.known = 1;
        for (int node = 0; node < 5; ++node) {
            bench.conditions.met.push_back(static_cast<std::uint8_t>(stream.below(3) == 0 ? 0 : 1));
        }
        auto const key = std::string(condition_keys()[0]);
        std::vector<std::string> const levers{
            R"({"who": {"nodes": "id=b,c"}, "what": {"fulfil": [")" + key + R"("]}})",
            R"({"who": {"nodes": "id=d"}, "what": {"probability_times": 1.8}})"};
        for (std::string const model : {"cascade", "linear_threshold"}) {
            bench.model = model;
            bench.options = {.exact = true};
            auto const exact = bench.ask(levers);
            bench.options = {.runs = 3000};
            auto const runs = bench.ask(levers);
            for (std::size_t group = 0; group < exact.groups.size(); ++group) {
                for (auto const figure : {&GroupDifference::first, &GroupDifference::last}) {
                    auto const& is = runs.groups[group].*figure;
                    auto const& expected = exact.groups[group].*figure;
                    double const error = (is.high - is.low) / 2 / 1.96;
                    BOOST_TEST(std::abs(is.difference - expected.difference) <= 4 * error + 0.003,
                               model << " " << number << ": " << is.difference << " for "
                                     << expected.difference);
                    BOOST_TEST(std::abs(is.before - expected.before) <= 4 * std::sqrt(5.0 / 3000) * 1.2);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_bytes_on_any_number_of_threads_and_a_stop) {
    Bench bench{network_of({{"a>b", 0.5}, {"b>c", 0.5}, {"c>d", 0.5}, {"d>e", 0.5}, {"a>e", 0.2}})};
    for (auto const& model : diffusion_models()) {
        if (model.aggregate) {
            continue;
        }
        bench.model = std::string(model.key);
        bench.options = {.value = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}, .runs = 500, .horizon = 9};
        auto const one = bench.ask({twice, R"({"what": {"threshold_minus": 0.1}})"}, worlds::with_threads(1));
        for (unsigned const threads : {2U, 3U}) {
            auto const more =
                bench.ask({twice, R"({"what": {"threshold_minus": 0.1}})"}, worlds::with_threads(threads));
            BOOST_TEST(more.groups[0].last.difference == one.groups[0].last.difference);
            BOOST_TEST(more.groups[0].last.high == one.groups[0].last.high);
            BOOST_TEST(more.curve.back().before == one.curve.back().before);
        }
        std::stop_source source;
        source.request_stop();
        RunContext stopped;
        stopped.stop = source.get_token();
        BOOST_CHECK_THROW((void)bench.ask({twice}, stopped), Stopped);
    }
}

BOOST_AUTO_TEST_CASE(endless_models_and_changing_scenarios_are_refused) {
    Bench bench{network_of({{"a>b", 0.5}}, "ab"), "staged"};
    BOOST_CHECK_THROW((void)bench.ask({twice}), UsageError);
    bench.options = {.horizon = 5, .exact = true};
    BOOST_CHECK_THROW((void)bench.ask({R"({"from": 2, "what": {"probability_times": 2}})"}), AnalysisError);
    BOOST_CHECK_THROW((void)bench.ask({R"({"what": {"relapse_times": 2}})"}), AnalysisError);
    bench.model = "bass";
    BOOST_CHECK_THROW((void)bench.ask({twice}), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()

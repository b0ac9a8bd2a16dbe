// Demand and choice under other models than the cascade.
#include "core/base/error.h"
#include "core/demand/model_choice.h"
#include "core/demand/model_demand.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>

using namespace cospread;
namespace worlds = influence_worlds;

BOOST_AUTO_TEST_SUITE(model_demand)

namespace {

struct Model {
    DiffusionModel const& row;
    Parameters parameters;

    explicit Model(std::string_view key, std::vector<std::pair<std::string, std::string>> const& values = {})
        : row(*std::ranges::find(diffusion_models(), key, &DiffusionModel::key))
        , parameters(key, row.parameters) {
        for (auto const& [name, value] : values) {
            parameters.set(name, value);
        }
    }

    [[nodiscard]] ModelInUse in_use() const { return {row, parameters}; }
};

struct Question {
    NodeId nodes = 0;
    std::vector<InfluenceArc> arcs; ///< at most one for each ordered pair, weights into a node at most 1
    DemandOptions options;

    [[nodiscard]] InfluenceNetwork network() const { return {nodes, arcs}; }

    [[nodiscard]] bool closed(NodeId node) const {
        return options.conditions.known != 0 && options.conditions.met[node] == 0;
    }
};

Question drawn(std::uint64_t number) {
    RandomStream stream(51, number);
    Question question;
    question.nodes = static_cast<NodeId>(3 + stream.below(3));
    std::vector<double> left(question.nodes, 1.0);
    for (NodeId from = 0; from < question.nodes; ++from) {
        for (NodeId to = 0; to < question.nodes; ++to) {
            if (from != to && stream.below(2) == 0) {
                double const weight = left[to] * stream.uniform();
                left[to] -= weight;
                question.arcs.push_back(
                    {from, to, weight, 1, static_cast<TieId>(question.arcs.size()), false});
            }
        }
    }
    question.options.adopters = {static_cast<NodeId>(stream.below(question.nodes))};
    for (NodeId node = 0; node < question.nodes; ++node) {
        question.options.value.push_back(static_cast<double>(1 + stream.below(2)));
        question.options.conditions.met.push_back(static_cast<std::uint8_t>(stream.below(4) == 0 ? 0 : 1));
    }
    question.options.conditions.known = 1;
    return question;
}

/// Calls `world(weight, live arcs)` for every choice of at most one arc into each node, by its weight.
void for_each_choice(Question const& question, worlds::World const& world) {
    std::vector<InfluenceArc> live;
    std::function<void(NodeId, double)> const decide = [&](NodeId node, double weight) {
        if (weight <= 0) {
            return;
        }
        if (node == question.nodes) {
            world(weight, live);
            return;
        }
        double none = 1;
        for (auto const& arc : question.arcs) {
            if (arc.to == node) {
                none -= arc.probability;
                live.push_back(arc);
                decide(node + 1, weight * arc.probability);
                live.pop_back();
            }
        }
        decide(node + 1, weight * none);
    };
    decide(0, 1);
}

/// Expected value with `added` acted on and the gate of `opened` open.
double expected(Question const& question, std::vector<NodeId> const& added, NodeId opened = no_node) {
    std::vector<bool> closed;
    for (NodeId node = 0; node < question.nodes; ++node) {
        bool const acted = std::ranges::find(added, node) != added.end();
        closed.push_back(question.closed(node) && !acted && node != opened &&
                         node != question.options.adopters[0]);
    }
    auto starters = question.options.adopters;
    starters.insert(starters.end(), added.begin(), added.end());
    double sum = 0;
    for_each_choice(question, [&](double weight, std::vector<InfluenceArc> const& live) {
        auto const step = worlds::arrival(live, question.nodes, starters, worlds::never, closed);
        for (NodeId node = 0; node < question.nodes; ++node) {
            bool const adopts = step[node] < worlds::never && !closed[node];
            sum += adopts ? weight * question.options.value[node] : 0.0;
        }
    });
    return sum;
}

/// Of all who have not adopted.
double value_of_all(Question const& question) {
    double sum = 0;
    for (NodeId node = 0; node < question.nodes; ++node) {
        sum += node == question.options.adopters[0] ? 0.0 : question.options.value[node];
    }
    return sum;
}

} // namespace

BOOST_AUTO_TEST_CASE(linear_threshold_equals_the_enumeration_of_live_arcs) {
    Model const model("linear_threshold");
    for (std::uint64_t number = 0; number < 40; ++number) {
        auto question = drawn(number);
        question.options.exact = true;
        auto const exact = model_demand_map(model.in_use(), question.network(), question.options, {});
        question.options.exact = false;
        question.options.runs = 2000;
        question.options.sets = 20000;
        auto const runs = model_demand_map(model.in_use(), question.network(), question.options, {});
        double const base = expected(question, {});
        BOOST_TEST(std::abs(exact.base - base) < 1e-9);
        for (NodeId node = 0; node < question.nodes; ++node) {
            if (node == question.options.adopters[0]) {
                continue;
            }
            double const gain = expected(question, {node}) - base;
            BOOST_TEST(std::abs(exact.nodes[node].reach_gain - gain) < 1e-9);
            double const share = gain / value_of_all(question);
            BOOST_TEST(std::abs(runs.nodes[node].reach_gain - gain) <
                       4.5 * value_of_all(question) * std::sqrt(share * (1 - share) / 20000) + 1e-12);
            BOOST_TEST(runs.nodes[node].reach_gain_low <= runs.nodes[node].reach_gain);
            BOOST_TEST(runs.nodes[node].reach_gain <= runs.nodes[node].reach_gain_high);
            double const opening = question.closed(node) ? expected(question, {}, node) - base : 0.0;
            BOOST_TEST(std::abs(exact.nodes[node].condition_gain - opening) < 1e-9);
            BOOST_TEST(std::abs(runs.nodes[node].condition_gain - opening) <
                       4 * question.nodes / std::sqrt(2000.0));
            BOOST_TEST(std::abs(runs.nodes[node].exposure - exact.nodes[node].exposure) <
                       4 * std::sqrt(0.25 / 2000));
            BOOST_TEST(exact.nodes[node].latent_demand ==
                       (question.closed(node) ? exact.nodes[node].exposure : 0.0));
        }
    }
}

BOOST_AUTO_TEST_CASE(threshold_contagion_has_one_course) {
    // 0 - 1 - 2 - 3 in a row, count 2: with 0, acting on 2 also tips 1.
    std::vector<InfluenceArc> arcs;
    for (NodeId node = 0; node < 3; ++node) {
        arcs.push_back({node, node + 1, 0.1, 1, node, false});
        arcs.push_back({node + 1, node, 0.1, 1, node, true});
    }
    InfluenceNetwork const network(4, arcs);
    Model const model("threshold", {{"rule", "count"}, {"value", "2"}});
    auto const result = model_demand_map(model.in_use(), network, {.adopters = {0}}, {});
    BOOST_TEST(result.exact);
    BOOST_TEST(result.base == 1);
    BOOST_TEST(result.nodes[1].reach_gain == 1);
    BOOST_TEST(result.nodes[2].reach_gain == 2);
    BOOST_TEST(result.nodes[3].reach_gain == 1);
    BOOST_TEST(result.nodes[2].reach_gain_low == 2);
    BOOST_TEST(result.nodes[2].rank == 1);
    // Greedy takes 2 first; the best pair is 2 and then 3, which nobody else tips.
    ChoiceOptions choice{.demand = {.adopters = {0}}, .size = 2};
    auto const chosen = model_choice(model.in_use(), network, choice, {});
    BOOST_TEST(chosen.order[0].node == 2U);
    BOOST_TEST(chosen.order[0].gain == 2);
    BOOST_TEST(chosen.order[1].node == 3U);
    BOOST_TEST(chosen.order[1].spread == 3);
    choice.demand.exact = true;
    auto const exact = model_choice(model.in_use(), network, choice, {});
    BOOST_TEST(exact.order[1].spread == 3);
    BOOST_TEST((exact.end == ChoiceEnd::exact));
}

BOOST_AUTO_TEST_CASE(the_exact_choice_is_the_best_of_all_sets) {
    Model const model("linear_threshold");
    for (std::uint64_t number = 0; number < 25; ++number) {
        auto question = drawn(number);
        double const base = expected(question, {});
        double best = 0;
        for (std::uint32_t set = 1; set < (1U << question.nodes); ++set) {
            std::vector<NodeId> added;
            for (NodeId node = 0; node < question.nodes; ++node) {
                if ((set >> node & 1U) != 0 && node != question.options.adopters[0]) {
                    added.push_back(node);
                }
            }
            if (added.size() <= 2 && static_cast<int>(added.size()) == std::popcount(set)) {
                best = std::max(best, expected(question, added) - base);
            }
        }
        ChoiceOptions choice{.demand = question.options, .size = 2};
        choice.demand.exact = true;
        auto const found = model_choice(model.in_use(), question.network(), choice, {});
        BOOST_TEST(std::abs(found.order.back().spread - best) < 1e-9);
        BOOST_TEST(found.guarantee == 1);
        choice.demand.exact = false;
        choice.demand.sets = 40000;
        auto const sets = model_choice(model.in_use(), question.network(), choice, {});
        double const error = 4.5 * value_of_all(question) * std::sqrt(0.25 / 20000);
        BOOST_TEST(sets.order.back().spread <= best + error);
        BOOST_TEST(sets.order.back().spread >= 0.63 * best - error);
        BOOST_TEST(sets.guarantee > 0.63 * 0.8);
        BOOST_TEST(sets.at_least <= best + 1e-9);
    }
}

BOOST_AUTO_TEST_CASE(a_tie_that_may_not_exist_carries_less) {
    // By hand: 0 -> 1 weighs 1 and exists with 0.6; 1 -> 2 weighs 0.5.
    InfluenceNetwork const network(3, {{0, 1, 1, 0.6, 0, false}, {1, 2, 0.5, 1, 1, false}});
    Model const model("linear_threshold");
    auto const map = model_demand_map(model.in_use(), network, {.sets = 200000}, {});
    double const error = 4.5 * 3 * std::sqrt(0.25 / 200000);
    BOOST_TEST(std::abs(map.nodes[0].reach_gain - (1 + 0.6 + 0.3)) < error);
    BOOST_TEST(std::abs(map.nodes[1].reach_gain - 1.5) < error);
    BOOST_TEST(map.simulated == 0U);
    // One step alone: 0 no longer reaches 2.
    auto const near = model_demand_map(model.in_use(), network, {.horizon = 1, .sets = 200000}, {});
    BOOST_TEST(std::abs(near.nodes[0].reach_gain - 1.6) < error);
}

BOOST_AUTO_TEST_CASE(budgets_and_quotas_hold) {
    Model const model("staged");
    auto question = drawn(3);
    question.options.horizon = 10;
    question.options.runs = 60;
    ChoiceOptions choice{.demand = question.options, .size = 3};
    choice.cost.assign(question.nodes, 2);
    choice.budget = 3;
    BOOST_TEST(model_choice(model.in_use(), question.network(), choice, {}).order.size() == 1U);
    choice.cost.clear();
    NodeId const wanted = question.options.adopters[0] == 0 ? 1 : 0;
    std::vector<bool> members(question.nodes, false);
    members[wanted] = true;
    choice.size = 1;
    choice.quotas = {{"group", members, 1}};
    BOOST_TEST(model_choice(model.in_use(), question.network(), choice, {}).order[0].node == wanted);
}

BOOST_AUTO_TEST_CASE(the_same_bytes_on_any_number_of_threads) {
    for (std::string_view const key : {"staged", "sis", "linear_threshold"}) {
        Model const model(key);
        auto question = drawn(7);
        question.options.horizon = 8;
        question.options.runs = 100;
        ChoiceOptions const choice{.demand = question.options, .size = 2};
        auto const map = [&](unsigned threads) {
            return model_demand_map(model.in_use(), question.network(), question.options,
                                    worlds::with_threads(threads));
        };
        auto const chosen = [&](unsigned threads) {
            return model_choice(model.in_use(), question.network(), choice, worlds::with_threads(threads));
        };
        auto const one = map(1);
        auto const three = map(3);
        BOOST_TEST(one.base == three.base);
        for (NodeId node = 0; node < question.nodes; ++node) {
            BOOST_TEST(one.nodes[node].reach_gain_high == three.nodes[node].reach_gain_high);
            BOOST_TEST(one.nodes[node].exposure == three.nodes[node].exposure);
        }
        BOOST_TEST(chosen(1).order.back().spread == chosen(3).order.back().spread);
    }
}

BOOST_AUTO_TEST_CASE(what_is_only_simulated_is_not_exact) {
    Model const model("staged");
    auto question = drawn(1);
    question.options.exact = true;
    BOOST_CHECK_THROW((void)model_demand_map(model.in_use(), question.network(), question.options, {}),
                      AnalysisError);
    ChoiceOptions const choice{.demand = question.options, .size = 1};
    BOOST_CHECK_THROW((void)model_choice(model.in_use(), question.network(), choice, {}), AnalysisError);
}

BOOST_AUTO_TEST_SUITE_END()

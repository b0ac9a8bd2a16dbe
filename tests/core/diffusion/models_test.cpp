// The models beside the cascade: thresholds, stages, abandonment.
#include "core/base/error.h"
#include "core/diffusion/cascade.h"
#include "core/diffusion/catalogue.h"
#include "core/diffusion/linear_threshold.h"
#include "core/diffusion/sis.h"
#include "core/diffusion/staged.h"
#include "core/diffusion/threshold.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <set>
#include <stop_token>

using namespace cospread;
namespace worlds = influence_worlds;

BOOST_AUTO_TEST_SUITE(models_beside_the_cascade)

namespace {

InfluenceNetwork network_of(NodeId nodes, std::vector<InfluenceArc> arcs) {
    TieId tie = 0;
    for (auto& arc : arcs) {
        arc.tie = tie++;
    }
    return {nodes, std::move(arcs)};
}

/// Both ways with the same chance.
InfluenceNetwork ring(NodeId nodes, double probability) {
    std::vector<InfluenceArc> arcs;
    for (NodeId node = 0; node < nodes; ++node) {
        arcs.push_back({node, (node + 1) % nodes, probability});
        arcs.push_back({(node + 1) % nodes, node, probability});
    }
    return network_of(nodes, std::move(arcs));
}

InfluenceNetwork random_network(std::uint64_t seed, NodeId nodes, std::size_t arcs) {
    RandomStream stream(seed, 0);
    std::vector<InfluenceArc> result;
    for (std::size_t k = 0; k < arcs; ++k) {
        result.push_back({static_cast<NodeId>(stream.below(nodes)), static_cast<NodeId>(stream.below(nodes)),
                          0.1 + 0.8 * stream.uniform()});
    }
    return network_of(nodes, std::move(result));
}

void check_close(std::vector<double> const& found, std::vector<double> const& expected, double tolerance) {
    BOOST_REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        BOOST_TEST(std::abs(found[i] - expected[i]) <= tolerance,
                   "place " << i << ": " << found[i] << " for " << expected[i]);
    }
}

std::vector<double> probabilities(SpreadResult const& result) {
    std::vector<double> values;
    for (auto const& node : result.nodes) {
        values.push_back(node.probability);
    }
    return values;
}

/// What the runs found lies within four standard errors of the exact chances.
void check_runs(SpreadResult const& runs, SpreadResult const& exact) {
    for (std::size_t node = 0; node < exact.nodes.size(); ++node) {
        double const p = exact.nodes[node].probability;
        double const error = std::sqrt(p * (1 - p) / runs.runs);
        BOOST_TEST(std::abs(runs.nodes[node].probability - p) <= 4 * error + 1e-12,
                   "node " << node << ": " << runs.nodes[node].probability << " for " << p);
    }
    BOOST_TEST(std::abs(runs.spread - exact.spread) <= 4 * runs.standard_error + 1e-12);
}

/// Kempe, Kleinberg and Tardos: every node listens to one of its arcs at most, each by its weight.
/// [step][node]
std::vector<std::vector<double>> by_live_arcs(InfluenceNetwork const& network,
                                              std::vector<NodeId> const& seeds) {
    NodeId const nodes = network.node_count();
    std::vector<std::vector<double>> by_step(nodes, std::vector<double>(nodes, 0.0));
    std::vector<InfluenceArc> live;
    std::function<void(NodeId, double)> const choose = [&](NodeId node, double weight) {
        if (node == nodes) {
            auto const steps = worlds::arrival(live, nodes, seeds, worlds::never);
            for (NodeId other = 0; other < nodes; ++other) {
                for (auto step = static_cast<std::size_t>(steps[other]); step < nodes; ++step) {
                    by_step[step][other] += weight;
                }
            }
            return;
        }
        double sum = 0;
        for (ArcId const id : network.in(node)) {
            sum += network.arcs()[id].probability;
        }
        double left = 1;
        for (ArcId const id : network.in(node)) {
            double const share = network.arcs()[id].probability / std::max(1.0, sum);
            live.push_back(network.arcs()[id]);
            choose(node + 1, weight * share);
            live.pop_back();
            left -= share;
        }
        if (left > 1e-15) {
            choose(node + 1, weight * left);
        }
    };
    choose(0, 1);
    return by_step;
}

/// The chance of every set of adopters (a bit a node), one step after the other.
std::vector<double> occupancy_by_sets(InfluenceNetwork const& network, double gamma, NodeId seed,
                                      std::uint32_t steps) {
    NodeId const nodes = network.node_count();
    std::vector<double> now(std::size_t{1} << nodes, 0.0);
    now[std::size_t{1} << seed] = 1;
    for (std::uint32_t step = 0; step < steps; ++step) {
        std::vector<double> next(now.size(), 0.0);
        for (std::size_t from = 0; from < now.size(); ++from) {
            for (std::size_t to = 0; to < now.size(); ++to) {
                double chance = now[from];
                for (NodeId node = 0; node < nodes; ++node) {
                    double adopts = 1 - gamma;
                    if ((from >> node & 1U) == 0) {
                        double none = 1;
                        for (auto const& arc : network.arcs()) {
                            none *= arc.to == node && (from >> arc.from & 1U) != 0 ? 1 - arc.probability : 1;
                        }
                        adopts = 1 - none;
                    }
                    chance *= (to >> node & 1U) != 0 ? adopts : 1 - adopts;
                }
                next[to] += chance;
            }
        }
        now = std::move(next);
    }
    std::vector<double> occupancy(nodes, 0.0);
    for (std::size_t set = 0; set < now.size(); ++set) {
        for (NodeId node = 0; node < nodes; ++node) {
            occupancy[node] += (set >> node & 1U) != 0 ? now[set] : 0.0;
        }
    }
    return occupancy;
}

/// Round by round, everybody asked anew.
std::vector<int> contagion_steps(InfluenceNetwork const& network, ThresholdRule rule, double value,
                                 std::vector<NodeId> const& seeds) {
    std::vector<int> step(network.node_count(), worlds::never);
    for (NodeId const seed : seeds) {
        step[seed] = 0;
    }
    for (int round = 1; round <= static_cast<int>(network.node_count()); ++round) {
        for (NodeId node = 0; node < network.node_count(); ++node) {
            std::set<NodeId> influencers;
            std::set<NodeId> adopted;
            for (auto const& arc : network.arcs()) {
                if (arc.to == node) {
                    influencers.insert(arc.from);
                    if (step[arc.from] < round) {
                        adopted.insert(arc.from);
                    }
                }
            }
            double const reached = rule == ThresholdRule::share ? static_cast<double>(adopted.size()) /
                                                                      static_cast<double>(influencers.size())
                                                                : static_cast<double>(adopted.size());
            if (step[node] == worlds::never && !influencers.empty() && reached >= value - 1e-12) {
                step[node] = round;
            }
        }
    }
    return step;
}

/// Stages that pass practice on at once and keep it.
StagedOptions plain_stages() {
    return {.willing = 1, .pilot_voice = 1, .proving = 0, .relapse = 0, .relapse_sustained = 0};
}

} // namespace

BOOST_AUTO_TEST_CASE(linear_threshold_by_hand) {
    auto const line = network_of(3, {{0, 1, 0.5}, {1, 2, 0.5}});
    check_close(probabilities(linear_threshold(line, {.seeds = {0}, .exact = true}, {})), {1, 0.5, 0.25},
                1e-15);
    // Two arcs of 0.4 into one node: both starters together pass 0.8. Weights of 3/4 and 3/4 are halved to
    // their sum.
    auto const fork = network_of(4, {{0, 2, 0.4}, {1, 2, 0.4}, {0, 3, 0.75}, {1, 3, 0.75}});
    check_close(probabilities(linear_threshold(fork, {.seeds = {0, 1}, .exact = true}, {})), {1, 1, 0.8, 1},
                1e-15);
    check_close(probabilities(linear_threshold(fork, {.seeds = {0}, .exact = true}, {})), {1, 0, 0.4, 0.5},
                1e-15);
}

BOOST_AUTO_TEST_CASE(linear_threshold_equals_its_live_arcs) {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        auto const network = random_network(seed, 5, 8);
        auto const exact = linear_threshold(network, {.seeds = {0}, .exact = true}, {});
        auto const expected = by_live_arcs(network, {0});
        for (std::size_t step = 0; step < exact.by_step.size(); ++step) {
            check_close(exact.by_step[step], expected[step], 1e-12);
        }
        check_close(exact.by_step.back(), expected.back(), 1e-12);
        check_runs(linear_threshold(network, {.seeds = {0}, .runs = 4000}, worlds::with_threads(1, seed)),
                   exact);
    }
}

BOOST_AUTO_TEST_CASE(threshold_contagion_by_hand) {
    // Half of two neighbours is one: around the ring in two steps.
    auto const half = threshold_contagion(ring(5, 0.1), ThresholdRule::share, 0.5, {.seeds = {0}}, {});
    BOOST_TEST(half.exact);
    BOOST_TEST(half.spread == 5);
    BOOST_TEST(half.nodes[2].mean_time == 2);
    BOOST_TEST(threshold_contagion(ring(5, 0.1), ThresholdRule::count, 2, {.seeds = {0}}, {}).spread == 1);
    BOOST_TEST(threshold_contagion(ring(5, 0.1), ThresholdRule::count, 2, {.seeds = {0, 2}}, {}).spread == 3);
    // 1/3 + 1/3 of three is two thirds but for rounding; nobody influences node 4.
    auto const thirds = network_of(5, {{0, 3, 1}, {1, 3, 1}, {2, 3, 1}});
    BOOST_TEST(threshold_contagion(thirds, ThresholdRule::share, 2.0 / 3, {.seeds = {0, 1}}, {}).spread == 3);
    BOOST_TEST(threshold_contagion(thirds, ThresholdRule::share, 0, {.seeds = {4}}, {}).spread == 2);
}

BOOST_AUTO_TEST_CASE(threshold_contagion_equals_asking_everybody_anew) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        auto const network = random_network(seed, 9, 8 + seed % 20);
        auto const rule = seed % 2 == 0 ? ThresholdRule::share : ThresholdRule::count;
        double const value =
            seed % 2 == 0 ? 0.2 + 0.1 * static_cast<double>(seed % 5) : 1.0 + static_cast<double>(seed % 3);
        auto const steps = contagion_steps(network, rule, value, {0, 1});
        auto const result = threshold_contagion(network, rule, value, {.seeds = {0, 1}}, {});
        for (NodeId node = 0; node < 9; ++node) {
            BOOST_TEST(result.nodes[node].probability == (steps[node] == worlds::never ? 0 : 1));
            if (steps[node] != worlds::never) {
                BOOST_TEST(result.nodes[node].mean_time == steps[node]);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(sis_occupancy_by_hand_and_by_sets_of_adopters) {
    auto const alone = sis(network_of(1, {}), 0.5, {.seeds = {0}, .horizon = 3, .exact = true}, {});
    BOOST_TEST(alone.by_step[3][0] == 0.125);
    BOOST_TEST(alone.nodes[0].mean_time == 0);
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        auto const network = random_network(seed, 4, 7);
        double const gamma = 0.1 * static_cast<double>(seed % 4);
        SpreadOptions options{.seeds = {0}, .runs = 4000, .horizon = 6};
        auto const runs = sis(network, gamma, options, worlds::with_threads(1, seed));
        options.exact = true;
        auto const exact = sis(network, gamma, options, {});
        for (std::uint32_t step = 0; step < exact.by_step.size(); ++step) {
            check_close(exact.by_step[step], occupancy_by_sets(network, gamma, 0, step), 1e-12);
        }
        check_runs(runs, exact);
        for (NodeId node = 0; node < 4; ++node) {
            bool const reached = exact.nodes[node].mean_time >= 0;
            BOOST_TEST(
                (!reached || std::abs(exact.nodes[node].mean_time - runs.nodes[node].mean_time) < 0.2));
        }
    }
}

BOOST_AUTO_TEST_CASE(one_chance_for_every_influencer) {
    auto const network = with_one_chance(network_of(2, {{0, 1, 0.3}, {0, 1, 0.9}}), 0.25);
    check_close(probabilities(sis(network, 0, {.seeds = {0}, .horizon = 1, .exact = true}, {})), {1, 0.25},
                1e-15);
}

BOOST_AUTO_TEST_CASE(stages_without_proving_and_relapse_are_adoption_without_abandonment) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        auto const network = random_network(seed, 30, 60);
        SpreadOptions const options{.seeds = {0, 1}, .runs = 50, .horizon = 6};
        auto const context = worlds::with_threads(2, seed);
        auto const stages = staged(network, plain_stages(), options, context);
        auto const adoption = sis(network, 0, options, context);
        BOOST_TEST((stages.by_step == adoption.by_step));
        auto once = plain_stages();
        once.once = true;
        SpreadOptions const endless{.seeds = {0, 1}, .runs = 50};
        auto const one_chance = staged(network, once, endless, context);
        auto const spread = cascade(network, endless, context);
        BOOST_TEST((one_chance.by_step == spread.by_step));
        BOOST_TEST(one_chance.spread == spread.spread);
        BOOST_TEST(one_chance.standard_error == spread.standard_error);
    }
}

BOOST_AUTO_TEST_CASE(stages_by_hand) {
    // Who sustains relapses with 0.1; a former adopter begins anew with 0.5, and pilots for two periods.
    StagedOptions const stages{.willing = 0.5, .relapse = 0.25, .relapse_sustained = 0.1};
    auto const alone = staged(network_of(1, {}), stages, {.seeds = {0}, .horizon = 3, .exact = true}, {});
    BOOST_TEST(alone.by_step[1][0] == 0.9, boost::test_tools::tolerance(1e-14));
    // 0.9 * 0.9 stay, 0.1 * 0.5 begin anew.
    BOOST_TEST(alone.by_step[2][0] == 0.86, boost::test_tools::tolerance(1e-14));
    // Sustained 0.81 * 0.9; former 0.09 + 0.05, half begin; pilots 0.05 * 0.75.
    BOOST_TEST(alone.by_step[3][0] == 0.729 + 0.07 + 0.0375, boost::test_tools::tolerance(1e-14));
    // A closed gate: aware at most.
    auto const pair = network_of(2, {{0, 1, 1}});
    SpreadOptions closed{.seeds = {0}, .horizon = 9, .exact = true, .closed = {0, 1}};
    check_close(probabilities(staged(pair, plain_stages(), closed, {})), {1, 0}, 0);
}

BOOST_AUTO_TEST_CASE(runs_of_stages_agree_with_the_exact_course) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        auto const network = random_network(seed, 3, 6);
        StagedOptions const stages{.willing = 0.7,
                                   .proving = static_cast<std::uint32_t>(seed % 3),
                                   .relapse = 0.4,
                                   .relapse_sustained = 0.05,
                                   .learning = seed % 4 < 2 ? 1 : 0.5,
                                   .once = seed > 6};
        SpreadOptions options{.seeds = {0}, .runs = 4000, .horizon = 7};
        auto const runs = staged(network, stages, options, worlds::with_threads(1, seed));
        options.exact = true;
        check_runs(runs, staged(network, stages, options, {}));
    }
}

BOOST_AUTO_TEST_CASE(one_chance_in_stages_by_hand) {
    // The starter speaks in the first period, once, with p = 0.5; its hearer then pilots for one period and
    // speaks once too, at 0.4 of 0.5, in the period after it begins.
    auto const chain = network_of(3, {{0, 1, 0.5}, {1, 2, 0.5}});
    StagedOptions const stages{
        .willing = 1, .pilot_voice = 0.4, .proving = 1, .relapse = 0, .relapse_sustained = 0, .once = true};
    auto const once = staged(chain, stages, {.seeds = {0}, .exact = true}, {});
    check_close(probabilities(once), {1, 0.5, 0.5 * 0.4 * 0.5}, 1e-15);
    BOOST_TEST(once.nodes[2].mean_time == 2);
}

BOOST_AUTO_TEST_CASE(one_chance_without_relapse_is_a_cascade_exactly_too) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        auto const network = random_network(seed, 6, 9);
        auto once = plain_stages();
        once.once = true;
        SpreadOptions const options{.seeds = {0}, .exact = true};
        auto const stages = staged(network, once, options, {});
        auto const waves = cascade(network, options, {});
        check_close(probabilities(stages), probabilities(waves), 1e-12);
        for (std::size_t step = 0; step < std::min(stages.by_step.size(), waves.by_step.size()); ++step) {
            check_close(stages.by_step[step], waves.by_step[step], 1e-12);
        }
    }
}

BOOST_AUTO_TEST_CASE(learning_by_hand) {
    // Always willing, two periods to prove: a first pilot fails with 0.5 a period, a second with 0.25.
    auto const pair = network_of(2, {{0, 1, 1}});
    StagedOptions const stages{
        .willing = 1, .proving = 2, .relapse = 0.5, .relapse_sustained = 0, .learning = 0.5};
    auto const result = staged(pair, stages, {.seeds = {0}, .horizon = 4, .exact = true}, {});
    check_close({result.by_step[1][1], result.by_step[2][1]}, {1, 0.5}, 1e-15);
    // Failed at 2 and begun again, or on to prove it: half of the half still pilots, half of it fails.
    BOOST_TEST(result.by_step[3][1] == 0.5 + 0.25, boost::test_tools::tolerance(1e-15));
    // Sustained 0.25; failed at 3 and begun again 0.25; the second attempt of 0.5 goes on with 0.75.
    BOOST_TEST(result.by_step[4][1] == 0.25 + 0.25 + 0.5 * 0.75, boost::test_tools::tolerance(1e-15));
    // A lesson that is complete: nobody fails twice.
    StagedOptions complete = stages;
    complete.learning = 0;
    auto const learnt = staged(pair, complete, {.seeds = {0}, .horizon = 40, .exact = true}, {});
    BOOST_TEST(learnt.nodes[1].probability == 1, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(what_the_exact_course_cannot_say_is_refused) {
    auto const network = ring(40, 0.5);
    SpreadOptions const exact{.seeds = {0}, .horizon = 5, .exact = true};
    BOOST_CHECK_THROW(static_cast<void>(sis(network, 0.1, exact, {})), AnalysisError);
    StagedOptions const long_pilots{.proving = 70000};
    BOOST_CHECK_THROW(static_cast<void>(staged(network_of(1, {}), long_pilots, exact, {})), AnalysisError);
    InfluenceNetwork const uncertain(2, {{0, 1, 0.5, 0.5, 0}});
    BOOST_CHECK_THROW(static_cast<void>(linear_threshold(uncertain, exact, {})), AnalysisError);
    BOOST_CHECK_THROW(static_cast<void>(threshold_contagion(uncertain, ThresholdRule::share, 0.5, exact, {})),
                      AnalysisError);
    BOOST_CHECK_THROW(static_cast<void>(sis(network, 0.1, {.seeds = {0}}, {})), UsageError);
    BOOST_CHECK_THROW(static_cast<void>(staged(network, {}, {.seeds = {0}}, {})), UsageError);
}

BOOST_AUTO_TEST_CASE(an_uncertain_tie_carries_influence_in_its_share_of_the_runs) {
    InfluenceNetwork const uncertain(2, {{0, 1, 1, 0.5, 0}});
    SpreadOptions const options{.seeds = {0}, .runs = 4000, .horizon = 3};
    for (auto const& result : {linear_threshold(uncertain, options, {}), sis(uncertain, 0, options, {}),
                               threshold_contagion(uncertain, ThresholdRule::share, 1, options, {}),
                               staged(uncertain, plain_stages(), options, {})}) {
        BOOST_TEST(std::abs(result.nodes[1].probability - 0.5) < 0.04);
    }
}

BOOST_AUTO_TEST_CASE(every_model_gives_the_same_bytes_on_any_number_of_threads_and_stops) {
    auto const network = random_network(3, 60, 180);
    SpreadOptions const options{.seeds = {0, 1, 2}, .runs = 200, .horizon = 8};
    std::stop_source source;
    source.request_stop();
    for (auto const& model : diffusion_models()) {
        Parameters const parameters(model.key, model.parameters);
        auto const one = model.spread(network, parameters, options, worlds::with_threads(1));
        for (unsigned const threads : {2U, 3U}) {
            auto const more = model.spread(network, parameters, options, worlds::with_threads(threads));
            BOOST_TEST((more.by_step == one.by_step), model.key);
            BOOST_TEST(more.spread == one.spread);
        }
        if (!model.aggregate) {
            RunContext stopped;
            stopped.stop = source.get_token();
            BOOST_CHECK_THROW(static_cast<void>(model.spread(network, parameters, options, stopped)),
                              Stopped);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

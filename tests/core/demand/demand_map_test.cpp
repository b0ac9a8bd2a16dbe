#include "core/base/error.h"
#include "core/demand/demand_map.h"
#include "core/uncertainty/intervals.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
namespace worlds = influence_worlds;

BOOST_AUTO_TEST_SUITE(where_demand_can_be_built)

namespace {

struct Question {
    NodeId nodes = 0;
    std::vector<InfluenceArc> arcs;
    DemandOptions options;
};

/// Adopters, values (0 among them), gates, candidates and horizons of every kind.
Question drawn(std::uint64_t number) {
    RandomStream stream(40, number);
    Question question;
    question.nodes = static_cast<NodeId>(2 + stream.below(5));
    question.arcs = worlds::random_arcs(stream, question.nodes, 12, number % 2 == 1);
    auto& options = question.options;
    for (std::uint64_t adopters = stream.below(3); adopters > 0; --adopters) {
        options.adopters.push_back(static_cast<NodeId>(stream.below(question.nodes)));
    }
    if (stream.below(2) == 0) {
        options.horizon = static_cast<std::uint32_t>(stream.below(4));
    }
    bool const valued = stream.below(2) == 0;
    bool const gated = stream.below(3) != 0;
    bool const may_fail = number % 4 == 3;
    for (NodeId node = 0; node < question.nodes; ++node) {
        if (valued) {
            options.value.push_back(0.5 * static_cast<double>(stream.below(4)));
        }
        if (may_fail) {
            options.success.push_back(0.25 * static_cast<double>((number / 4 + node) % 5));
        }
        if (gated) {
            options.conditions.known = 0b11;
            options.conditions.met.push_back(static_cast<std::uint8_t>(stream.below(4)));
        }
    }
    return question;
}

/// What one world holds, from plain arrival times.
class PlainWorld {
  public:
    PlainWorld(Question const& question, std::vector<InfluenceArc> const& live)
        : question_(question)
        , live_(live)
        , closed_(question.nodes, false) {
        auto const& conditions = question.options.conditions;
        for (NodeId node = 0; node < question.nodes && conditions.known != 0; ++node) {
            closed_[node] =
                (conditions.met[node] & 1) + (conditions.met[node] >> 1 & 1) < question.options.gate;
        }
    }

    [[nodiscard]] std::vector<int> steps(std::vector<NodeId> const& starters) const {
        auto const horizon = question_.options.horizon;
        return worlds::arrival(live_, question_.nodes, starters,
                               horizon == no_horizon ? worlds::never : static_cast<int>(horizon), closed_);
    }

    [[nodiscard]] double value(std::vector<NodeId> const& starters) const {
        auto const step = steps(starters);
        double sum = 0;
        for (NodeId node = 0; node < question_.nodes; ++node) {
            bool const adopts = step[node] == 0 || (step[node] < worlds::never && !closed_[node]);
            double const worth = question_.options.value.empty() ? 1 : question_.options.value[node];
            sum += adopts ? worth : 0;
        }
        return sum;
    }

    [[nodiscard]] bool closed(NodeId node) const { return closed_[node]; }

    void open(NodeId node) { closed_[node] = false; }

  private:
    Question const& question_;
    std::vector<InfluenceArc> const& live_;
    std::vector<bool> closed_;
};

bool has_adopted(Question const& question, NodeId node) {
    return std::ranges::find(question.options.adopters, node) != question.options.adopters.end();
}

DemandResult expected(Question const& question) {
    DemandResult sums;
    sums.nodes.resize(question.nodes);
    auto const& adopters = question.options.adopters;
    worlds::for_each_world(question.arcs, [&](double weight, std::vector<InfluenceArc> const& live) {
        PlainWorld const world(question, live);
        double const base = world.value(adopters);
        sums.base += weight * base;
        auto const step = world.steps(adopters);
        for (NodeId node = 0; node < question.nodes; ++node) {
            auto& demand = sums.nodes[node];
            demand.exposure += step[node] < worlds::never ? weight : 0;
            auto acting = adopters;
            acting.push_back(node);
            double const success = question.options.success.empty() ? 1 : question.options.success[node];
            demand.reach_gain += weight * success * (world.value(acting) - base);
            auto opened = world;
            opened.open(node);
            demand.condition_gain +=
                has_adopted(question, node) ? 0 : weight * (opened.value(adopters) - base);
            demand.latent_demand +=
                step[node] < worlds::never && world.closed(node) && !has_adopted(question, node) ? weight : 0;
        }
    });
    return sums;
}

InfluenceNetwork one_half() {
    return {2, {{0, 1, 0.5, 1, 0, false}}};
}

DemandOptions exactly() {
    DemandOptions options;
    options.exact = true;
    return options;
}

} // namespace

BOOST_AUTO_TEST_CASE(two_nodes_and_a_half) {
    auto const result = demand_map(one_half(), exactly(), {});
    BOOST_TEST(result.nodes[0].reach_gain == 1.5);
    BOOST_TEST(result.nodes[1].reach_gain == 1.0);
    BOOST_TEST(result.nodes[0].rank == 1.0);
    BOOST_TEST(result.base == 0.0);
    auto simulated = DemandOptions{};
    auto const estimate = demand_map(one_half(), simulated, {});
    BOOST_TEST(estimate.nodes[0].reach_gain_low < 1.5);
    BOOST_TEST(estimate.nodes[0].reach_gain_high > 1.5);
    BOOST_TEST(std::abs(estimate.nodes[0].reach_gain - 1.5) < 0.02);
}

BOOST_AUTO_TEST_CASE(a_closed_gate_stops_contagion_but_not_acting) {
    // 0 -> 1 -> 2, all certain; 1 lacks its conditions; 0 has adopted.
    InfluenceNetwork const network(3, {{0, 1, 1, 1, 0, false}, {1, 2, 1, 1, 1, false}});
    auto options = exactly();
    options.adopters = {0};
    options.conditions.known = 1;
    options.conditions.met = {1, 0, 1};
    auto const result = demand_map(network, options, {});
    BOOST_TEST(result.base == 1.0);
    BOOST_TEST(result.nodes[1].exposure == 1.0);
    BOOST_TEST(result.nodes[1].latent_demand == 1.0);
    BOOST_TEST(result.nodes[1].condition_gain == 2.0);
    BOOST_TEST(result.nodes[1].reach_gain == 2.0);
    BOOST_TEST(result.nodes[1].readiness == 0.0);
    BOOST_TEST(result.nodes[2].exposure == 0.0);
    BOOST_TEST(result.nodes[2].reach_gain == 1.0);
    BOOST_TEST(result.nodes[0].reach_gain == 0.0);
    BOOST_TEST(result.nodes[0].exposure == 1.0);
    BOOST_TEST(std::isnan(result.nodes[0].rank));
    BOOST_TEST((result.nodes[0].quadrant == Quadrant::none));
    options.gate = 0;
    BOOST_TEST(demand_map(network, options, {}).base == 3.0);
}

BOOST_AUTO_TEST_CASE(exact_equals_plain_enumeration_on_small_random_networks) {
    for (std::uint64_t number = 0; number < 300; ++number) {
        BOOST_TEST_CONTEXT("network " << number) {
            auto question = drawn(number);
            question.options.exact = true;
            auto const result = demand_map({question.nodes, question.arcs}, question.options, {});
            auto const sums = expected(question);
            BOOST_TEST(std::abs(result.base - sums.base) < 1e-12);
            for (NodeId node = 0; node < question.nodes; ++node) {
                auto const& found = result.nodes[node];
                auto const& truth = sums.nodes[node];
                BOOST_TEST(std::abs(found.exposure - truth.exposure) < 1e-12);
                BOOST_TEST(std::abs(found.reach_gain - truth.reach_gain) < 1e-12);
                BOOST_TEST(std::abs(found.condition_gain - truth.condition_gain) < 1e-12);
                BOOST_TEST(std::abs(found.latent_demand - truth.latent_demand) < 1e-12);
                BOOST_TEST(found.reach_gain_low == found.reach_gain);
                BOOST_TEST(found.reach_gain_high == found.reach_gain);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(samples_lie_within_four_standard_errors_of_exact) {
    for (std::uint64_t number = 0; number < 100; ++number) {
        BOOST_TEST_CONTEXT("network " << number) {
            auto question = drawn(number);
            auto& options = question.options;
            options.sets = 20000;
            options.runs = 4000;
            InfluenceNetwork const network(question.nodes, question.arcs);
            auto const sample = demand_map(network, options, worlds::with_threads(2, 5));
            options.exact = true;
            auto const exact = demand_map(network, options, {});
            double value = 0;
            for (NodeId node = 0; node < question.nodes; ++node) {
                double const worth = options.value.empty() ? 1 : options.value[node];
                value += has_adopted(question, node) ? 0 : worth;
            }
            for (NodeId node = 0; node < question.nodes; ++node) {
                auto const& found = sample.nodes[node];
                auto const& truth = exact.nodes[node];
                double const share = value > 0 ? truth.reach_gain / value : 0;
                double const error = value * std::sqrt(std::max(0.0, share * (1 - share)) / 20000);
                BOOST_TEST(std::abs(found.reach_gain - truth.reach_gain) <= 4 * error + 1e-9);
                double const chance = truth.exposure;
                double const chance_error = std::sqrt(std::max(0.0, chance * (1 - chance)) / options.runs);
                BOOST_TEST(std::abs(found.exposure - chance) <= 4 * chance_error + 1e-9);
                // A further value between 0 and 3 a node has a standard deviation of at most half its range.
                double const spread = 1.5 * question.nodes / std::sqrt(options.runs);
                BOOST_TEST(std::abs(found.condition_gain - truth.condition_gain) <= 4 * spread);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(intervals_hold_for_all_nodes_at_once) {
    std::size_t missed = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        auto question = drawn(3);
        question.options.sets = 500;
        question.options.runs = 1;
        InfluenceNetwork const network(question.nodes, question.arcs);
        auto const sample = demand_map(network, question.options, worlds::with_threads(1, seed));
        question.options.exact = true;
        auto const exact = demand_map(network, question.options, {});
        bool all = true;
        for (NodeId node = 0; node < question.nodes; ++node) {
            all = all && sample.nodes[node].reach_gain_low <= exact.nodes[node].reach_gain + 1e-9 &&
                  sample.nodes[node].reach_gain_high >= exact.nodes[node].reach_gain - 1e-9;
        }
        missed += all ? 0 : 1;
    }
    // At most 5 % of 400 samples, and four standard deviations of that.
    BOOST_TEST(missed <= 20 + 4 * std::sqrt(400 * 0.05 * 0.95));
}

BOOST_AUTO_TEST_CASE(results_are_the_same_bytes_on_any_number_of_threads) {
    auto const bytes = [](DemandResult const& result) {
        std::vector<double> all{result.base};
        for (auto const& node : result.nodes) {
            all.insert(all.end(),
                       {node.exposure, node.reach_gain, node.reach_gain_low, node.reach_gain_high,
                        node.latent_demand, node.condition_gain, std::isnan(node.rank) ? -1 : node.rank});
        }
        return all;
    };
    for (std::uint64_t number = 0; number < 20; ++number) {
        auto question = drawn(number);
        question.options.sets = 5000;
        question.options.runs = 300;
        InfluenceNetwork const network(question.nodes, question.arcs);
        for (bool const exact : {false, true}) {
            question.options.exact = exact;
            auto const one = bytes(demand_map(network, question.options, worlds::with_threads(1)));
            BOOST_TEST(one == bytes(demand_map(network, question.options, worlds::with_threads(2))));
            BOOST_TEST(one == bytes(demand_map(network, question.options, worlds::with_threads(3))));
        }
    }
}

BOOST_AUTO_TEST_CASE(candidates_are_ranked_and_placed_by_medians) {
    // A star: 0 reaches 1, 2 and 3 for certain; 4 stands alone.
    InfluenceNetwork const network(5,
                                   {{0, 1, 1, 1, 0, false}, {0, 2, 1, 1, 1, false}, {0, 3, 1, 1, 2, false}});
    auto options = exactly();
    options.candidate = {true, true, true, true, false};
    options.conditions.known = 0b11;
    options.conditions.met = {0b01, 0b01, 0b11, 0b01, 0b11};
    auto const result = demand_map(network, options, {});
    BOOST_TEST(result.nodes[0].reach_gain == 4.0);
    BOOST_TEST(result.nodes[0].rank == 1.0);
    BOOST_TEST(result.nodes[1].rank == 3.0); // 2, 3 and 4 shared
    BOOST_TEST(result.nodes[3].rank == 3.0);
    BOOST_TEST(std::isnan(result.nodes[4].rank));
    BOOST_TEST(result.nodes[4].reach_gain == 1.0);
    BOOST_TEST((result.nodes[0].quadrant == Quadrant::build_conditions));
    BOOST_TEST((result.nodes[1].quadrant == Quadrant::not_now));
    BOOST_TEST((result.nodes[2].quadrant == Quadrant::will_follow));
    BOOST_TEST((result.nodes[4].quadrant == Quadrant::none));
    options.conditions = {};
    BOOST_TEST((demand_map(network, options, {}).nodes[0].quadrant == Quadrant::build_demand));
    BOOST_TEST(quadrant_words(Quadrant::build_conditions) == "build conditions first");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_refused) {
    auto options = exactly();
    options.value = {1};
    BOOST_CHECK_THROW(demand_map(one_half(), options, {}), AnalysisError);
    options.value = {1, -1};
    BOOST_CHECK_THROW(demand_map(one_half(), options, {}), AnalysisError);
    options = exactly();
    options.adopters = {2};
    BOOST_CHECK_THROW(demand_map(one_half(), options, {}), AnalysisError);
    options = {};
    options.sets = 0;
    BOOST_CHECK_THROW(demand_map(one_half(), options, {}), UsageError);
}

BOOST_AUTO_TEST_CASE(nobody_left_to_win_gains_nothing) {
    DemandOptions options;
    options.adopters = {0, 1};
    auto const result = demand_map(one_half(), options, {});
    BOOST_TEST(result.base == 2.0);
    BOOST_TEST(result.nodes[1].reach_gain == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/diffusion/cascade.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numeric>

using namespace cospread;
namespace worlds = influence_worlds;

BOOST_AUTO_TEST_SUITE(independent_cascade)

namespace {

/// What exact enumeration must find, added up plainly.
struct Expected {
    std::vector<double> probability;
    std::vector<double> time;                 ///< sum over worlds of weight x step
    std::vector<std::vector<double>> by_step; ///< [step][node]
    std::vector<double> carriage;
    std::vector<double> of_size; ///< [adopters at the end]
};

/// The arc that brought the node in this world: the lowest of those out of the step before.
ArcId first_arc(InfluenceNetwork const& network, std::vector<InfluenceArc> const& live,
                std::vector<int> const& step, NodeId node) {
    for (ArcId id = 0; id < network.arcs().size(); ++id) {
        auto const& arc = network.arcs()[id];
        bool const is_live = std::ranges::any_of(live, [&](InfluenceArc const& other) {
            return other.tie == arc.tie && other.backward == arc.backward;
        });
        if (arc.to == node && is_live && step[arc.from] == step[node] - 1) {
            return id;
        }
    }
    return no_arc;
}

Expected expected(std::vector<InfluenceArc> const& arcs, NodeId nodes, SpreadOptions const& options) {
    InfluenceNetwork const network(nodes, arcs);
    int const horizon = options.horizon == no_horizon ? worlds::never : static_cast<int>(options.horizon);
    Expected sums{std::vector<double>(nodes), std::vector<double>(nodes),
                  std::vector(nodes + 1, std::vector<double>(nodes)),
                  std::vector<double>(network.arcs().size()), std::vector<double>(nodes + 1)};
    worlds::for_each_world(arcs, [&](double weight, std::vector<InfluenceArc> const& live) {
        auto const step = worlds::arrival(live, nodes, options.seeds, horizon);
        std::size_t size = 0;
        for (NodeId node = 0; node < nodes; ++node) {
            if (step[node] == worlds::never) {
                continue;
            }
            ++size;
            sums.probability[node] += weight;
            sums.time[node] += weight * step[node];
            for (std::size_t later = static_cast<std::size_t>(step[node]); later <= nodes; ++later) {
                sums.by_step[later][node] += weight;
            }
            if (step[node] > 0) {
                sums.carriage[first_arc(network, live, step, node)] += weight;
            }
        }
        sums.of_size[size] += weight;
    });
    return sums;
}

double percentile(std::vector<double> const& of_size, double share) {
    double sum = 0;
    std::size_t size = 0;
    while ((sum += of_size[size]) < share - 1e-9) {
        ++size;
    }
    return static_cast<double>(size);
}

InfluenceNetwork chain() {
    return {3, {{0, 1, 0.5, 1, 0, false}, {1, 2, 0.5, 1, 1, false}}};
}

struct Drawn {
    NodeId nodes;
    std::vector<InfluenceArc> arcs;
    SpreadOptions options;
};

Drawn drawn(std::uint64_t number) {
    RandomStream stream(20, number);
    auto const nodes = static_cast<NodeId>(2 + stream.below(5));
    Drawn result{nodes, worlds::random_arcs(stream, nodes, 13, number % 2 == 1), {}};
    result.options.seeds = {static_cast<NodeId>(stream.below(nodes))};
    if (stream.below(3) == 0) {
        result.options.seeds.push_back(static_cast<NodeId>(stream.below(nodes)));
    }
    if (stream.below(3) == 0) {
        result.options.horizon = static_cast<std::uint32_t>(stream.below(4));
    }
    return result;
}

bool same_bytes(SpreadResult const& a, SpreadResult const& b) {
    auto const same = [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); };
    bool const nodes = std::ranges::equal(a.nodes, b.nodes, [&](NodeSpread const& x, NodeSpread const& y) {
        return x.probability == y.probability && x.low == y.low && x.high == y.high &&
               same(x.mean_time, y.mean_time);
    });
    bool const curve = std::ranges::equal(a.curve, b.curve, [&](CurvePoint const& x, CurvePoint const& y) {
        return x.step == y.step && x.adopters == y.adopters && x.low == y.low && x.high == y.high;
    });
    return nodes && curve && a.by_step == b.by_step && a.spread == b.spread && a.carriage == b.carriage &&
           a.standard_error == b.standard_error;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_chain_of_two_halves) {
    auto const result = cascade(chain(), {.seeds = {0}, .exact = true}, {});
    BOOST_TEST(result.nodes[0].probability == 1.0);
    BOOST_TEST(result.nodes[1].probability == 0.5);
    BOOST_TEST(result.nodes[2].probability == 0.25);
    BOOST_TEST(result.nodes[2].mean_time == 2.0);
    BOOST_TEST(result.spread == 1.75);
    BOOST_TEST(result.standard_error == 0.0);
    BOOST_TEST(result.exact);
    BOOST_REQUIRE(result.curve.size() == 3U);
    BOOST_TEST(result.curve[1].adopters == 1.5);
    BOOST_TEST(result.curve[2].low == 1.0);  // half of the worlds end with one adopter,
    BOOST_TEST(result.curve[2].high == 3.0); // a quarter each with two and three
    BOOST_TEST(result.carriage[1] == 0.25);
}

BOOST_AUTO_TEST_CASE(exact_equals_plain_enumeration_on_small_random_networks) {
    for (std::uint64_t number = 0; number < 300; ++number) {
        BOOST_TEST_CONTEXT("network " << number) {
            auto [nodes, arcs, options] = drawn(number);
            options.exact = true;
            auto const result = cascade({nodes, arcs}, options, {});
            auto const sums = expected(arcs, nodes, options);
            for (NodeId node = 0; node < nodes; ++node) {
                double const probability = sums.probability[node];
                BOOST_TEST(std::abs(result.nodes[node].probability - probability) < 1e-12);
                BOOST_TEST(std::isnan(result.nodes[node].mean_time) == (probability == 0));
                if (probability > 0) {
                    BOOST_TEST(std::abs(result.nodes[node].mean_time - sums.time[node] / probability) < 1e-9);
                }
                for (std::size_t step = 0; step < result.by_step.size(); ++step) {
                    BOOST_TEST(std::abs(result.by_step[step][node] - sums.by_step[step][node]) < 1e-12);
                }
                BOOST_TEST(std::abs(result.by_step.back()[node] - probability) < 1e-12);
            }
            for (std::size_t arc = 0; arc < sums.carriage.size(); ++arc) {
                BOOST_TEST(std::abs(result.carriage[arc] - sums.carriage[arc]) < 1e-12);
            }
            BOOST_TEST(std::abs(result.spread -
                                std::reduce(sums.probability.begin(), sums.probability.end())) < 1e-12);
            BOOST_TEST(result.curve.back().low == percentile(sums.of_size, 0.1));
            BOOST_TEST(result.curve.back().high == percentile(sums.of_size, 0.9));
        }
    }
}

BOOST_AUTO_TEST_CASE(simulation_lies_within_four_standard_errors_of_exact) {
    constexpr std::uint32_t runs = 4000;
    for (std::uint64_t number = 0; number < 60; ++number) {
        BOOST_TEST_CONTEXT("network " << number) {
            auto [nodes, arcs, options] = drawn(number);
            options.runs = runs;
            options.carriage = true;
            InfluenceNetwork const network(nodes, arcs);
            auto const simulated = cascade(network, options, worlds::with_threads(2, 7));
            options.exact = true;
            auto const exact = cascade(network, options, {});
            auto const near = [&](double share, double truth) {
                return std::abs(share - truth) <= 4 * std::sqrt(truth * (1 - truth) / runs) + 1e-12;
            };
            for (NodeId node = 0; node < nodes; ++node) {
                BOOST_TEST(near(simulated.nodes[node].probability, exact.nodes[node].probability));
                BOOST_TEST(near(simulated.by_step[simulated.by_step.size() / 2][node],
                                exact.by_step[simulated.by_step.size() / 2][node]));
            }
            for (std::size_t arc = 0; arc < exact.carriage.size(); ++arc) {
                BOOST_TEST(near(simulated.carriage[arc], exact.carriage[arc]));
            }
            BOOST_TEST(std::abs(simulated.spread - exact.spread) <= 4 * simulated.standard_error + 1e-12);
        }
    }
}

BOOST_AUTO_TEST_CASE(certain_worlds_are_found_without_error) {
    // 0 -> 1 -> 2 certain, 2 -> 3 impossible; 4 alone.
    InfluenceNetwork const network(5,
                                   {{0, 1, 1, 1, 0, false}, {1, 2, 1, 1, 1, false}, {2, 3, 0, 1, 2, false}});
    auto const result = cascade(network, {.seeds = {0}, .runs = 50}, {});
    BOOST_TEST(result.spread == 3.0);
    BOOST_TEST(result.standard_error == 0.0);
    BOOST_TEST(result.nodes[2].mean_time == 2.0);
    BOOST_TEST(result.nodes[3].probability == 0.0);
    BOOST_TEST(std::isnan(result.nodes[4].mean_time));
    BOOST_TEST(result.nodes[0].low == 1.0);
}

BOOST_AUTO_TEST_CASE(carriage_is_filled_where_asked_for_and_changes_nothing_else) {
    for (std::uint64_t number = 0; number < 20; ++number) {
        auto [nodes, arcs, options] = drawn(number);
        InfluenceNetwork const network(nodes, arcs);
        for (bool const by_step : {false, true}) {
            options.by_step = by_step;
            options.carriage = false;
            auto const without = cascade(network, options, {});
            BOOST_TEST(without.carriage.empty());
            options.carriage = true;
            auto with = cascade(network, options, {});
            BOOST_TEST(with.carriage.size() == network.arcs().size());
            with.carriage.clear();
            BOOST_TEST(same_bytes(with, without));
        }
    }
}

BOOST_AUTO_TEST_CASE(results_are_the_same_bytes_on_any_number_of_threads) {
    for (std::uint64_t number = 0; number < 20; ++number) {
        auto [nodes, arcs, options] = drawn(number);
        options.carriage = number % 2 == 0;
        for (bool const exact : {false, true}) {
            options.exact = exact;
            InfluenceNetwork const network(nodes, arcs);
            auto const one = cascade(network, options, worlds::with_threads(1));
            BOOST_TEST(same_bytes(one, cascade(network, options, worlds::with_threads(2))));
            BOOST_TEST(same_bytes(one, cascade(network, options, worlds::with_threads(3))));
        }
    }
}

BOOST_AUTO_TEST_CASE(other_ties_and_larger_chances_keep_the_luck_of_the_rest) {
    for (std::uint64_t number = 0; number < 40; ++number) {
        auto [nodes, arcs, options] = drawn(number);
        options.runs = 200;
        auto const before = cascade({nodes, arcs}, options, {});
        for (auto& arc : arcs) {
            arc.probability = std::min(1.0, arc.probability * 1.2);
        }
        arcs.push_back({0, 1, 0.3, 1, 100, false});
        auto const after = cascade({nodes, arcs}, options, {});
        for (NodeId node = 0; node < nodes; ++node) {
            BOOST_TEST(after.nodes[node].probability >= before.nodes[node].probability);
        }
    }
}

BOOST_AUTO_TEST_CASE(numbering_the_nodes_otherwise_changes_nothing_else) {
    for (std::uint64_t number = 0; number < 40; ++number) {
        auto [nodes, arcs, options] = drawn(number);
        options.runs = 100;
        auto const result = cascade({nodes, arcs}, options, {});
        auto const renamed = [n = nodes](NodeId node) { return n - 1 - node; };
        for (auto& arc : arcs) {
            arc.from = renamed(arc.from);
            arc.to = renamed(arc.to);
        }
        std::ranges::transform(options.seeds, options.seeds.begin(), renamed);
        auto const mirrored = cascade({nodes, arcs}, options, {});
        for (NodeId node = 0; node < nodes; ++node) {
            BOOST_TEST(mirrored.nodes[renamed(node)].probability == result.nodes[node].probability);
        }
    }
}

BOOST_AUTO_TEST_CASE(without_starters_nothing_spreads) {
    auto const result = cascade(chain(), {.runs = 10}, {});
    BOOST_TEST(result.spread == 0.0);
    BOOST_TEST(result.curve.size() == 1U);
    BOOST_TEST(cascade(chain(), {.exact = true}, {}).spread == 0.0);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_done_is_refused_with_the_number) {
    std::vector<InfluenceArc> arcs;
    for (TieId tie = 0; tie < 21; ++tie) {
        arcs.push_back({tie, tie + 1, 0.5, 1, tie, false});
    }
    InfluenceNetwork const network(22, arcs);
    BOOST_CHECK_EXCEPTION(
        cascade(network, {.seeds = {0}, .exact = true}, {}), AnalysisError,
        [](auto const& error) { return std::string(error.what()).find("21") != std::string::npos; });
    // From the second node on, or within 20 steps, only 20 chances can matter.
    BOOST_TEST(cascade(network, {.seeds = {1}, .exact = true}, {}).nodes[2].probability == 0.5);
    BOOST_TEST(cascade(network, {.seeds = {0}, .horizon = 20, .exact = true}, {}).nodes[21].probability ==
               0.0);
    BOOST_CHECK_THROW(cascade(network, {.seeds = {22}}, {}), AnalysisError);
    BOOST_CHECK_THROW(cascade(network, {.seeds = {0}, .runs = 0}, {}), UsageError);
}

BOOST_AUTO_TEST_CASE(a_stop_throws_the_work_away) {
    std::stop_source source;
    RunContext context;
    context.stop = source.get_token();
    source.request_stop();
    BOOST_CHECK_THROW(cascade(chain(), {.seeds = {0}}, context), Stopped);
    BOOST_CHECK_THROW(cascade(chain(), {.seeds = {0}, .exact = true}, context), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()

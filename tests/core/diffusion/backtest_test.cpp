#include "core/base/error.h"
#include "core/centrality/degree.h"
#include "core/diffusion/backtest.h"
#include "tests/support/record_networks.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(backtests)

namespace {

constexpr int never = AdoptionTimes::never;
auto const tolerance = boost::test_tools::tolerance(1e-12);

double concordance_by_pairs(std::vector<double> const& scores, std::vector<int> const& times) {
    double pairs = 0;
    double points = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        for (std::size_t j = 0; j < scores.size(); ++j) {
            if (times[i] < times[j]) {
                pairs += 1;
                points += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
            }
        }
    }
    return points / pairs;
}

/// Two chains of ten that are handed on a step each period, one from the start of the record and one that
/// never begins.
struct TwoChains {
    Network network;
    AdoptionTimes times;

    TwoChains() {
        std::vector<std::pair<NodeId, NodeId>> ties;
        std::vector<int> of_node;
        for (NodeId node = 0; node < 20; ++node) {
            of_node.push_back(node < 10 ? static_cast<int>(node) + 1 : never);
            if (node % 10 > 0) {
                ties.emplace_back(node - 1, node);
            }
        }
        network = network_of(20, ties);
        times = times_of(of_node);
    }

    [[nodiscard]] BacktestOptions options() const {
        return {.runs = 200, .degree = degree(network, TieDirection::both)};
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(concordance_counts_the_pairs_in_the_right_order) {
    BOOST_TEST(concordance({3, 3, 1}, {1, 2, 2}) == 0.75, tolerance);
    BOOST_TEST(concordance({3, 2, 1}, {1, 2, never}) == 1, tolerance);
    BOOST_TEST(concordance({1, 2, 3}, {1, 2, never}) == 0, tolerance);
    BOOST_TEST(concordance({5, 5, 5}, {1, 2, never}) == 0.5, tolerance);
    BOOST_TEST(std::isnan(concordance({1, 2}, {4, 4})));
    RandomStream random(1, 1);
    for (int trial = 0; trial < 50; ++trial) {
        std::vector<double> scores;
        std::vector<int> times;
        for (int i = 0; i < 30; ++i) {
            scores.push_back(static_cast<double>(random.below(8)));
            times.push_back(static_cast<int>(random.below(6)));
        }
        BOOST_TEST(concordance(scores, times) == concordance_by_pairs(scores, times), tolerance);
    }
}

BOOST_AUTO_TEST_CASE(a_practice_handed_on_along_ties_is_foretold) {
    TwoChains const chains;
    auto const result = backtest(Influencers(chains.network, {}), chains.times, chains.options(), {});
    BOOST_TEST(result.cut == 5);
    BOOST_TEST(result.candidates == 15U);
    BOOST_TEST(result.hidden == 5U);
    BOOST_REQUIRE(result.scores.size() == 2U);
    BOOST_TEST(result.fit.tie_probability.estimate == 1);
    auto const& model = result.scores.front();
    BOOST_TEST(model.predictor == "model");
    BOOST_TEST(model.concordance == 1);
    BOOST_TEST(model.auc == 1);
    BOOST_TEST(model.rank_correlation == 1, tolerance);
    BOOST_TEST(model.mean_rank == 3); // first to fifth of fifteen
    BOOST_TEST(result.model_is_best());
    BOOST_TEST(result.chance_sd == std::sqrt(16.0 / (12 * 5 * 10)), tolerance);
    // Inner nodes of both chains have degree 2, ends 1: 5 of 15 in, of which one is an end.
    BOOST_TEST(result.scores[1].auc == concordance_by_pairs({2, 2, 2, 2, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1},
                                                            {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}),
               tolerance);
}

BOOST_AUTO_TEST_CASE(a_group_full_of_adopters_is_a_baseline_that_can_win) {
    // Nobody influences anybody; the first group adopts node by node.
    auto const network = network_of(8, {});
    auto const times = times_of({1, 2, 3, 4, never, never, never, never});
    BacktestOptions options{.degree = degree(network, TieDirection::both),
                            .groups = {0, 0, 0, 0, 1, 1, 1, Column::missing_code},
                            .group_word = "sector"};
    auto const result = backtest(Influencers(network, {}), times, options, {});
    BOOST_TEST(result.scores.back().predictor == "same_sector");
    BOOST_TEST(result.scores.back().auc == 1);
    BOOST_TEST(result.scores.front().concordance == 0.5); // without ties the model foretells no order
    BOOST_TEST(!result.model_is_best());
}

BOOST_AUTO_TEST_CASE(the_result_does_not_depend_on_threads) {
    auto const network = random_network(60, 0.06, 3);
    auto const times = random_times(60, 8, 3);
    Influencers const influencers(network, {});
    BacktestOptions const options{.degree = degree(network, TieDirection::both)};
    RunContext one;
    one.threads = 1;
    RunContext four;
    four.threads = 4;
    auto const first = backtest(influencers, times, options, one);
    auto const second = backtest(influencers, times, options, four);
    BOOST_TEST(first.scores[0].concordance == second.scores[0].concordance);
    BOOST_TEST(first.scores[0].mean_rank == second.scores[0].mean_rank);
}

BOOST_AUTO_TEST_CASE(a_record_without_a_later_part_is_refused) {
    auto const network = network_of(3, {});
    BacktestOptions const options{.degree = {0, 0, 0}};
    BOOST_CHECK_THROW((void)backtest(Influencers(network, {}), times_of({1, 2, never}), options, {}),
                      AnalysisError);
}

BOOST_AUTO_TEST_SUITE_END()

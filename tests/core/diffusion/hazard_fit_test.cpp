#include "core/base/error.h"
#include "core/diffusion/hazard_fit.h"
#include "tests/support/record_networks.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(hazard_fits)

namespace {

constexpr int never = AdoptionTimes::never;
constexpr double half_chi_squared = 3.841458820694124 / 2;
auto const tolerance = boost::test_tools::tolerance(1e-9);

/// The log-likelihood written as the model says it, node by node and period by period.
double log_likelihood(std::vector<RelatedPair> const& ties, ChannelTable const& channels,
                      AdoptionTimes const& times, HazardFitOptions const& options, double tie,
                      double outside) {
    double sum = 0;
    for (NodeId node = 0; node < times.node_count(); ++node) {
        int const end = std::min(times.of_node[node], times.last);
        for (int period = times.first + options.lag; period <= end; ++period) {
            double resists = 1 - outside;
            for (auto const& [source, target, relation, strength] : ties) {
                auto const channel = channels.of(relation, true);
                auto const attempt = [&](NodeId from, NodeId to, double factor) {
                    int const since = period - options.lag - times.of_node[from];
                    bool const tries = options.attempts == Attempts::once ? since == 0 : since >= 0;
                    if (to == node && tries && times.is_dated(from)) {
                        resists *= 1 - factor * (1 - std::pow(1 - tie, strength));
                    }
                };
                attempt(source, target, channel.forward);
                attempt(target, source, channel.backward);
            }
            sum += std::log(period == times.of_node[node] ? 1 - resists : resists);
        }
    }
    return sum;
}

HazardFit fit_of(Network const& network, AdoptionTimes const& times, HazardFitOptions const& options = {}) {
    return fit_hazard(Influencers(network, {}), times, options, {});
}

/// A random record of nine periods on a network with strengths and channels both ways.
struct RandomRecord {
    std::vector<RelatedPair> ties;
    ChannelTable channels{{{"funds", 1, 0.3}, {"asks", 0.5, 0}}};
    AdoptionTimes times;

    explicit RandomRecord(std::uint64_t seed)
        : times(random_times(25, 9, seed)) {
        RandomStream random(seed, 2);
        constexpr double strengths[] = {0.5, 1, 2};
        for (int tie = 0; tie < 70; ++tie) {
            auto const source = static_cast<NodeId>(random.below(25));
            auto const target = static_cast<NodeId>((source + 1 + random.below(24)) % 25);
            ties.push_back(
                {source, target, random.below(2) == 0 ? "funds" : "asks", strengths[random.below(3)]});
        }
    }

    [[nodiscard]] Influencers influencers() const {
        return {network_of_relations(25, ties), {.channels = channels}};
    }
};

} // namespace

BOOST_AUTO_TEST_CASE(without_influence_the_outside_rate_is_a_share_of_the_periods_at_risk) {
    auto const network = network_of(2, {});
    auto const fit = fit_of(network, times_of({1, 5}));
    BOOST_TEST(fit.at_risk == 4U);
    BOOST_TEST(fit.adoptions == 1U);
    BOOST_TEST(fit.outside_rate.estimate == 0.25, tolerance);
    BOOST_TEST(fit.log_likelihood == 3 * std::log(0.75) + std::log(0.25), tolerance);
    BOOST_TEST(std::isnan(fit.tie_probability.estimate));
    BOOST_TEST(!fit.tie_probability.identifiable());
    for (double const end : {fit.outside_rate.low, fit.outside_rate.high}) {
        BOOST_TEST(3 * std::log(1 - end) + std::log(end) == fit.log_likelihood - half_chi_squared, tolerance);
    }
    BOOST_TEST((fit.outside_rate.low < 0.25 && fit.outside_rate.high > 0.25));
}

// Node 0 adopts first and influences 1 to 4, of which two adopt in period 2; of 5 to 9 one does. The record
// ends there: hazards 1/2 = 1 - (1 - outside)(1 - p) and 1/5 = outside.
BOOST_AUTO_TEST_CASE(two_hazards_give_two_rates) {
    auto const network = network_of(10, {{0, 1}, {0, 2}, {0, 3}, {0, 4}});
    auto const times = times_of({1, 2, 2, never, never, 2, never, never, never, never});
    for (auto const attempts : {Attempts::persistent, Attempts::once}) {
        auto const fit = fit_of(network, times, {.attempts = attempts});
        BOOST_TEST(fit.outside_rate.estimate == 0.2, tolerance);
        BOOST_TEST(fit.tie_probability.estimate == 1 - 0.5 / 0.8, tolerance);
        BOOST_TEST(fit.log_likelihood == 4 * std::log(0.5) + std::log(0.2) + 4 * std::log(0.8), tolerance);
        BOOST_TEST(fit.tie_probability.low == 0); // so few cannot tell
    }
}

BOOST_AUTO_TEST_CASE(a_strength_of_two_is_two_ties) {
    std::vector<RelatedPair> strong;
    std::vector<std::pair<NodeId, NodeId>> parallel;
    for (NodeId node = 1; node < 6; ++node) {
        strong.push_back({0, node, "", 2});
        parallel.insert(parallel.end(), {{0, node}, {0, node}});
    }
    auto const times = times_of({1, 2, 2, 3, never, never, never, 4, never});
    auto const one = fit_of(network_of_relations(9, strong), times);
    auto const two = fit_of(network_of(9, parallel), times);
    BOOST_TEST(one.tie_probability.estimate == two.tie_probability.estimate, tolerance);
    BOOST_TEST(one.log_likelihood == two.log_likelihood, tolerance);
}

BOOST_AUTO_TEST_CASE(an_estimate_at_the_boundary_is_not_identifiable) {
    // Those who are influenced adopt less often than the others.
    auto const network = network_of(7, {{0, 1}, {0, 2}, {0, 3}});
    auto const fewer = fit_of(network, times_of({1, never, never, never, 2, 2, never}));
    BOOST_TEST(fewer.tie_probability.estimate == 0);
    BOOST_TEST(!fewer.tie_probability.identifiable());
    BOOST_TEST(fewer.tie_probability.low == 0);
    BOOST_TEST((fewer.tie_probability.high > 0.1 && fewer.tie_probability.high < 1));
    BOOST_TEST(fewer.outside_rate.estimate == 2.0 / 6, tolerance);
    // All who are influenced adopt at once, nobody else.
    auto const all = fit_of(network, times_of({1, 2, 2, 2, never, never, never}));
    BOOST_TEST(all.tie_probability.estimate == 1);
    BOOST_TEST(!all.tie_probability.identifiable());
    BOOST_TEST(all.tie_probability.high == 1);
    BOOST_TEST(all.outside_rate.estimate == 0);
    BOOST_TEST(std::abs(all.log_likelihood) < 1e-9);
}

BOOST_AUTO_TEST_CASE(where_all_risks_are_alike_the_two_rates_cannot_be_told_apart) {
    auto const network = network_of(3, {{0, 1}, {0, 2}});
    auto const fit = fit_of(network, times_of({1, 2, never}));
    BOOST_TEST(std::isnan(fit.tie_probability.estimate));
    BOOST_TEST(std::isnan(fit.outside_rate.estimate));
    BOOST_TEST(fit.log_likelihood == 2 * std::log(0.5), tolerance);
}

BOOST_AUTO_TEST_CASE(nothing_near_or_far_is_more_likely_than_the_fit) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        RandomRecord const record(seed);
        HazardFitOptions const options{.attempts = seed % 2 == 0 ? Attempts::once : Attempts::persistent,
                                       .lag = seed % 3 == 0 ? 2 : 1};
        auto const fit = fit_hazard(record.influencers(), record.times, options, {});
        auto const at = [&](double tie, double outside) {
            return log_likelihood(record.ties, record.channels, record.times, options, tie, outside);
        };
        double const tie = fit.tie_probability.estimate;
        double const outside = fit.outside_rate.estimate;
        BOOST_TEST_CONTEXT("seed " << seed << ", tie " << tie << ", outside " << outside) {
            BOOST_TEST(fit.log_likelihood == at(tie, outside), tolerance);
            for (int i = 0; i <= 20; ++i) {
                for (int j = 1; j <= 20; ++j) {
                    BOOST_TEST(at(i / 20.5, j / 20.5) <= fit.log_likelihood + 1e-9);
                }
            }
            for (double const step : {-1e-5, 1e-5}) {
                BOOST_TEST(at(std::max(tie + step, 0.0), outside) <= fit.log_likelihood + 1e-12);
                BOOST_TEST(at(tie, std::max(outside + step, 0.0)) <= fit.log_likelihood + 1e-12);
            }
            // No point beyond the interval of a rate is as likely as its ends, whatever the other rate.
            for (int j = 1; j <= 200; ++j) {
                double const other = j / 200.5;
                BOOST_TEST(at(fit.tie_probability.high, other) <=
                           fit.log_likelihood - half_chi_squared + 1e-9);
                BOOST_TEST(at(other, fit.outside_rate.high) <= fit.log_likelihood - half_chi_squared + 1e-9);
                if (fit.tie_probability.low > 0) {
                    BOOST_TEST(at(fit.tie_probability.low, other) <=
                               fit.log_likelihood - half_chi_squared + 1e-9);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(who_adopted_at_an_unknown_time_is_left_out) {
    auto const network = network_of(4, {{3, 1}, {3, 2}});
    auto const with = fit_of(network, times_of({1, 3, never, AdoptionTimes::unknown}));
    BOOST_TEST(with.at_risk == 4U);
    BOOST_TEST(with.outside_rate.estimate == 0.25, tolerance);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_fitted_is_refused) {
    auto const network = network_of(3, {{0, 1}});
    BOOST_CHECK_THROW((void)fit_of(network, times_of({1, 1, never})), AnalysisError); // one period
    BOOST_CHECK_THROW((void)fit_of(network, times_of({1, 2, never}), {.lag = 0}), UsageError);
    BOOST_CHECK_THROW((void)fit_of(network_of_relations(3, {{0, 1, "", -1}}), times_of({1, 2, never})),
                      AnalysisError);
}

BOOST_AUTO_TEST_SUITE_END()

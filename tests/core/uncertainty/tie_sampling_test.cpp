#include "core/base/error.h"
#include "core/network/network_builder.h"
#include "core/uncertainty/missed_ties.h"
#include "core/uncertainty/tie_sampling.h"
#include "tests/support/weighted_networks.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <set>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(tie_sampling)

namespace {

constexpr TieSamplingOptions certain{.spurious = 0, .missing = 0, .certainty = {}};

std::vector<std::pair<NodeId, NodeId>> ends(Network const& network) {
    std::vector<std::pair<NodeId, NodeId>> result;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        result.emplace_back(network.source(tie), network.target(tie));
    }
    return result;
}

/// A ring of stated ties with inferred chords.
Network with_inferred() {
    NetworkBuilder builder;
    NodeId const nodes = 30;
    for (NodeId node = 0; node < nodes; ++node) {
        builder.node(std::to_string(node));
    }
    for (NodeId node = 0; node < nodes; ++node) {
        builder.tie({.source = node, .target = (node + 1) % nodes});
        builder.tie({.source = node, .target = (node + 7) % nodes, .evidence = Evidence::inferred});
    }
    BuildReport report;
    return builder.build({}, report);
}

} // namespace

BOOST_AUTO_TEST_CASE(where_nothing_is_in_doubt_every_candidate_is_the_record) {
    auto const network = network_of(10, random_links(1, 10, 25), LinkKind::directed, true);
    TieSampling const sampling(network, certain, 5, {});
    for (std::size_t draw = 0; draw < 5; ++draw) {
        auto const candidate = sampling.candidate(draw);
        BOOST_TEST((ends(candidate) == ends(network)));
        BOOST_TEST(candidate.weight(3) == network.weight(3));
    }
}

BOOST_AUTO_TEST_CASE(ties_stay_and_missed_ones_come_as_often_as_asked) {
    auto const network = with_inferred();
    std::size_t const draws = 2000;
    TieSampling const sampling(network, {.spurious = 0.1, .missing = 0.2, .certainty = {}}, draws, {});
    double stated = 0;
    double inferred = 0;
    double added = 0;
    auto const recorded_ends = ends(network);
    std::set const recorded(recorded_ends.begin(), recorded_ends.end());
    for (std::size_t draw = 0; draw < draws; ++draw) {
        for (auto const& pair : ends(sampling.candidate(draw))) {
            bool const chord = (pair.first + 7) % 30 == pair.second;
            if (!recorded.contains(pair)) {
                ++added;
            } else if (chord) {
                ++inferred;
            } else {
                ++stated;
            }
        }
    }
    auto const n = static_cast<double>(draws);
    // 30 ties each: within four standard errors of 0.9 and 0.7; missed 0.2 / 0.8 * 0.9 * 30 = 6.75 a draw.
    BOOST_TEST(std::abs(stated / n - 27) < 4 * std::sqrt(30 * 0.9 * 0.1 / n));
    BOOST_TEST(std::abs(inferred / n - 21) < 4 * std::sqrt(30 * 0.7 * 0.3 / n));
    BOOST_TEST(std::abs(added / n - 6.75) < 4 * std::sqrt(6.75 / n));
}

BOOST_AUTO_TEST_CASE(chances_of_missed_ties_by_hand) {
    // Two triangles without a tie between them, all certain: d = 2, D_r = 7.5 in each of the two communities,
    // D = 15, e_rr = 6, e_rs = 0. No pair within is free, so all 9 pairs between have the same chance.
    auto const network =
        network_of(6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}}, LinkKind::undirected);
    MissedTies const missed(network, std::vector<double>(6, 1.0), 1.8, {});
    std::size_t pairs = 0;
    for (NodeId node = 0; node < 6; ++node) {
        missed.for_each_pair_from(node, [&](NodeId from, NodeId to, double chance) {
            ++pairs;
            BOOST_TEST((from < 3 && to >= 3));
            BOOST_TEST(chance == 0.2, boost::test_tools::tolerance(1e-12));
        });
    }
    BOOST_TEST(pairs == 9U);
}

BOOST_AUTO_TEST_CASE(missed_ties_are_likelier_where_communities_and_degrees_make_them_so) {
    // A 4-cycle 0 1 2 3 and a triangle 4 5 6. Free within the cycle: 0-2 and 1-3; between: all 12.
    auto const network =
        network_of(7, {{0, 1}, {1, 2}, {2, 3}, {0, 3}, {4, 5}, {5, 6}, {4, 6}}, LinkKind::undirected);
    MissedTies const missed(network, std::vector<double>(7, 1.0), 1, {});
    // d + 1/2 = 2.5 everywhere, D_r = 10 and 7.5, D = 17.5; within the cycle e_rr = 8.
    double const all = 17.5 * 17.5;
    double const within = 6.25 * (8 + 0.5 * 100 / all) / 100;
    double const between = 6.25 * (0.5 * 75 / all) / 75;
    double const sum = 2 * within + 12 * between;
    for (NodeId node = 0; node < 7; ++node) {
        missed.for_each_pair_from(node, [&](NodeId from, NodeId to, double chance) {
            bool const inside = from < 4 && to < 4;
            BOOST_TEST(chance == std::min(0.5, (inside ? within : between) / sum),
                       boost::test_tools::tolerance(1e-12));
        });
    }
}

BOOST_AUTO_TEST_CASE(the_luck_of_a_pair_is_the_same_whatever_else_is_recorded) {
    auto const network = with_inferred();
    auto const without_first = [&] {
        std::vector<TieId> kept;
        for (TieId tie = 1; tie < network.tie_count(); ++tie) {
            kept.push_back(tie);
        }
        return network.with_ties(kept);
    }();
    TieSamplingOptions const options{.spurious = 0.3, .missing = 0, .certainty = {}};
    TieSampling const all(network, options, 20, {});
    TieSampling const fewer(without_first, options, 20, {});
    for (std::size_t draw = 0; draw < 20; ++draw) {
        auto expected = ends(all.candidate(draw));
        std::erase(expected, std::pair<NodeId, NodeId>{0, 1});
        BOOST_TEST((ends(fewer.candidate(draw)) == expected));
    }
}

BOOST_AUTO_TEST_CASE(a_certainty_outside_0_to_1_is_refused_by_name) {
    BOOST_CHECK_EXCEPTION(TieSampling(with_inferred(), {.certainty = {.stated = 1, .inferred = 1.5}}, 1, {}),
                          AnalysisError, [](AnalysisError const& error) {
                              return std::string(error.what()).find("0 -> 7 has the certainty 1.5") !=
                                     std::string::npos;
                          });
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/centrality/katz.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(katz_centrality)

namespace {

NodeValues by_elimination(Network const& network, double alpha, double beta) {
    auto system = incoming_matrix(network);
    for (std::size_t i = 0; i < system.size; ++i) {
        for (std::size_t j = 0; j < system.size; ++j) {
            system(i, j) = (i == j ? 1.0 : 0.0) - alpha * system(i, j);
        }
    }
    return solved(system, NodeValues(system.size, beta));
}

} // namespace

BOOST_AUTO_TEST_CASE(an_arc_and_a_ring_by_hand) {
    check_values(katz(network_of(2, {{0, 1}}, LinkKind::directed), {.alpha = 0.5}, {}), {1, 1.5});
    // In a ring the largest eigenvalue is 2, so x = 1 / (1 - 0.85).
    check_values(katz(ring(5), {}, {}), NodeValues(5, 1 / 0.15), 1e-11);
    check_values(katz(ring(5), {.alpha = 0.25, .beta = -3}, {}), NodeValues(5, -6), 1e-11);
}

BOOST_AUTO_TEST_CASE(the_default_share_follows_the_largest_eigenvalue) {
    // A star of 5: eigenvalue 2.
    check_values(katz(star(5), {}, {}), by_elimination(star(5), 0.425, 1), 1e-11);
    auto const strong = network_of(2, {{0, 1, 10}}, LinkKind::undirected, true);
    check_values(katz(strong, {}, {}), NodeValues(2, 1 / 0.15), 1e-11);
    check_values(katz(strong, {.alpha = 0.5, .unweighted = true}, {}), {2, 2}, 1e-11);
}

BOOST_AUTO_TEST_CASE(equals_elimination_on_random_networks) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        NodeId const nodes = 12;
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(nodes, random_links(seed, nodes, 10 + seed), kind, true);
            for (double const alpha : {0.0, 0.01, 0.04}) {
                auto const expected = by_elimination(network, alpha, 2);
                try {
                    check_values(katz(network, {.alpha = alpha, .beta = 2}, {}), expected, 1e-11);
                } catch (AnalysisError const&) {
                    // Where the sum of walks has no end its equations have no solution without a negative.
                    BOOST_TEST(std::ranges::min(expected) < 0);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(refused_where_the_sum_has_no_end_or_no_default) {
    BOOST_CHECK_THROW(static_cast<void>(katz(ring(5), {.alpha = 0.5}, {})), AnalysisError);
    auto const acyclic = network_of(3, {{0, 1}, {1, 2}}, LinkKind::directed);
    BOOST_CHECK_THROW(static_cast<void>(katz(acyclic, {}, {})), AnalysisError);
    check_values(katz(acyclic, {.alpha = 3}, {}), {1, 4, 13});
    auto const negative = network_of(2, {{0, 1, -1}}, LinkKind::undirected, true);
    BOOST_CHECK_THROW(static_cast<void>(katz(negative, {}, {})), AnalysisError);
}

BOOST_AUTO_TEST_CASE(without_ties_each_has_what_it_has_by_itself) {
    check_values(katz(network_of(3, {}, LinkKind::directed), {}, {}), {1, 1, 1});
    check_values(katz(path(1), {.beta = 2}, {}), {2});
}

BOOST_AUTO_TEST_SUITE_END()

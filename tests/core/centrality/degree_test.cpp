#include "core/base/error.h"
#include "core/centrality/degree.h"
#include "core/centrality/strength.h"
#include "core/network/network_builder.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(degree_and_strength)

namespace {

/// 0 -> 1 twice, 1 -> 0, 0 -> 2, a self tie at 2, and 3 alone; strengths 1, 2, 4, 8, 16.
Network directed_example(WeightMeaning meaning = WeightMeaning::strength) {
    return network_of(4, {{0, 1, 1}, {0, 1, 2}, {1, 0, 4}, {0, 2, 8}, {2, 2, 16}}, LinkKind::directed, true,
                      meaning);
}

} // namespace

BOOST_AUTO_TEST_CASE(parallel_ties_count_each_and_a_self_tie_counts_in_both_directions) {
    auto const network = directed_example();
    check_values(degree(network, TieDirection::out), {3, 1, 1, 0});
    check_values(degree(network, TieDirection::in), {1, 2, 2, 0});
    check_values(degree(network, TieDirection::both), {4, 3, 3, 0});
    check_values(alters(network), {2, 1, 1, 0});
}

BOOST_AUTO_TEST_CASE(strengths_are_summed_as_ties_are_counted) {
    auto const network = directed_example();
    check_values(strength(network, TieDirection::out, false), {11, 4, 16, 0});
    check_values(strength(network, TieDirection::in, false), {4, 3, 24, 0});
    check_values(strength(network, TieDirection::both, false), {15, 7, 40, 0});
    check_values(strength(network, TieDirection::both, true), degree(network, TieDirection::both));
}

BOOST_AUTO_TEST_CASE(a_self_tie_of_an_undirected_network_counts_two) {
    auto const network = network_of(2, {{0, 0, 3}, {0, 1, 1}}, LinkKind::undirected, true);
    for (auto const direction : {TieDirection::both, TieDirection::in, TieDirection::out}) {
        check_values(degree(network, direction), {3, 1});
        check_values(strength(network, direction, false), {7, 1});
    }
}

BOOST_AUTO_TEST_CASE(an_undirected_tie_of_a_mixed_network_counts_as_two_arcs) {
    NetworkBuilder builder;
    builder.node("a");
    builder.node("b");
    builder.tie({.source = 0, .target = 1, .directed = false});
    builder.tie({.source = 0, .target = 1});
    BuildReport report;
    auto const network = builder.build({}, report);
    check_values(degree(network, TieDirection::both), {3, 3});
    check_values(degree(network, TieDirection::out), {2, 1});
}

BOOST_AUTO_TEST_CASE(the_strength_of_a_distance_is_its_inverse_and_a_distance_of_0_is_refused) {
    check_values(strength(directed_example(WeightMeaning::distance), TieDirection::out, false),
                 {1 + 0.5 + 0.125, 0.25, 0.0625, 0});
    auto const network = network_of(2, {{0, 1, 0}}, LinkKind::directed, true, WeightMeaning::distance);
    BOOST_CHECK_EXCEPTION(static_cast<void>(strength(network, TieDirection::out, false)), AnalysisError,
                          [](AnalysisError const& error) {
                              return std::string(error.what()).find("0 -> 1") != std::string::npos;
                          });
}

BOOST_AUTO_TEST_CASE(negative_strengths_are_summed) {
    check_values(
        strength(network_of(2, {{0, 1, -2}, {0, 1, 5}}, LinkKind::directed, true), TieDirection::out, false),
        {3, 0});
}

BOOST_AUTO_TEST_SUITE_END()

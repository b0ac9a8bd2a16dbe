#include "core/centrality/centralization.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(centralizations)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

std::vector<double> all_three(Network const& network) {
    return {degree_centralization(network), closeness_centralization(network, {}),
            betweenness_centralization(network, {})};
}

} // namespace

BOOST_AUTO_TEST_CASE(a_star_has_1_and_where_all_are_alike_it_is_0) {
    check_values(all_three(star(7)), {1, 1, 1});
    check_values(all_three(ring(7)), {0, 0, 0});
    check_values(all_three(complete(5)), {0, 0, 0});
}

BOOST_AUTO_TEST_CASE(a_path_of_four_by_hand) {
    // Degrees 1 2 2 1: 2 of 3 * 2. Closeness 1/2, 3/4: 1/2 of 3 * 2 / 5. Betweenness 0, 2: 4 of 9.
    check_values(all_three(path(4)), {2.0 / 6, 0.5 / (6.0 / 5), 4.0 / 9});
}

BOOST_AUTO_TEST_CASE(a_directed_ring_with_a_chord_by_hand) {
    // 0 -> 1 -> 2 -> 0 and 0 -> 2. Degrees 3 2 3: 1 of 2 * 2 * 1. Distances from 0: 1 1, from 1: 1 2, from
    // 2: 1 2; closeness 1, 2/3, 2/3: 2/3 of 2 * 2/3. Betweenness: 0 on 1 0 - no, 1 -> 2 -> 0 and 2 -> 0 -> 1,
    // so 1, 0, 1: 1 of 4.
    auto const network = network_of(3, {{0, 1}, {1, 2}, {2, 0}, {0, 2}}, LinkKind::directed);
    check_values(all_three(network), {1.0 / 4, 0.5, 1.0 / 4});
}

BOOST_AUTO_TEST_CASE(small_networks_have_none_and_nobody_reached_has_no_closeness) {
    check_values(all_three(path(0)), {blank, blank, blank});
    check_values(all_three(path(1)), {blank, blank, blank});
    check_values(all_three(path(2)), {blank, blank, blank});
    check_values(all_three(network_of(3, {{0, 1}}, LinkKind::undirected)), {0.5, blank, 0});
}

BOOST_AUTO_TEST_CASE(self_ties_do_not_count_and_parallel_ones_do_in_degree) {
    auto const network = network_of(3, {{0, 0}, {0, 1}, {0, 1}, {1, 2}}, LinkKind::undirected);
    // Degrees 2 3 1.
    BOOST_TEST(degree_centralization(network) == 3.0 / 2);
}

BOOST_AUTO_TEST_SUITE_END()

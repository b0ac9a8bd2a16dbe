#include "core/whole_network/transitivity.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(transitivity_and_mean_clustering)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

std::vector<double> both(Network const& network) {
    return {transitivity(network, {}), mean_clustering(network, {})};
}

} // namespace

BOOST_AUTO_TEST_CASE(complete_star_and_a_ring_of_four_with_a_diagonal) {
    check_values(both(complete(5)), {1, 1});
    check_values(both(star(5)), {0, 0});
    check_values(both(network_of(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 2}}, LinkKind::undirected)),
                 {6.0 / 8, 5.0 / 6});
}

BOOST_AUTO_TEST_CASE(directions_parallel_and_self_ties_do_not_matter) {
    std::vector<Link> const links{{0, 1}, {1, 0}, {1, 2}, {1, 2}, {2, 0}, {2, 2}, {3, 0}};
    // One triangle; triples: 3 at node 0 and one at each of 1 and 2.
    check_values(both(network_of(4, links, LinkKind::directed)), {3.0 / 5, (1.0 / 3 + 1 + 1) / 4});
}

BOOST_AUTO_TEST_CASE(without_two_alters_nothing_can_close_and_isolates_count_0) {
    check_values(both(path(2)), {blank, 0});
    check_values(both(path(1)), {blank, 0});
    check_values(both(path(0)), {blank, blank});
}

BOOST_AUTO_TEST_CASE(the_karate_club_has_45_triangles) {
    // 45 triangles among 528 connected triples (R igraph: 0.2556818).
    check_values({transitivity(dataset_network("karate"), {})}, {135.0 / 528});
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/whole_network/distances.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(diameter_and_mean_distance)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

std::vector<double> both(Network const& network, PathLengths lengths = PathLengths::hops) {
    MeasureOptions const options{.path_lengths = lengths};
    return {diameter(network, options, {}), mean_distance(network, options, {})};
}

} // namespace

BOOST_AUTO_TEST_CASE(star_path_and_ring_by_hand) {
    check_values(both(star(5)), {2, 8.0 / 5});
    check_values(both(path(4)), {3, 5.0 / 3});
    check_values(both(network_of(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}, LinkKind::directed)), {3, 2});
}

BOOST_AUTO_TEST_CASE(only_pairs_that_reach_each_other_count) {
    check_values(both(network_of(5, {{0, 1}, {1, 2}}, LinkKind::directed)), {2, 4.0 / 3});
    check_values(both(path(1)), {0, blank});
    check_values(both(path(0)), {blank, blank});
}

BOOST_AUTO_TEST_CASE(lengths_are_hops_unless_asked) {
    auto const network = network_of(3, {{0, 1, 0.5}, {1, 2, 4}}, LinkKind::undirected, true);
    check_values(both(network), {2, 4.0 / 3});
    check_values(both(network, PathLengths::weight), {4.5, 3});
    check_values(both(network, PathLengths::inverse), {2.25, 1.5});
    auto const negative = network_of(2, {{0, 1, -1}}, LinkKind::undirected, true);
    BOOST_CHECK_THROW(both(negative, PathLengths::weight), AnalysisError);
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/network/ties_of_set.h"
#include "tests/support/small_networks.h"

#include <boost/test/unit_test.hpp>

using namespace cospread;
using cospread::test::network_of;

BOOST_AUTO_TEST_SUITE(ties_of_sets)

namespace {

SetTies counted(Network const& network, std::vector<NodeId> const& nodes) {
    return ties_of_set(network, nodes, {});
}

} // namespace

BOOST_AUTO_TEST_CASE(two_of_a_triangle_have_one_tie_within_and_two_beyond) {
    for (bool const directed : {true, false}) {
        auto const triangle = network_of(3, {{0, 1}, {1, 2}, {2, 0}}, directed);
        auto const ties = counted(triangle, {0, 2});
        BOOST_TEST(ties.within == 1U);
        BOOST_TEST(ties.beyond == 2U);
        BOOST_TEST(counted(triangle, {0, 1, 2}).within == 3U);
        BOOST_TEST(counted(triangle, {0, 1, 2}).beyond == 0U);
        BOOST_TEST(counted(triangle, {}).within + counted(triangle, {}).beyond == 0U);
    }
}

BOOST_AUTO_TEST_CASE(each_recorded_tie_counts_and_a_self_tie_is_within) {
    auto const network = network_of(3, {{0, 1}, {1, 0}, {0, 0}, {0, 2}, {2, 2}});
    auto const ties = counted(network, {0, 1});
    BOOST_TEST(ties.within == 3U);
    BOOST_TEST(ties.beyond == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

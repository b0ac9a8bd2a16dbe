#include "core/network/network_builder.h"
#include "core/whole_network/density.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(density_and_reciprocity)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

} // namespace

BOOST_AUTO_TEST_CASE(complete_ring_and_nothing) {
    check_values({density(complete(5)), density(ring(5)), density(path(1)), density(path(0))},
                 {1, 0.5, blank, blank});
    check_values({reciprocity(ring(5)), reciprocity(path(1)), reciprocity(path(0))}, {1, blank, blank});
}

BOOST_AUTO_TEST_CASE(self_ties_do_not_count_and_parallel_ones_do) {
    std::vector<Link> const links{{0, 1}, {0, 1}, {1, 0}, {0, 2}, {2, 2}, {2, 2}};
    auto const directed = network_of(3, links, LinkKind::directed);
    BOOST_TEST(density(directed) == 4.0 / 6);
    // One of 0 -> 1 twice is answered, and answers.
    BOOST_TEST(reciprocity(directed) == 2.0 / 4);
    BOOST_TEST(density(network_of(3, links, LinkKind::undirected)) == 4.0 / 3);
    BOOST_TEST(reciprocity(network_of(3, links, LinkKind::undirected)) == 1);
}

BOOST_AUTO_TEST_CASE(an_undirected_tie_of_a_mixed_network_is_two_arcs_that_answer_each_other) {
    NetworkBuilder builder;
    for (auto const* id : {"a", "b", "c"}) {
        builder.node(id);
    }
    builder.tie({.source = 0, .target = 1, .directed = false});
    builder.tie({.source = 1, .target = 2});
    BuildReport report;
    auto const network = builder.build({}, report);
    BOOST_TEST(density(network) == 3.0 / 6);
    BOOST_TEST(reciprocity(network) == 2.0 / 3);
}

BOOST_AUTO_TEST_SUITE_END()

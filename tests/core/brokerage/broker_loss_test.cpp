#include "core/brokerage/broker_loss.h"
#include "core/brokerage/cut_points.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(what_is_lost_with_a_broker)

namespace {

constexpr double unlimited = 1e18;

BrokerLoss loss_of(Network const& network, NodeId node, double most_steps = unlimited) {
    return broker_loss(mutual_rows(network, true), node, most_steps, {});
}

} // namespace

BOOST_AUTO_TEST_CASE(a_ring_of_five_by_hand) {
    auto const loss = loss_of(ring(5), 0);
    BOOST_TEST(loss.parts == 1);
    BOOST_TEST(loss.cut_off.empty());
    BOOST_TEST(loss.pairs_lengthened == 1);
    BOOST_TEST_REQUIRE(loss.longer.size() == 2U);
    BOOST_TEST(loss.longer[0].node == 1U);
    BOOST_TEST(loss.longer[1].node == 4U);
    BOOST_TEST(loss.longer[0].pairs == 1);
}

BOOST_AUTO_TEST_CASE(all_but_the_largest_part_is_cut_off) {
    // 0 - 1 - 2 - 3 - 4 without 1: 0 alone.
    auto const loss = loss_of(path(5), 1);
    BOOST_TEST(loss.parts == 2);
    BOOST_TEST((loss.cut_off == std::vector<NodeId>{0}));
    BOOST_TEST(loss.pairs_lengthened == 0);
    BOOST_TEST(loss_of(star(5), 0).cut_off.size() == 3U);
    BOOST_TEST(loss_of(path(1), 0).parts == 0);
}

BOOST_AUTO_TEST_CASE(ways_are_left_out_where_they_would_take_too_long) {
    auto const loss = loss_of(path(5), 1, 10);
    BOOST_TEST(std::isnan(loss.pairs_lengthened));
    BOOST_TEST(loss.cut_off.size() == 1U);
}

BOOST_AUTO_TEST_CASE(equals_the_definition_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        NodeId const nodes = 15;
        std::vector<Link> const links = random_links(seed, nodes, 8 + 2 * seed);
        auto const directed = network_of(nodes, links, LinkKind::directed);
        auto const undirected = network_of(nodes, links, LinkKind::undirected);
        auto const before = hop_distances(undirected);
        auto const separated = cut_points(directed, {}).pairs_separated;
        for (NodeId removed = 0; removed < nodes; ++removed) {
            auto const after = hop_distances(undirected, {removed});
            double longer = 0;
            double lost = 0;
            for (NodeId a = 0; a < nodes; ++a) {
                for (NodeId b = a + 1; b < nodes; ++b) {
                    bool const others = a != removed && b != removed && std::isfinite(before(a, b));
                    longer += others && std::isfinite(after(a, b)) && after(a, b) > before(a, b) ? 1 : 0;
                    lost += others && std::isinf(after(a, b)) ? 1 : 0;
                }
            }
            auto const loss = loss_of(directed, removed);
            BOOST_TEST(loss.pairs_lengthened == longer);
            BOOST_TEST(separated[removed] == lost);
            BOOST_TEST(loss.cut_off.empty() == (lost == 0));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/centrality/eigenvector.h"
#include "core/centrality/hub_authority.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(hubs_and_authorities)

BOOST_AUTO_TEST_CASE(small_networks_by_hand) {
    auto const two = hub_authority(network_of(3, {{0, 2}, {1, 2}}, LinkKind::directed), false, {});
    check_values(two.hub, {1, 1, 0});
    check_values(two.authority, {0, 0, 1});
    // 0 -> 2 (strength 2), 0 -> 3, 1 -> 3: A A' = (5 1; 1 1), eigenvalue 3 + sqrt 5, hub 1 : sqrt 5 - 2.
    auto const values =
        hub_authority(network_of(4, {{0, 2, 2}, {0, 3, 1}, {1, 3, 1}}, LinkKind::directed, true), false, {});
    double const root = std::sqrt(5);
    check_values(values.hub, {1, root - 2, 0, 0});
    check_values(values.authority, {0, 0, 1, (root - 1) / 2});
}

BOOST_AUTO_TEST_CASE(on_an_undirected_network_both_are_the_eigenvector) {
    auto const network = network_of(5, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}}, LinkKind::undirected);
    auto const values = hub_authority(network, false, {});
    check_values(values.hub, eigenvector(network, false, {}));
    check_values(values.authority, values.hub);
    // Of two modes: the hubs among the centre and its leaves may weigh more or less beside each other.
    BOOST_CHECK_THROW(static_cast<void>(hub_authority(star(5), false, {})), AnalysisError);
}

BOOST_AUTO_TEST_CASE(equals_a_high_power_of_the_product_on_random_networks) {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto const nodes = static_cast<NodeId>(seed % 2 == 0 ? 10 : 40);
        auto const network =
            network_of(nodes, random_links(seed, nodes, nodes + seed), LinkKind::directed, true);
        auto const incoming = incoming_matrix(network);
        auto const outgoing = transposed(incoming);
        try {
            auto const values = hub_authority(network, false, {});
            check_values(values.hub, powered_vector(product(outgoing, incoming), 0), 1e-9);
            check_values(values.authority, powered_vector(product(incoming, outgoing), 0), 1e-9);
            ++compared;
        } catch (AnalysisError const&) {
            BOOST_TEST(nodes == 10U, "seed " << seed << " is refused");
        }
    }
    BOOST_TEST(compared > 30);
}

BOOST_AUTO_TEST_CASE(refused_where_not_unique) {
    auto const refused = [](std::vector<Link> const& links) {
        BOOST_CHECK_THROW(
            static_cast<void>(hub_authority(network_of(6, links, LinkKind::directed, true), false, {})),
            AnalysisError);
    };
    refused({});
    refused({{0, 1}, {2, 3}});
    refused({{0, 1, -1}, {2, 3}});
    // A chain: each tie is a group of its own.
    refused({{0, 1}, {1, 2}, {2, 3}});
}

BOOST_AUTO_TEST_SUITE_END()

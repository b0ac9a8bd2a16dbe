#include "core/base/error.h"
#include "core/centrality/eigenvector.h"
#include "core/centrality/hub_authority.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(hubs_and_authorities)

namespace {

/// Sets `unique` to false where it is noticed that values are not.
RunContext noticing(bool& unique) {
    RunContext context;
    context.notice = [&unique](std::string_view) { unique = false; };
    return context;
}

} // namespace

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
}

BOOST_AUTO_TEST_CASE(hubs_of_many_authorities_by_hand) {
    // One hub of n authorities, another of half of them: A A' = (n n/2; n/2 n/2), hubs 1 : (sqrt 5 - 1) / 2.
    NodeId const count = 120'000;
    NodeId const whole = count + 5;
    NodeId const half = whole + 1;
    std::vector<Link> links{{count + 1, count + 2}};
    for (NodeId authority = 0; authority < count; ++authority) {
        links.push_back({whole, authority});
        if (authority % 2 == 0) {
            links.push_back({half, authority});
        }
    }
    bool unique = true;
    auto const values =
        hub_authority(network_of(count + 8, links, LinkKind::directed), false, noticing(unique));
    auto const tolerance = boost::test_tools::tolerance(1e-12);
    double const golden = (std::sqrt(5) - 1) / 2;
    BOOST_TEST(unique);
    BOOST_TEST(values.hub[whole] == 1.0);
    BOOST_TEST(values.hub[half] == golden, tolerance);
    BOOST_TEST(values.hub[count + 1] == 0.0);
    BOOST_TEST(values.authority[0] == 1.0);
    BOOST_TEST(values.authority[count - 1] == 1 / (1 + golden), tolerance);
    BOOST_TEST(values.authority[whole] == 0.0);
}

BOOST_AUTO_TEST_CASE(equals_a_high_power_of_the_product_on_random_networks) {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto const nodes = static_cast<NodeId>(seed % 2 == 0 ? 10 : 40);
        auto const network =
            network_of(nodes, random_links(seed, nodes, nodes + seed), LinkKind::directed, true);
        auto const incoming = incoming_matrix(network);
        auto const outgoing = transposed(incoming);
        bool unique = true;
        auto const values = hub_authority(network, false, noticing(unique));
        if (!unique) {
            BOOST_TEST(nodes == 10U, "seed " << seed << " is not unique");
            continue;
        }
        check_values(values.hub, powered_vector(product(outgoing, incoming), 0), 1e-9);
        check_values(values.authority, powered_vector(product(incoming, outgoing), 0), 1e-9);
        ++compared;
    }
    BOOST_TEST(compared > 30);
}

BOOST_AUTO_TEST_CASE(where_not_unique_it_says_so_and_settles_from_equal_hubs) {
    auto const settled = [](NodeId nodes, std::vector<Link> const& links, LinkKind kind) {
        bool unique = true;
        auto values = hub_authority(network_of(nodes, links, kind, true), false, noticing(unique));
        BOOST_TEST(!unique);
        return values;
    };
    // A chain: each tie is a group of its own.
    auto const chain = settled(4, {{0, 1}, {1, 2}, {2, 3}}, LinkKind::directed);
    check_values(chain.hub, {1, 1, 1, 0});
    check_values(chain.authority, {0, 1, 1, 1});
    // Two hubs of one authority and one hub of two: from hubs (1, 1, 1) the authorities become (2, 1, 1),
    // the hubs (2, 2, 2), and so on.
    auto const two = settled(6, {{0, 3}, {1, 3}, {2, 4}, {2, 5}}, LinkKind::directed);
    check_values(two.hub, {1, 1, 1, 0, 0, 0});
    check_values(two.authority, {0, 0, 0, 1, 0.5, 0.5});
    // Of two modes, a star of four leaves: hubs (1; 1 1 1 1), authorities (4; 1 1 1 1), hubs (4; 4 4 4 4).
    auto const star = settled(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}, LinkKind::undirected);
    check_values(star.hub, {1, 1, 1, 1, 1});
    check_values(star.authority, {1, 0.25, 0.25, 0.25, 0.25});
}

BOOST_AUTO_TEST_CASE(refused_without_ties_and_with_negative_strengths) {
    auto const refused = [](std::vector<Link> const& links) {
        BOOST_CHECK_THROW(
            static_cast<void>(hub_authority(network_of(6, links, LinkKind::directed, true), false, {})),
            AnalysisError);
    };
    refused({});
    refused({{0, 1, -1}, {2, 3}});
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/base/error.h"
#include "core/groups/communities.h"
#include "tests/support/check_values.h"
#include "tests/support/small_networks.h"
#include "tests/support/weighted_networks.h"

#include <cmath>
#include <set>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(communities_of_networks)

namespace {

/// Triangles 0 1 2 and 3 4 5 joined by 2 - 3; node 6 alone.
Network two_triangles(double bridge = 1) {
    return network_of(7, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3, bridge}},
                      LinkKind::undirected, true);
}

} // namespace

BOOST_AUTO_TEST_CASE(two_triangles_are_two_communities) {
    auto const found = communities(two_triangles(), {}, {});
    BOOST_TEST(found.community == (std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1, 2}),
               boost::test_tools::per_element());
    BOOST_TEST(found.count == 3U);
    // 6 of 7 ties inside, half of the ends each: 6/7 - 1/2.
    BOOST_TEST(found.modularity == 5.0 / 14, boost::test_tools::tolerance(1e-12));
    check_values(found.stability, {1, 1, 1, 1, 1, 1, 1});
}

BOOST_AUTO_TEST_CASE(strengths_matter_unless_ignored) {
    auto const strong = communities(two_triangles(100), {}, {});
    BOOST_TEST(strong.community[2] == strong.community[3]);
    auto const counted = communities(two_triangles(100), {.unweighted = true}, {});
    BOOST_TEST(counted.community[2] != counted.community[3]);
}

BOOST_AUTO_TEST_CASE(a_high_resolution_makes_every_node_its_own_community) {
    BOOST_TEST(communities(two_triangles(), {.resolution = 10}, {}).count == 7U);
}

BOOST_AUTO_TEST_CASE(more_runs_never_end_with_less_at_the_resolution_asked_for) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        auto const network = network_of(60, random_links(seed, 60, 150), LinkKind::undirected, true);
        for (double const resolution : {0.4, 2.5}) {
            double before = -resolution;
            for (unsigned const runs : {1U, 3U, 10U}) {
                auto const found = communities(network, {.resolution = resolution, .runs = runs}, {});
                BOOST_TEST(found.quality >= before, "seed " << seed << ", " << runs << " runs");
                before = found.quality;
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(quality_is_the_modularity_at_the_resolution) {
    // Every tie between communities, 4 * 2^2 + 2 * 3^2 = 34 squared ends, 14 ends.
    auto const alone = communities(two_triangles(), {.resolution = 10}, {});
    BOOST_TEST(alone.quality == -340.0 / 196, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(alone.modularity == -34.0 / 196, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_karate_club_reaches_its_known_best_modularity) {
    // 0.41978961 is the optimum (Brandes et al. 2008, doi:10.1109/TKDE.2007.190689).
    auto const found = communities(dataset_network("karate"), {}, {});
    BOOST_TEST(found.modularity == 0.41978961, boost::test_tools::tolerance(1e-7));
    BOOST_TEST(found.count == 4U);
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_communities_and_a_stop_is_honoured) {
    auto const network = network_of(80, random_links(3, 80, 160), LinkKind::directed, true);
    BOOST_TEST(communities(network, {}, {}).community == communities(network, {}, {}).community);
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    BOOST_CHECK_THROW(static_cast<void>(communities(network, {}, context)), Stopped);
}

BOOST_AUTO_TEST_CASE(networks_without_ties_or_nodes) {
    auto const alone = communities(network_of(3, std::vector<Link>{}, LinkKind::directed), {}, {});
    BOOST_TEST(alone.count == 3U);
    BOOST_TEST(std::isnan(alone.modularity));
    BOOST_TEST(communities(path(0), {}, {}).count == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

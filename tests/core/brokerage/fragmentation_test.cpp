#include "core/base/error.h"
#include "core/brokerage/fragmentation.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

#include <cmath>
#include <limits>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(fragmentation_without_a_node)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

/// Mean over the ordered pairs of other nodes of 1 - what `share` says of their distance.
template<class Share>
NodeValues by_definition(Network const& network, Share const& share) {
    NodeValues values;
    for (NodeId removed = 0; removed < network.node_count(); ++removed) {
        auto const distance = hop_distances(network, {removed});
        double sum = 0;
        double pairs = 0;
        for (NodeId a = 0; a < network.node_count(); ++a) {
            for (NodeId b = 0; b < network.node_count(); ++b) {
                if (a != b && a != removed && b != removed) {
                    sum += 1 - share(distance(a, b));
                    ++pairs;
                }
            }
        }
        values.push_back(sum / pairs);
    }
    return values;
}

Network undirected(Network const& network) {
    std::vector<Link> links;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        links.push_back({network.source(tie), network.target(tie)});
    }
    return network_of(network.node_count(), links, LinkKind::undirected);
}

} // namespace

BOOST_AUTO_TEST_CASE(star_path_and_complete_network_by_hand) {
    check_values(fragmentation(star(5), {}), {1, 0, 0, 0, 0});
    check_values(fragmentation(path(4), {}), {0, 2.0 / 3, 2.0 / 3, 0});
    check_values(fragmentation(complete(4), {}), {0, 0, 0, 0}, 0);
    check_values(distance_fragmentation(star(5), {}), {1, 0.25, 0.25, 0.25, 0.25});
    // Without an end three in a row stay: 1, 1, 1/2 of three pairs.
    check_values(distance_fragmentation(path(4), {}), {1.0 / 6, 2.0 / 3, 2.0 / 3, 1.0 / 6});
    check_values(distance_fragmentation(complete(4), {}), {0, 0, 0, 0}, 0);
}

BOOST_AUTO_TEST_CASE(blank_with_fewer_than_two_nodes_left) {
    check_values(fragmentation(path(2), {}), {blank, blank});
    check_values(distance_fragmentation(path(2), {}), {blank, blank});
    BOOST_TEST(fragmentation(path(0), {}).empty());
    check_values(fragmentation(network_of(3, std::vector<Link>{}, LinkKind::directed), {}), {1, 1, 1}, 0);
}

BOOST_AUTO_TEST_CASE(equals_taking_each_node_out_of_random_networks) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        NodeId const nodes = 17;
        auto links = random_links(seed, nodes, 8 + seed);
        links.push_back({4, 4});
        auto const network =
            network_of(nodes, links, seed % 2 == 0 ? LinkKind::undirected : LinkKind::directed);
        BOOST_TEST_CONTEXT("seed " << seed) {
            auto const mutual = undirected(network);
            check_values(fragmentation(network, {}), by_definition(mutual, [](double distance) {
                             return std::isfinite(distance) ? 1 : 0;
                         }));
            check_values(distance_fragmentation(network, {}),
                         by_definition(mutual, [](double distance) { return 1 / distance; }));
        }
    }
}

BOOST_AUTO_TEST_CASE(more_nodes_than_are_searched_from_at_once) {
    auto const network = network_of(150, random_links(9, 150, 300), LinkKind::directed);
    check_values(distance_fragmentation(network, {}),
                 by_definition(undirected(network), [](double distance) { return 1 / distance; }));
}

BOOST_AUTO_TEST_CASE(what_would_take_days_is_refused_with_the_estimate) {
    auto const says_how_long = [](AnalysisError const& error) {
        return std::string(error.what()).find("hours of one core") != std::string::npos;
    };
    BOOST_CHECK_EXCEPTION(static_cast<void>(distance_fragmentation(path(100'000), {})), AnalysisError,
                          says_how_long);
}

BOOST_AUTO_TEST_SUITE_END()

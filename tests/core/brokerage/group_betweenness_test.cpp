#include "core/brokerage/group_betweenness.h"
#include "core/centrality/betweenness.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(group_betweenness_of_sets)

namespace {

double of_set(Network const& network, std::vector<NodeId> const& set, MeasureOptions const& options = {}) {
    return group_betweenness(network, set, options, {});
}

/// Walks as long as the distance, counted by powers of the matrix of arcs, with and without the set.
double by_definition(Network const& network, std::vector<NodeId> const& set) {
    NodeId const nodes = network.node_count();
    auto arcs = transposed(incoming_matrix(network, true));
    for (NodeId node = 0; node < nodes; ++node) {
        arcs(node, node) = 0;
    }
    auto around = arcs;
    std::vector<bool> member(nodes, false);
    for (NodeId const node : set) {
        member[node] = true;
        for (NodeId other = 0; other < nodes; ++other) {
            around(node, other) = around(other, node) = 0;
        }
    }
    auto const distance = hop_distances(network);
    auto walks = arcs;
    auto walks_around = around;
    double pairs = 0;
    for (NodeId length = 1; length < nodes; ++length) {
        for (NodeId s = 0; s < nodes; ++s) {
            for (NodeId t = 0; t < nodes; ++t) {
                if (s != t && !member[s] && !member[t] && distance(s, t) == length) {
                    pairs += 1 - walks_around(s, t) / walks(s, t);
                }
            }
        }
        walks = product(walks, arcs);
        walks_around = product(walks_around, around);
    }
    return network.directed() ? pairs : pairs / 2;
}

} // namespace

BOOST_AUTO_TEST_CASE(path_star_and_ring_by_hand) {
    BOOST_TEST(of_set(path(5), {1, 3}) == 3.0); // 0 2, 0 4, 2 4
    BOOST_TEST(of_set(path(5), {0, 4}) == 0.0);
    BOOST_TEST(of_set(star(6), {0, 1}) == 6.0); // the pairs of the four leaves left
    // Of the opposite pair 1, 3 one path of two runs through 0; with 0 and 2 both do.
    BOOST_TEST(of_set(ring(4), {0}) == 0.5);
    BOOST_TEST(of_set(ring(4), {0, 2}) == 1.0);
    BOOST_TEST(of_set(ring(4), {}) == 0.0);
    BOOST_TEST(of_set(path(5), {1, 1, 3}) == 3.0);
}

BOOST_AUTO_TEST_CASE(ordered_pairs_where_directed) {
    auto const network = network_of(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}, LinkKind::directed);
    // Outside 0 and 1: 2 -> 3 directly, 3 -> 2 through both.
    BOOST_TEST(of_set(network, {0, 1}) == 1.0);
}

BOOST_AUTO_TEST_CASE(of_one_node_it_is_its_betweenness_whatever_the_lengths) {
    for (auto const lengths : {PathLengths::hops, PathLengths::inverse, PathLengths::weight}) {
        for (auto const kind : {LinkKind::directed, LinkKind::undirected}) {
            NodeId const nodes = 20;
            auto const network = network_of(nodes, random_links(3, nodes, 50), kind, true);
            MeasureOptions options;
            options.path_lengths = lengths;
            NodeValues alone;
            for (NodeId node = 0; node < nodes; ++node) {
                alone.push_back(of_set(network, {node}, options));
            }
            check_values(alone, betweenness(network, options, {}), 1e-11);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_karate_club_as_networkx_has_it) {
    // networkx 2.8.8: group_betweenness_centrality(G, ["1", "34"], normalized=False), then with "33".
    auto const karate = dataset_network("karate");
    BOOST_TEST(of_set(karate, {0, 33}) == 339.5404761904762, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(of_set(karate, {0, 33, 32}) == 378.68333333333334, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(equals_the_definition_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        NodeId const nodes = 14;
        auto links = random_links(seed, nodes, 2 * seed);
        links.push_back({7, 7});
        auto const network =
            network_of(nodes, links, seed % 2 == 0 ? LinkKind::undirected : LinkKind::directed);
        std::vector<NodeId> set;
        for (NodeId node = 0; node <= seed % 5; ++node) {
            set.push_back(static_cast<NodeId>((node * 5 + seed) % nodes));
        }
        BOOST_TEST(of_set(network, set) == by_definition(network, set), boost::test_tools::tolerance(1e-12));
    }
}

BOOST_AUTO_TEST_CASE(the_same_bytes_for_any_number_of_threads) {
    auto const network = network_of(300, random_links(5, 300, 900), LinkKind::directed);
    RunContext one;
    one.threads = 1;
    RunContext three;
    three.threads = 3;
    std::vector<NodeId> const set{1, 5, 9};
    BOOST_TEST(group_betweenness(network, set, {}, one) == group_betweenness(network, set, {}, three));
}

BOOST_AUTO_TEST_SUITE_END()

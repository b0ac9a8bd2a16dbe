#include "core/base/error.h"
#include "core/base/random.h"
#include "core/centrality/betweenness.h"
#include "core/centrality/distance_sums.h"
#include "core/centrality/edge_betweenness.h"
#include "tests/support/check_values.h"
#include "tests/support/path_enumeration.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(betweenness_centrality)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

NodeValues betweenness_of(Network const& network, PathLengths lengths = PathLengths::hops,
                          bool normalized = false) {
    return betweenness(network, {.path_lengths = lengths, .normalized = normalized}, {});
}

/// A tree of rings, triangles and single ties: many blocks that share cut points.
std::vector<Link> cactus(std::uint64_t seed, NodeId nodes) {
    RandomStream stream(seed, 0);
    std::vector<Link> links;
    NodeId next = 1;
    while (next < nodes) {
        auto const at = static_cast<NodeId>(stream.below(next));
        auto const size = static_cast<NodeId>(1 + stream.below(4));
        NodeId previous = at;
        for (NodeId k = 0; k < size && next < nodes; ++k) {
            links.push_back({previous, next, 1 + static_cast<double>(stream.below(3))});
            previous = next++;
        }
        if (previous != at && stream.below(3) > 0) {
            links.push_back({previous, at, 1});
        }
    }
    return links;
}

std::vector<Link> both_ways(std::vector<Link> const& links) {
    auto arcs = links;
    for (auto const& link : links) {
        arcs.push_back({link.to, link.from, link.weight});
    }
    return arcs;
}

double sum_of(std::vector<double> const& values) {
    double sum = 0;
    for (double const value : values) {
        sum += value;
    }
    return sum;
}

/// Links whose lengths are powers of two over 17 orders of magnitude: sums of them are exact as integers.
std::vector<Link> links_of_every_length(std::uint64_t seed, NodeId nodes) {
    auto links = random_links(seed, nodes, 2 * std::size_t{nodes});
    RandomStream stream(seed, 1);
    for (auto& link : links) {
        link.weight = std::ldexp(1.0, static_cast<int>(stream.below(58)));
    }
    return links;
}

/// By Bellman and Ford's search from every node, in integers. An arc is on a shortest path where its start is
/// nearer than its end, and the way along it less than 1e-12 longer than the shortest.
NodeValues by_integers(NodeId nodes, std::vector<Link> const& arcs) {
    constexpr auto far = std::numeric_limits<std::int64_t>::max();
    NodeValues values(nodes, 0.0);
    for (NodeId source = 0; source < nodes; ++source) {
        std::vector<std::int64_t> distance(nodes, far);
        distance[source] = 0;
        auto const way = [&](Link const& arc) {
            return distance[arc.from] + static_cast<std::int64_t>(arc.weight);
        };
        for (NodeId round = 0; round < nodes; ++round) {
            for (auto const& arc : arcs) {
                if (distance[arc.from] != far) {
                    distance[arc.to] = std::min(distance[arc.to], way(arc));
                }
            }
        }
        auto order = std::vector<NodeId>(nodes);
        std::iota(order.begin(), order.end(), NodeId{0});
        std::ranges::sort(order, {}, [&](NodeId node) { return distance[node]; });
        auto const for_each_arc = [&](NodeId from, auto const& visit) {
            for (auto const& arc : arcs) {
                if (arc.from == from && distance[from] < distance[arc.to] &&
                    static_cast<double>(way(arc) - distance[arc.to]) <=
                        1e-12 * static_cast<double>(distance[arc.to])) {
                    visit(arc.to);
                }
            }
        };
        std::vector<double> paths(nodes, 0.0);
        std::vector<double> dependency(nodes, 0.0);
        paths[source] = 1;
        for (NodeId const node : order) {
            for_each_arc(node, [&](NodeId next) { paths[next] += paths[node]; });
        }
        for (std::size_t place = nodes; place-- > 0;) {
            NodeId const node = order[place];
            for_each_arc(node, [&](NodeId next) {
                dependency[node] += paths[node] / paths[next] * (1 + dependency[next]);
            });
            values[node] += node == source ? 0.0 : dependency[node];
        }
    }
    return values;
}

} // namespace

BOOST_AUTO_TEST_CASE(star_path_and_ring_by_hand) {
    check_values(betweenness_of(star(6)), {10, 0, 0, 0, 0, 0});
    check_values(betweenness_of(star(6), PathLengths::hops, true), {1, 0, 0, 0, 0, 0});
    check_values(betweenness_of(path(5)), {0, 3, 4, 3, 0});
    check_values(betweenness_of(ring(5)), {1, 1, 1, 1, 1});
    check_values(betweenness_of(ring(4)), {0.5, 0.5, 0.5, 0.5});
    check_values(betweenness_of(complete(5)), {0, 0, 0, 0, 0});
}

BOOST_AUTO_TEST_CASE(lengths_over_many_orders_of_magnitude_equal_sums_without_rounding) {
    constexpr NodeId nodes = 14;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            auto const links = links_of_every_length(seed, nodes);
            check_values(
                betweenness_of(network_of(nodes, links, LinkKind::directed, true), PathLengths::weight),
                by_integers(nodes, links));
            auto expected = by_integers(nodes, both_ways(links));
            for (double& value : expected) {
                value /= 2;
            }
            check_values(
                betweenness_of(network_of(nodes, links, LinkKind::undirected, true), PathLengths::weight),
                expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_directed_path_counts_ordered_pairs) {
    auto const network = network_of(3, {{0, 1}, {1, 2}}, LinkKind::directed);
    check_values(betweenness_of(network), {0, 1, 0});
    check_values(betweenness_of(network, PathLengths::hops, true), {0, 0.5, 0});
}

BOOST_AUTO_TEST_CASE(parallel_ties_are_distinct_shortest_paths) {
    // From 0 to 3 two paths through 1 and one through 2.
    auto const network = network_of(4, {{0, 1}, {0, 1}, {1, 3}, {0, 2}, {2, 3}}, LinkKind::directed);
    check_values(betweenness_of(network), {0, 2.0 / 3, 1.0 / 3, 0});
}

BOOST_AUTO_TEST_CASE(sums_that_differ_by_rounding_only_are_the_same_length) {
    // 0.1 + 0.2 and 0.3; 1/3 + 1/3 + 1/3 and 1.
    auto const tenths = network_of(3, {{0, 1, 0.1}, {1, 2, 0.2}, {0, 2, 0.3}}, LinkKind::directed, true);
    check_values(betweenness_of(tenths, PathLengths::weight), {0, 0.5, 0});
    double const third = 1.0 / 3;
    auto const thirds =
        network_of(4, {{0, 1, third}, {1, 2, third}, {2, 3, third}, {0, 3, 1}}, LinkKind::undirected, true);
    check_values(betweenness_of(thirds, PathLengths::weight), {0, 1.5, 1.5, 0});
    auto const tiny = network_of(3, {{0, 1, 1e-13}, {1, 2, 2e-13}, {0, 2, 4e-13}}, LinkKind::directed, true);
    check_values(betweenness_of(tiny, PathLengths::weight), {0, 1, 0});
}

BOOST_AUTO_TEST_CASE(equals_the_enumeration_of_all_paths_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto const nodes = static_cast<NodeId>(4 + seed % 5);
        auto const links = random_links(seed, nodes, 5 + seed % 12);
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(nodes, links, kind, true);
            BOOST_TEST_CONTEXT("seed " << seed) {
                check_values(betweenness_of(network), PathEnumeration(network, false).betweenness());
                check_values(betweenness_of(network, PathLengths::weight),
                             PathEnumeration(network, true).betweenness());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(block_by_block_equals_the_network_as_a_whole) {
    // A directed network with both arcs of every tie is measured as a whole, and counts every pair twice.
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        NodeId const nodes = 60;
        auto links = cactus(seed, nodes);
        links.push_back({3, 4, 1}); // perhaps a parallel tie, perhaps a chord
        for (auto const lengths : {PathLengths::hops, PathLengths::weight}) {
            auto expected =
                betweenness_of(network_of(nodes, both_ways(links), LinkKind::directed, true), lengths);
            for (double& value : expected) {
                value /= 2;
            }
            check_values(betweenness_of(network_of(nodes, links, LinkKind::undirected, true), lengths),
                         expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(sources_that_nobody_reaches_are_folded_without_a_trace) {
    // A tail of sources with one arc, twins, and a parallel arc: against the enumeration.
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto links = random_links(seed, 6, 4 + seed % 8);
        for (auto const& link :
             {Link{6, 0}, {7, 0}, {7, 0}, {8, 1}, {8, 2}, {9, 1}, {9, 2}, {10, 2}, {10, 1}, {10, 1}}) {
            links.push_back(link);
        }
        auto const network = network_of(12, links, LinkKind::directed);
        check_values(betweenness_of(network), PathEnumeration(network, false).betweenness());
    }
}

BOOST_AUTO_TEST_CASE(over_all_nodes_it_sums_to_the_inner_nodes_of_the_shortest_paths) {
    // Large and dense enough for levels to be pulled and for several pieces of work.
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        NodeId const nodes = 400;
        auto const network =
            network_of(nodes, random_links(seed, nodes, 300 * seed * seed), LinkKind::undirected);
        auto const sums = distance_sums(network, {}, PathDirection::forward, "", {});
        double const inner = (sum_of(sums.sum) - sum_of(sums.reached)) / 2;
        BOOST_TEST(sum_of(betweenness_of(network)) == inner, boost::test_tools::tolerance(1e-12));
        BOOST_TEST(sum_of(edge_betweenness(network, {}, {})) == sum_of(sums.sum) / 2,
                   boost::test_tools::tolerance(1e-12));
    }
}

BOOST_AUTO_TEST_CASE(path_counts_beyond_64_bits_are_counted) {
    // Between opposite corners of a 40 x 40 grid run C(78, 39) = 2.7e22 shortest paths. Over all nodes
    // betweenness sums to the sum over pairs of (distance - 1); distances in a grid: sum of |row difference|
    // + |column difference|.
    double const side = 40;
    auto const values = betweenness_of(grid(40, 40));
    double sum = 0;
    for (double const value : values) {
        sum += value;
    }
    double const pairs = side * side * (side * side - 1) / 2;
    double const distances = 2 * side * side * (side * (side * side - 1) / 6);
    BOOST_TEST(sum == distances - pairs, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(more_paths_than_a_double_can_count_are_refused) {
    // 1100 diamonds in a row: 2^1100 shortest paths.
    std::vector<Link> links;
    NodeId const diamonds = 1100;
    for (NodeId k = 0; k < diamonds; ++k) {
        NodeId const first = 3 * k;
        links.insert(
            links.end(),
            {{first, first + 1}, {first, first + 2}, {first + 1, first + 3}, {first + 2, first + 3}});
    }
    BOOST_CHECK_THROW(
        static_cast<void>(betweenness_of(network_of(3 * diamonds + 1, links, LinkKind::directed))),
        AnalysisError);
}

BOOST_AUTO_TEST_CASE(fewer_than_three_nodes) {
    check_values(betweenness_of(path(2)), {0, 0});
    check_values(betweenness_of(path(2), PathLengths::hops, true), {blank, blank});
    BOOST_TEST(betweenness_of(path(0)).empty());
}

BOOST_AUTO_TEST_SUITE_END()

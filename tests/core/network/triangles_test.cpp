#include "core/network/triangles.h"
#include "tests/support/weighted_networks.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(triangles)

namespace {

using Nodes = std::array<NodeId, 3>;

std::multiset<Nodes> found_triangles(MutualEdges const& edges) {
    std::multiset<Nodes> found;
    for_each_triangle(edges, {}, [&](Triangle const& t) {
        Nodes nodes{edges.node[t.u], edges.node[t.v], edges.node[t.w]};
        std::ranges::sort(nodes);
        found.insert(nodes);
    });
    return found;
}

/// Strength between two nodes and the directions of the ties, for each pair in both orders.
struct Between {
    double strength = 0;
    bool arc = false;
};

std::map<std::pair<NodeId, NodeId>, Between> between(Network const& network, bool unweighted) {
    std::map<std::pair<NodeId, NodeId>, Between> result;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        NodeId const a = network.source(tie);
        NodeId const b = network.target(tie);
        if (a == b) {
            continue;
        }
        double const strength = unweighted ? 1.0 : network.strength(tie);
        double const times = network.is_directed(tie) ? 1 : 2;
        result[{a, b}].strength += times * strength;
        result[{b, a}].strength += times * strength;
        result[{a, b}].arc = true;
        result[{b, a}].arc = result[{b, a}].arc || !network.is_directed(tie);
    }
    return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_complete_network_has_every_triple_once) {
    BOOST_TEST(found_triangles(mutual_edges(complete(7), EdgeFacts::none)).size() == 35U);
    BOOST_TEST(found_triangles(mutual_edges(star(7), EdgeFacts::none)).empty());
    BOOST_TEST(found_triangles(mutual_edges(path(0), EdgeFacts::none)).empty());
}

BOOST_AUTO_TEST_CASE(every_triangle_of_random_networks_once) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        NodeId const nodes = 14;
        auto const kind = seed % 2 == 0 ? LinkKind::directed : LinkKind::undirected;
        auto const network = network_of(nodes, random_links(seed, nodes, 3 * seed), kind, true);
        auto const pairs = between(network, false);
        std::multiset<Nodes> expected;
        for (NodeId a = 0; a < nodes; ++a) {
            for (NodeId b = a + 1; b < nodes; ++b) {
                for (NodeId c = b + 1; c < nodes; ++c) {
                    if (pairs.contains({a, b}) && pairs.contains({b, c}) && pairs.contains({a, c})) {
                        expected.insert({a, b, c});
                    }
                }
            }
        }
        BOOST_TEST((found_triangles(mutual_edges(network, EdgeFacts::none)) == expected));
    }
}

BOOST_AUTO_TEST_CASE(edges_hold_strength_and_direction_of_the_ties_between_their_ends) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        NodeId const nodes = 9;
        bool const unweighted = seed % 3 == 0;
        auto links = random_links(seed, nodes, 2 * seed);
        links.push_back({3, 3, 7});
        auto const kind = seed % 2 == 0 ? LinkKind::directed : LinkKind::undirected;
        auto const network = network_of(nodes, links, kind, true);
        auto const edges = mutual_edges(network, unweighted ? EdgeFacts::tie_counts : EdgeFacts::strengths);
        auto const directions = mutual_edges(network, EdgeFacts::arcs);
        auto const pairs = between(network, unweighted);
        BOOST_TEST(2 * edges.edge_count() == pairs.size());
        std::vector<std::uint32_t> alters(nodes, 0);
        edges.for_each_edge([&](Rank lower, Rank upper, std::uint64_t edge) {
            NodeId const a = edges.node[lower];
            NodeId const b = edges.node[upper];
            BOOST_TEST(lower < upper);
            BOOST_TEST(edges.alters[lower] <= edges.alters[upper]);
            BOOST_REQUIRE(pairs.contains({a, b}));
            auto const there = pairs.at({a, b});
            BOOST_TEST(edges.strength(edge) == there.strength, boost::test_tools::tolerance(1e-14));
            BOOST_TEST(((directions.arcs_of(edge) & MutualEdges::forward) != 0) == there.arc);
            BOOST_TEST(((directions.arcs_of(edge) & MutualEdges::backward) != 0) == pairs.at({b, a}).arc);
            ++alters[lower];
            ++alters[upper];
        });
        BOOST_TEST(alters == edges.alters, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(rows_rise_and_equal_strengths_take_no_room) {
    auto const edges = mutual_edges(complete(6), EdgeFacts::strengths);
    BOOST_TEST(edges.strengths.empty());
    BOOST_TEST(edges.arcs.empty());
    BOOST_TEST(edges.strength(0) == 2.0);
    for (Rank rank = 0; rank < edges.rank_count(); ++rank) {
        auto const begin = edges.upper.begin();
        BOOST_TEST(std::is_sorted(begin + static_cast<std::ptrdiff_t>(edges.offsets[rank]),
                                  begin + static_cast<std::ptrdiff_t>(edges.offsets[rank + 1])));
    }
}

BOOST_AUTO_TEST_CASE(a_stop_ends_the_search) {
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    auto const edges = mutual_edges(complete(300), EdgeFacts::none);
    BOOST_CHECK_THROW(for_each_triangle(edges, context, [](Triangle const&) {}), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()

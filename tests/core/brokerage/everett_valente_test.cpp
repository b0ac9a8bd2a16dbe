#include "core/brokerage/everett_valente.h"
#include "core/centrality/betweenness.h"
#include "core/centrality/degree.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

#include <cmath>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(everett_valente_brokerage)

namespace {

/// The formulas with reach from a matrix of distances.
NodeValues by_definition(Network const& network) {
    auto const between = betweenness(network, {}, {});
    auto const distance = hop_distances(network);
    auto const in = degree(network, TieDirection::in);
    auto const out = degree(network, TieDirection::out);
    double const others = network.node_count() - 1;
    NodeValues values(network.node_count(), 0.0);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        double reach_in = -1; // not itself
        double reach_out = -1;
        for (NodeId other = 0; other < network.node_count(); ++other) {
            reach_in += std::isfinite(distance(other, node)) ? 1 : 0;
            reach_out += std::isfinite(distance(node, other)) ? 1 : 0;
        }
        double const b = between[node];
        if (b > 0) {
            values[node] = network.directed() ? ((b + reach_in) / in[node] + (b + reach_out) / out[node]) / 2
                                              : (2 * b + others) / degree(network, TieDirection::both)[node];
        }
    }
    return values;
}

} // namespace

BOOST_AUTO_TEST_CASE(star_path_and_complete_network_by_hand) {
    check_values(everett_valente(star(6), {}), {5, 0, 0, 0, 0, 0});
    // b of the middle of five is 4: (8 + 4) / 2; beside it 3: (6 + 4) / 2.
    check_values(everett_valente(path(5), {}), {0, 5, 6, 5, 0});
    check_values(everett_valente(complete(4), {}), {0, 0, 0, 0});
}

BOOST_AUTO_TEST_CASE(a_directed_path_by_hand) {
    // 0 -> 1 -> 2 -> 3: b(1) = 2, 1 node reaches it, it reaches 2: (3/1 + 4/1) / 2.
    auto const network = network_of(4, {{0, 1}, {1, 2}, {2, 3}}, LinkKind::directed);
    check_values(everett_valente(network, {}), {0, 3.5, 3.5, 0});
}

BOOST_AUTO_TEST_CASE(granovetters_network_as_in_the_source) {
    // Everett and Valente 2016, fig. 1: a tie of the cut point 6, which joins 1-5 and 24 to the rest, carries
    // on average (2 b + 24) / 3 with b from its own ties.
    std::vector<Link> const links{{1, 2},   {1, 3},   {1, 24},  {2, 3},   {2, 4},   {3, 4},   {3, 5},
                                  {4, 5},   {4, 6},   {5, 6},   {6, 7},   {7, 8},   {8, 9},   {8, 10},
                                  {8, 11},  {8, 14},  {9, 10},  {10, 11}, {11, 12}, {11, 13}, {11, 14},
                                  {12, 13}, {12, 14}, {13, 14}, {13, 15}, {15, 16}, {15, 17}, {16, 17},
                                  {17, 18}, {18, 19}, {18, 20}, {18, 21}, {19, 20}, {20, 21}, {20, 22},
                                  {20, 25}, {22, 25}, {22, 23}, {23, 24}, {23, 25}, {24, 25}};
    auto shifted = links;
    for (auto& link : shifted) {
        link = {link.from - 1, link.to - 1};
    }
    auto const network = network_of(25, shifted, LinkKind::undirected);
    auto const between = betweenness(network, {}, {});
    BOOST_TEST(everett_valente(network, {})[5] == (2 * between[5] + 24) / 3,
               boost::test_tools::tolerance(1e-12));
    check_values(everett_valente(network, {}), by_definition(network));
}

BOOST_AUTO_TEST_CASE(equals_the_formula_on_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        NodeId const nodes = 15;
        auto links = random_links(seed, nodes, 3 * seed);
        links.push_back({2, 2});
        auto const network =
            network_of(nodes, links, seed % 2 == 0 ? LinkKind::undirected : LinkKind::directed);
        check_values(everett_valente(network, {}), by_definition(network));
    }
}

BOOST_AUTO_TEST_SUITE_END()

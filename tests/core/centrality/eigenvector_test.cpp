#include "core/base/error.h"
#include "core/centrality/eigenvector.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

#include <limits>
#include <numbers>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(eigenvector_centrality)

namespace {

NodeValues values_of(Network const& network, bool unweighted = false) {
    return eigenvector(network, unweighted, {});
}

void check_refused(Network const& network, std::string const& words) {
    BOOST_CHECK_EXCEPTION(static_cast<void>(values_of(network)), AnalysisError,
                          [&](AnalysisError const& error) {
                              return std::string(error.what()).find(words) != std::string::npos;
                          });
}

std::vector<Link> joined(std::vector<Link> links, std::vector<Link> const& more) {
    links.insert(links.end(), more.begin(), more.end());
    return links;
}

std::vector<Link> const triangle{{0, 1}, {1, 2}, {2, 0}};

} // namespace

BOOST_AUTO_TEST_CASE(star_ring_and_path_by_hand) {
    check_values(values_of(star(5)), {1, 0.5, 0.5, 0.5, 0.5});
    check_values(values_of(ring(6)), {1, 1, 1, 1, 1, 1});
    check_values(values_of(path(2)), {1, 1});
    // A path of n has sin(k pi / (n+1)), k = 1 ... n.
    NodeId const nodes = 201;
    NodeValues expected;
    for (NodeId k = 1; k <= nodes; ++k) {
        expected.push_back(std::sin(k * std::numbers::pi / (nodes + 1)));
    }
    check_values(values_of(path(nodes)), expected, 1e-10);
}

BOOST_AUTO_TEST_CASE(large_regular_and_bipartite_networks_settle) {
    check_values(values_of(ring(1000)), NodeValues(1000, 1), 1e-10);
    // A directed ring: every eigenvalue has the same modulus, one is real and positive.
    std::vector<Link> links;
    for (NodeId node = 0; node < 300; ++node) {
        links.push_back({node, (node + 1) % 300});
    }
    check_values(values_of(network_of(300, links, LinkKind::directed)), NodeValues(300, 1), 1e-10);
    NodeId const leaves = 4900;
    auto const values = values_of(star(leaves + 1));
    BOOST_TEST(values[0] == 1.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(values[leaves] == 1.0 / 70, boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(parts_of_many_nodes_have_their_values_and_all_others_0) {
    // A star beside a ring, among nodes without ties: leaves have 1 / sqrt(leaves).
    NodeId const leaves = 150'000;
    std::vector<Link> links{{1, 2}, {2, 3}, {3, 1}};
    for (NodeId leaf = 0; leaf < leaves; ++leaf) {
        links.push_back({0, 10 + leaf});
    }
    auto const undirected = values_of(network_of(leaves + 20, links, LinkKind::undirected));
    BOOST_TEST(undirected[0] == 1.0);
    BOOST_TEST(undirected[3] == 0.0);
    BOOST_TEST(undirected[leaves + 9] == 1 / std::sqrt(leaves), boost::test_tools::tolerance(1e-11));
    BOOST_TEST(undirected[leaves + 10] == 0.0);
    // With four times the strength from the centre to the leaves: 2 / sqrt(leaves).
    std::vector<Link> there_and_back;
    for (auto const& link : links) {
        there_and_back.push_back({link.from, link.to, 4});
        there_and_back.push_back({link.to, link.from, 1});
    }
    auto const directed = values_of(network_of(leaves + 20, there_and_back, LinkKind::directed, true));
    BOOST_TEST(directed[0] == 1.0);
    BOOST_TEST(directed[3] == 0.0);
    BOOST_TEST(directed[leaves + 9] == 2 / std::sqrt(leaves), boost::test_tools::tolerance(1e-11));
}

BOOST_AUTO_TEST_CASE(small_values_are_as_accurate_as_large_ones) {
    // A clique of 80 with a tail of 20: along it values fall by z each step, x_k = c (z^-(21-k) - z^(21-k)),
    // z + 1/z = the eigenvalue, down to 1e-38.
    NodeId const clique = 80;
    NodeId const tail = 20;
    std::vector<Link> links;
    for (NodeId a = 0; a < clique; ++a) {
        for (NodeId b = a + 1; b < clique; ++b) {
            links.push_back({a, b});
        }
    }
    for (NodeId k = 0; k < tail; ++k) {
        links.push_back({clique - 1 + k, clique + k});
    }
    auto const values = values_of(network_of(clique + tail, links, LinkKind::undirected));
    double const radius =
        values[clique + 3] != 0 ? (values[clique + 2] + values[clique + 4]) / values[clique + 3] : 0;
    double const z = (radius - std::sqrt(radius * radius - 4)) / 2;
    for (NodeId k = 1; k < tail; ++k) {
        double const ratio =
            (std::pow(z, k - 20.0) - std::pow(z, 20.0 - k)) / (std::pow(z, k - 21.0) - std::pow(z, 21.0 - k));
        BOOST_TEST(values[clique + k] / values[clique + k - 1] == ratio, boost::test_tools::tolerance(1e-10));
    }
}

BOOST_AUTO_TEST_CASE(values_flow_from_the_dominant_part_to_those_behind_it) {
    // Cycle of three, then 3 and 4 in a row, 5 before it.
    auto const network = network_of(6, joined(triangle, {{1, 3}, {3, 4}, {5, 0}}), LinkKind::directed);
    check_values(values_of(network), {1, 1, 1, 1, 1, 0});
    // Behind a pair of strength 2 a pair of strength 1: x3 = (x1 + x2)/2, x2 = x3/2.
    auto const pairs =
        network_of(4, {{0, 1, 2}, {1, 0, 2}, {1, 3, 1}, {2, 3, 1}, {3, 2, 1}}, LinkKind::directed, true);
    check_values(values_of(pairs), {1, 1, 1.0 / 3, 2.0 / 3});
}

BOOST_AUTO_TEST_CASE(parts_that_are_not_dominant_have_0) {
    auto const network = network_of(6, joined(triangle, {{3, 4}}), LinkKind::undirected);
    check_values(values_of(network), {1, 1, 1, 0, 0, 0});
}

BOOST_AUTO_TEST_CASE(refused_where_not_unique) {
    check_refused(network_of(6, joined(triangle, {{3, 4}, {4, 5}, {5, 3}}), LinkKind::undirected),
                  "several parts");
    check_refused(network_of(6, joined(triangle, {{3, 4}, {4, 5}, {5, 3}, {0, 3}}), LinkKind::directed),
                  "several parts");
    check_refused(network_of(3, {{0, 1}, {1, 2}}, LinkKind::directed), "no node comes back to itself");
    check_refused(network_of(3, {}, LinkKind::undirected), "no ties");
    check_refused(network_of(3, {{0, 1, 0}, {1, 0, 0}}, LinkKind::directed, true), "no node comes back");
    check_refused(network_of(3, {{0, 1, -1}, {1, 0, 2}}, LinkKind::directed, true), "the tie 0 -> 1 has");
}

BOOST_AUTO_TEST_CASE(one_node) {
    check_values(values_of(path(1)), {std::numeric_limits<double>::quiet_NaN()});
    check_values(values_of(network_of(1, {{0, 0}}, LinkKind::directed)), {1});
}

BOOST_AUTO_TEST_CASE(nearly_equal_parts_are_told_apart) {
    // Two pairs of strengths that differ in the ninth digit, and the same joined by a weak tie.
    auto const apart = network_of(4, {{0, 1, 1}, {2, 3, 1 + 1e-9}}, LinkKind::undirected, true);
    check_values(values_of(apart), {0, 0, 1, 1});
    auto const weak = network_of(4, {{0, 1, 1}, {1, 2, 1e-9}, {2, 3, 1}}, LinkKind::undirected, true);
    check_values(values_of(weak), {1, 1, 1, 1}, 1e-6);
}

BOOST_AUTO_TEST_CASE(equals_a_high_power_of_the_matrix_on_random_networks) {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        auto const nodes = static_cast<NodeId>(seed % 2 == 0 ? 12 : 60);
        auto links = random_links(seed, nodes, nodes + 2 * seed);
        links.push_back({2, 2, 0.5});
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(nodes, links, kind, true);
            try {
                auto const values = values_of(network);
                BOOST_TEST_CONTEXT("seed " << seed) {
                    check_values(values, powered_vector(incoming_matrix(network), 1), 1e-9);
                }
                ++compared;
            } catch (AnalysisError const&) {
                BOOST_TEST(nodes == 12U, "seed " << seed << " is refused");
            }
        }
    }
    BOOST_TEST(compared > 100);
}

BOOST_AUTO_TEST_SUITE_END()

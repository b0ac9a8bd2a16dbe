#include "core/base/error.h"
#include "core/centrality/eccentricity.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(eccentricity_of_nodes)

BOOST_AUTO_TEST_CASE(star_path_and_ring_by_hand) {
    check_values(eccentricity(star(4), {}, {}), {1, 2, 2, 2});
    check_values(eccentricity(path(4), {}, {}), {3, 2, 2, 3});
    check_values(eccentricity(ring(5), {}, {}), {2, 2, 2, 2, 2});
}

BOOST_AUTO_TEST_CASE(only_nodes_reached_forward_count) {
    auto const chain = network_of(4, {{0, 1, 2}, {1, 2, 4}}, LinkKind::directed, true);
    check_values(eccentricity(chain, {}, {}), {2, 1, 0, 0});
    check_values(eccentricity(chain, {.path_lengths = PathLengths::weight}, {}), {6, 4, 0, 0});
    check_values(eccentricity(chain, {.path_lengths = PathLengths::inverse}, {}), {0.75, 0.25, 0, 0});
}

BOOST_AUTO_TEST_CASE(a_strength_of_0_is_no_tie_and_a_length_of_0_is_refused) {
    auto const network = network_of(3, {{0, 1, 0}, {1, 2, 2}}, LinkKind::undirected, true);
    check_values(eccentricity(network, {.path_lengths = PathLengths::inverse}, {}), {0, 0.5, 0.5});
    BOOST_CHECK_THROW(static_cast<void>(eccentricity(network, {.path_lengths = PathLengths::weight}, {})),
                      AnalysisError);
}

BOOST_AUTO_TEST_CASE(equals_the_largest_of_all_distances_on_random_networks) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        NodeId const nodes = 14;
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(nodes, random_links(seed, nodes, 8 + seed), kind, true);
            DenseMatrix lengths(nodes);
            for (TieId tie = 0; tie < network.tie_count(); ++tie) {
                auto const put = [&](NodeId from, NodeId to) {
                    double& length = lengths(from, to);
                    length = length > 0 ? std::min(length, network.weight(tie)) : network.weight(tie);
                };
                put(network.source(tie), network.target(tie));
                if (kind == LinkKind::undirected) {
                    put(network.target(tie), network.source(tie));
                }
            }
            auto const distances = walk_lengths(lengths);
            NodeValues expected(nodes, 0);
            for (NodeId a = 0; a < nodes; ++a) {
                for (NodeId b = 0; b < nodes; ++b) {
                    expected[a] =
                        std::isfinite(distances(a, b)) ? std::max(expected[a], distances(a, b)) : expected[a];
                }
            }
            check_values(eccentricity(network, {.path_lengths = PathLengths::weight}, {}), expected);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

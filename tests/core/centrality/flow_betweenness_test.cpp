#include "core/base/error.h"
#include "core/centrality/flow_betweenness.h"
#include "tests/support/check_values.h"
#include "tests/support/dense_matrix.h"
#include "tests/support/weighted_networks.h"

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(flow_betweenness_of_nodes)

namespace {

/// The largest flow, as the smallest cut over every set of nodes with the source and without the target.
double smallest_cut(DenseMatrix const& incoming, std::size_t source, std::size_t target,
                    std::uint32_t removed) {
    double smallest = HUGE_VAL;
    for (std::uint32_t set = 0; set < 1U << incoming.size; ++set) {
        if ((set >> source & 1U) == 0 || (set >> target & 1U) != 0 || (set & removed) != 0) {
            continue;
        }
        double cut = 0;
        for (std::size_t from = 0; from < incoming.size; ++from) {
            for (std::size_t to = 0; to < incoming.size; ++to) {
                bool const leaves = (set >> from & 1U) != 0 && (set >> to & 1U) == 0;
                cut += leaves && (removed >> to & 1U) == 0 ? incoming(to, from) : 0.0;
            }
        }
        smallest = std::min(smallest, cut);
    }
    return smallest;
}

NodeValues by_cuts(Network const& network) {
    auto const incoming = incoming_matrix(network);
    NodeValues values(incoming.size, 0.0);
    for (std::size_t v = 0; v < incoming.size; ++v) {
        for (std::size_t s = 0; s < incoming.size; ++s) {
            for (std::size_t t = 0; t < incoming.size; ++t) {
                if (s != t && s != v && t != v) {
                    values[v] += smallest_cut(incoming, s, t, 0) - smallest_cut(incoming, s, t, 1U << v);
                }
            }
        }
    }
    return values;
}

} // namespace

BOOST_AUTO_TEST_CASE(star_ring_and_complete_network_by_hand) {
    check_values(flow_betweenness(star(5), TieCapacity::one, {}), {12, 0, 0, 0, 0});
    // In a ring two units flow between any two; without the node one way is left.
    check_values(flow_betweenness(ring(4), TieCapacity::one, {}), NodeValues(4, 6));
    check_values(flow_betweenness(complete(4), TieCapacity::one, {}), NodeValues(4, 6));
    check_values(flow_betweenness(network_of(3, {{0, 1}, {1, 2}}, LinkKind::directed), TieCapacity::one, {}),
                 {0, 1, 0});
}

BOOST_AUTO_TEST_CASE(strengths_are_capacities_only_where_asked) {
    auto const network =
        network_of(4, {{0, 1, 3}, {1, 3, 2}, {0, 2, 1}, {2, 3, 5}}, LinkKind::directed, true);
    check_values(flow_betweenness(network, TieCapacity::one, {}), {0, 1, 1, 0});
    check_values(flow_betweenness(network, TieCapacity::strength, {}), {0, 2, 1, 0});
}

BOOST_AUTO_TEST_CASE(equals_the_smallest_cuts_of_random_multigraphs) {
    for (std::uint64_t seed = 1; seed <= 16; ++seed) {
        NodeId const nodes = 7;
        auto links = random_links(seed, nodes, 6 + seed);
        links.push_back({1, 1, 2});
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            BOOST_TEST_CONTEXT("seed " << seed) {
                auto const plain = network_of(nodes, links, kind);
                check_values(flow_betweenness(plain, TieCapacity::one, {}), by_cuts(plain));
                auto const strong = network_of(nodes, links, kind, true);
                check_values(flow_betweenness(strong, TieCapacity::strength, {}), by_cuts(strong));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(few_nodes_negative_strengths_and_networks_too_large) {
    check_values(flow_betweenness(path(2), TieCapacity::one, {}), {0, 0});
    auto const negative = network_of(3, {{0, 1, 1}, {1, 2, -1}}, LinkKind::directed, true);
    BOOST_CHECK_THROW(static_cast<void>(flow_betweenness(negative, TieCapacity::strength, {})),
                      AnalysisError);
    check_values(flow_betweenness(negative, TieCapacity::one, {}), {0, 1, 0});
    BOOST_CHECK_THROW(static_cast<void>(flow_betweenness(ring(100'000), TieCapacity::one, {})),
                      AnalysisError);
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/centrality/coreness.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(coreness_of_nodes)

namespace {

/// By its definition: takes out nodes with fewer than k ties until none is left that has fewer, for every k.
NodeValues by_peeling(Network const& network, TieDirection direction) {
    NodeId const nodes = network.node_count();
    NodeValues values(nodes, 0);
    std::vector<bool> present(nodes, true);
    auto const ties_of = [&](NodeId node) {
        int count = 0;
        for (TieId tie = 0; tie < network.tie_count(); ++tie) {
            NodeId const from = network.source(tie);
            NodeId const to = network.target(tie);
            if (!present[from] || !present[to]) {
                continue;
            }
            bool const any = direction == TieDirection::both || !network.directed();
            count += from == node && (any || direction == TieDirection::out) ? 1 : 0;
            count += to == node && (any || direction == TieDirection::in) ? 1 : 0;
        }
        return count;
    };
    for (int k = 1; std::ranges::find(present, true) != present.end(); ++k) {
        for (bool changed = true; changed;) {
            changed = false;
            for (NodeId node = 0; node < nodes; ++node) {
                if (present[node] && ties_of(node) < k) {
                    present[node] = false;
                    changed = true;
                }
            }
        }
        for (NodeId node = 0; node < nodes; ++node) {
            values[node] = present[node] ? k : values[node];
        }
    }
    return values;
}

} // namespace

BOOST_AUTO_TEST_CASE(triangle_with_a_pendant_and_an_isolate) {
    auto const network = network_of(5, {{0, 1}, {1, 2}, {2, 0}, {2, 3}}, LinkKind::undirected);
    check_values(coreness(network, TieDirection::both, {}), {2, 2, 2, 1, 0});
    check_values(coreness(complete(5), TieDirection::both, {}), {4, 4, 4, 4, 4});
    check_values(coreness(star(4), TieDirection::both, {}), {1, 1, 1, 1});
}

BOOST_AUTO_TEST_CASE(a_directed_cycle_has_one_in_one_out_and_two_in_all) {
    auto const network = network_of(4, {{0, 1}, {1, 2}, {2, 0}, {2, 3}}, LinkKind::directed);
    check_values(coreness(network, TieDirection::both, {}), {2, 2, 2, 1});
    check_values(coreness(network, TieDirection::in, {}), {1, 1, 1, 1});
    check_values(coreness(network, TieDirection::out, {}), {1, 1, 1, 0});
}

BOOST_AUTO_TEST_CASE(parallel_and_self_ties_count_as_in_igraph) {
    // R igraph 1.3.5, coreness(make_graph(c(1,2, 2,3, 3,1, 3,4, 1,1, 2,3), directed = FALSE)): 3 3 3 1;
    // directed with another self tie 4 -> 4, mode = "all", "in", "out": 3 3 3 3, 1 1 1 1, 1 1 1 1.
    std::vector<Link> links{{0, 1}, {1, 2}, {2, 0}, {2, 3}, {0, 0}, {1, 2}};
    check_values(coreness(network_of(4, links, LinkKind::undirected), TieDirection::both, {}), {3, 3, 3, 1});
    links.push_back({3, 3});
    auto const directed = network_of(4, links, LinkKind::directed);
    check_values(coreness(directed, TieDirection::both, {}), {3, 3, 3, 3});
    check_values(coreness(directed, TieDirection::in, {}), {1, 1, 1, 1});
    check_values(coreness(directed, TieDirection::out, {}), {1, 1, 1, 1});
}

BOOST_AUTO_TEST_CASE(equals_peeling_random_multigraphs_with_self_ties) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        NodeId const nodes = 15;
        auto links = random_links(seed, nodes, 10 + 2 * seed);
        links.push_back({static_cast<NodeId>(seed % nodes), static_cast<NodeId>(seed % nodes)});
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(nodes, links, kind);
            for (auto const direction : {TieDirection::both, TieDirection::in, TieDirection::out}) {
                check_values(coreness(network, direction, {}), by_peeling(network, direction));
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

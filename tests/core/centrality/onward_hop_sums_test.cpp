#include "core/centrality/onward_hop_sums.h"
#include "core/centrality/onward_walk.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>
#include <optional>
#include <stop_token>
#include <vector>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(sums_of_hops_in_topological_order)

namespace {

/// By one plain breadth-first search after the other.
DistanceSums plain_sums(AdjacencyRows const& rows) {
    std::size_t const nodes = rows.offsets.size() - 1;
    DistanceSums sums(nodes);
    for (NodeId source = 0; source < nodes; ++source) {
        std::vector<int> distance(nodes, -1);
        std::vector<NodeId> order = {source};
        distance[source] = 0;
        for (std::size_t at = 0; at < order.size(); ++at) {
            for (NodeId const next : rows.of(order[at]).nodes) {
                if (distance[next] < 0) {
                    distance[next] = distance[order[at]] + 1;
                    order.push_back(next);
                }
            }
        }
        for (std::size_t at = 1; at < order.size(); ++at) {
            double const hops = distance[order[at]];
            sums.reached[source] += 1;
            sums.sum[source] += hops;
            sums.inverse_sum[source] += 1 / hops;
            sums.farthest[source] = hops;
        }
    }
    return sums;
}

void check_sums(DistanceSums const& sums, DistanceSums const& expected) {
    BOOST_TEST(sums.reached == expected.reached);
    BOOST_TEST(sums.sum == expected.sum);
    BOOST_TEST(sums.farthest == expected.farthest);
    check_values(sums.inverse_sum, expected.inverse_sum);
}

std::optional<DistanceSums> onward_sums(AdjacencyRows const& forward, AdjacencyRows const& backward,
                                        unsigned threads = 1) {
    RunContext context;
    context.threads = threads;
    return onward_hop_sums(forward, topological_order(forward, backward), "", context);
}

DistanceSums sums_by(MakeOnwardWalk make_walk, AdjacencyRows const& rows, TopologicalOrder const& order) {
    auto const arcs = onward_arcs(rows, order);
    auto const walk = make_walk(arcs, order);
    DistanceSums sums(order.nodes.size());
    for (NodeId begin = 0; begin < order.inner_count; begin += OnwardWalk::batch) {
        BOOST_TEST_REQUIRE(walk->run(begin, std::min(order.inner_count, begin + OnwardWalk::batch), sums));
    }
    return sums;
}

void check_network(Network const& network) {
    for (bool const forward : {true, false}) {
        auto const& rows = forward ? network.out_rows() : network.in_rows();
        auto const& against = forward ? network.in_rows() : network.out_rows();
        auto const sums = onward_sums(rows, against);
        BOOST_TEST_REQUIRE(sums.has_value());
        check_sums(*sums, plain_sums(rows));
        for (auto const make_walk : ways_to_walk_onward()) {
            auto const same = sums_by(make_walk, rows, topological_order(rows, against));
            BOOST_TEST(same.sum == sums->sum);
            BOOST_TEST(same.inverse_sum == sums->inverse_sum);
            BOOST_TEST(same.reached == sums->reached);
            BOOST_TEST(same.farthest == sums->farthest);
        }
        for (unsigned const threads : {2U, 3U}) {
            auto const same = onward_sums(rows, against, threads);
            BOOST_TEST(same->sum == sums->sum);
            BOOST_TEST(same->inverse_sum == sums->inverse_sum);
        }
    }
}

/// Every link led from the lower number to the higher: no way leads back.
std::vector<Link> onward(std::vector<Link> links) {
    for (auto& link : links) {
        link = {std::min(link.from, link.to), std::max(link.from, link.to)};
    }
    return links;
}

Network directed_path(NodeId nodes, bool closed) {
    std::vector<Link> links;
    for (NodeId node = 0; node + 1 < nodes; ++node) {
        links.push_back({node, node + 1});
    }
    if (closed) {
        links.push_back({nodes - 1, 0});
    }
    return network_of(nodes, links, LinkKind::directed);
}

} // namespace

BOOST_AUTO_TEST_CASE(an_order_leads_onward_but_inside_its_strong_components) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto const network = network_of(60, random_links(seed, 60, 30 + 8 * seed), LinkKind::directed);
        auto const order = topological_order(network.out_rows(), network.in_rows());
        std::vector<NodeId> place(60, no_node);
        for (NodeId at = 0; at < order.nodes.size(); ++at) {
            place[order.nodes[at]] = at;
        }
        for (TieId tie = 0; tie < network.tie_count(); ++tie) {
            NodeId const from = place[network.source(tie)];
            NodeId const to = place[network.target(tie)];
            bool const together =
                std::ranges::any_of(order.components, [&](StrongComponent const& component) {
                    return component.begin <= from && from < component.end && component.begin <= to &&
                           to < component.end;
                });
            BOOST_TEST((from < to || together));
        }
    }
}

BOOST_AUTO_TEST_CASE(without_cycles_they_are_those_of_plain_searches) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        NodeId const nodes = 300;
        check_network(network_of(nodes, onward(random_links(seed, nodes, 150 * seed)), LinkKind::directed));
    }
}

BOOST_AUTO_TEST_CASE(with_components_small_and_large_too) {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        NodeId const nodes = 300;
        check_network(network_of(nodes, random_links(seed, nodes, 60 * seed), LinkKind::directed));
    }
}

BOOST_AUTO_TEST_CASE(self_ties_and_parallel_ties_change_nothing) {
    auto links = random_links(7, 200, 260);
    for (NodeId node = 0; node < 200; node += 3) {
        links.push_back({node, node});
        links.push_back(links[node]);
    }
    check_network(network_of(200, links, LinkKind::directed));
}

BOOST_AUTO_TEST_CASE(one_node_and_none) {
    check_network(network_of(1, {}, LinkKind::directed));
    check_network(network_of(1, {{0, 0}}, LinkKind::directed));
    check_network(network_of(0, {}, LinkKind::directed));
}

BOOST_AUTO_TEST_CASE(distances_up_to_253_hops_are_told_and_longer_ones_are_left_to_others) {
    check_network(directed_path(254, false));
    check_network(directed_path(254, true));
    for (NodeId const nodes : {255U, 256U, 257U, 700U}) {
        for (bool const closed : {false, true}) {
            auto const network = directed_path(nodes, closed);
            BOOST_TEST(!onward_sums(network.out_rows(), network.in_rows()).has_value());
            check_sums(distance_sums(network, {}, PathDirection::forward, "", {}),
                       plain_sums(network.out_rows()));
            check_sums(distance_sums(network, {}, PathDirection::backward, "", {}),
                       plain_sums(network.in_rows()));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_stop_ends_them) {
    std::stop_source stop;
    stop.request_stop();
    RunContext context;
    context.stop = stop.get_token();
    auto const network = directed_path(100, false);
    auto const order = topological_order(network.out_rows(), network.in_rows());
    BOOST_CHECK_THROW(static_cast<void>(onward_hop_sums(network.out_rows(), order, "", context)), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()

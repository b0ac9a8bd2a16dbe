#include "core/base/random.h"
#include "core/centrality/joint_search.h"
#include "tests/support/small_networks.h"

#include <boost/test/unit_test.hpp>

#include <stop_token>
#include <utility>
#include <vector>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(joint_search)

namespace {

/// By one plain search against the arcs after the other.
TargetSums plain_sums(Network const& network, std::vector<NodeId> const& targets) {
    TargetSums sums(network.node_count());
    for (NodeId const target : targets) {
        std::vector<std::uint64_t> distance(network.node_count(), 0);
        std::vector<bool> met(network.node_count(), false);
        std::vector<NodeId> order{target};
        met[target] = true;
        for (std::size_t at = 0; at < order.size(); ++at) {
            for (NodeId const from : network.in(order[at]).nodes) {
                if (!met[from]) {
                    met[from] = true;
                    distance[from] = distance[order[at]] + 1;
                    sums.sum[from] += distance[from];
                    sums.square_sum[from] += distance[from] * distance[from];
                    order.push_back(from);
                }
            }
        }
    }
    return sums;
}

void check_search(Network const& network, std::vector<NodeId> const& targets) {
    auto const expected = plain_sums(network, targets);
    JointSearch search(network.out_rows(), network.in_rows());
    for (unsigned const threads : {1U, 2U}) {
        RunContext context;
        context.threads = threads;
        TargetSums sums(network.node_count());
        // Twice with the same search: nothing is left of the first time.
        for (int time = 1; time <= 2; ++time) {
            search.add(targets, sums, context);
        }
        for (NodeId node = 0; node < network.node_count(); ++node) {
            BOOST_TEST(sums.sum[node] == 2 * expected.sum[node]);
            BOOST_TEST(sums.square_sum[node] == 2 * expected.square_sum[node]);
        }
    }
}

std::vector<NodeId> some_of(NodeId nodes, std::size_t count, RandomStream& random) {
    std::vector<NodeId> targets;
    for (std::size_t i = 0; i < count; ++i) {
        targets.push_back(static_cast<NodeId>(random.below(nodes)));
    }
    return targets;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_path_by_hand) {
    // 0 -> 1 -> 2: 0 is two steps from 2 and one from 1.
    auto const network = network_of(3, {{0, 1}, {1, 2}});
    JointSearch search(network.out_rows(), network.in_rows());
    TargetSums sums(3);
    std::vector<NodeId> const targets{1, 2};
    search.add(targets, sums, {});
    BOOST_TEST(sums.sum == (std::vector<std::uint64_t>{3, 1, 0}), boost::test_tools::per_element());
    BOOST_TEST(sums.square_sum == (std::vector<std::uint64_t>{5, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(equal_to_plain_searches) {
    for (std::uint64_t number = 0; number < 120; ++number) {
        RandomStream random(61, number);
        auto const nodes = static_cast<NodeId>(2 + random.below(90));
        std::vector<std::pair<NodeId, NodeId>> ties;
        // From forests to dense networks; loops and parallel ties among them.
        std::uint64_t const count = random.below(std::uint64_t{nodes} * (1 + number % 8));
        for (std::uint64_t tie = 0; tie < count; ++tie) {
            ties.emplace_back(static_cast<NodeId>(random.below(nodes)),
                              static_cast<NodeId>(random.below(nodes)));
        }
        auto const network = network_of(nodes, ties, number % 2 == 0);
        check_search(network, some_of(nodes, random.below(200), random));
    }
}

BOOST_AUTO_TEST_CASE(long_ways_and_many_chunks) {
    // A ring with a hub: searches along the ring push, those past the hub pull.
    constexpr NodeId nodes = 40000;
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId node = 1; node < nodes; ++node) {
        ties.emplace_back(node, node + 1 == nodes ? 1 : node + 1);
        if (node % 4 == 0 && node > nodes / 2) {
            ties.emplace_back(0, node);
        }
    }
    RandomStream random(62, 0);
    check_search(network_of(nodes, ties, false), some_of(nodes, 70, random));
}

BOOST_AUTO_TEST_CASE(stops) {
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    auto const network = network_of(2, {{0, 1}}, false);
    JointSearch search(network.out_rows(), network.in_rows());
    TargetSums sums(2);
    std::vector<NodeId> const targets{0};
    BOOST_CHECK_THROW(search.add(targets, sums, context), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()

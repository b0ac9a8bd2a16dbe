#include "core/base/error.h"
#include "core/base/random.h"
#include "core/centrality/betweenness.h"
#include "core/centrality/closeness.h"
#include "core/centrality/distance_sums.h"
#include "core/centrality/longest_path.h"
#include "core/centrality/random_path.h"
#include "core/centrality/sampled_betweenness.h"
#include "core/centrality/sampled_closeness.h"
#include "tests/support/check_values.h"
#include "tests/support/weighted_networks.h"

#include <algorithm>
#include <limits>
#include <map>

using namespace cospread;
using namespace cospread::test;

BOOST_AUTO_TEST_SUITE(sampled)

namespace {

constexpr double blank = std::numeric_limits<double>::quiet_NaN();

/// Links of a random network with hubs: later nodes are tied to earlier ones, the first most.
std::vector<Link> hub_links(std::uint64_t seed, NodeId nodes, std::size_t each) {
    RandomStream stream(seed, 0);
    std::vector<Link> links;
    for (NodeId node = 1; node < nodes; ++node) {
        for (std::size_t k = 0; k < each; ++k) {
            double const u = stream.uniform();
            links.push_back({node, static_cast<NodeId>(u * u * node)});
        }
    }
    return links;
}

void check_guarantee(SampledValues const& found, NodeValues const& exact, double tolerance) {
    for (std::size_t node = 0; node < exact.size(); ++node) {
        BOOST_TEST(std::abs(found.value[node] - exact[node]) <= tolerance);
        BOOST_TEST(found.low[node] <= exact[node] + 1e-12);
        BOOST_TEST(found.high[node] >= exact[node] - 1e-12);
        BOOST_TEST(found.low[node] <= found.value[node]);
        BOOST_TEST(found.high[node] >= found.value[node]);
    }
}

RunContext with(std::uint64_t seed, unsigned threads) {
    RunContext context;
    context.seed = seed;
    context.threads = threads;
    return context;
}

} // namespace

BOOST_AUTO_TEST_CASE(random_paths_are_shortest_and_equally_likely) {
    // From 0 to 5: 0-1-3-5, 0-1-4-5, 0-2-4-5; a longer way round by 6.
    auto const network = network_of(
        8, {{0, 1}, {0, 2}, {1, 3}, {1, 4}, {2, 4}, {3, 5}, {4, 5}, {0, 6}, {6, 7}, {7, 5}, {6, 1}},
        LinkKind::directed);
    auto const graph = path_graph(path_arcs(network, {}, PathDirection::forward));
    auto const backward = reversed(graph);
    std::vector<NodeId> local(8);
    for (NodeId node = 0; node < 8; ++node) {
        local[graph.node[node]] = node;
    }
    RandomPath path(graph, backward);
    RandomStream random(3, 0);
    std::map<std::vector<NodeId>, int> found;
    constexpr int draws = 4000;
    for (int draw = 0; draw < draws; ++draw) {
        auto inner = path.draw(local[0], local[5], random);
        for (NodeId& node : inner) {
            node = graph.node[node];
        }
        std::ranges::sort(inner);
        ++found[inner];
    }
    // 0-6-7-5 is as long as the other three.
    BOOST_TEST(found.size() == 4U);
    for (auto const& inner : {std::vector<NodeId>{1, 3}, {1, 4}, {2, 4}, {6, 7}}) {
        // Expected 1000 with a standard deviation of 27.
        BOOST_TEST(std::abs(found[inner] - draws / 4) < 140);
    }
    BOOST_TEST(path.draw(local[0], local[1], random).empty());
    BOOST_TEST(path.draw(local[5], local[0], random).empty());
}

BOOST_AUTO_TEST_CASE(the_bound_on_the_longest_path_holds) {
    auto const bound = [](Network const& network) {
        auto const graph = path_graph(path_arcs(network, {}, PathDirection::forward));
        auto const turned = reversed(graph);
        return longest_path_bound(ArcRows(graph), ArcRows(turned));
    };
    BOOST_TEST(bound(path(6)) >= 5);
    BOOST_TEST(bound(path(6)) <= 10);
    BOOST_TEST(bound(network_of(4, {{0, 1}, {1, 2}, {2, 3}}, LinkKind::directed)) == 3);
    BOOST_TEST(bound(path(0)) == 0);
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            auto const network = network_of(30, random_links(seed, 30, 20 + 2 * seed), kind);
            auto const sums = distance_sums(network, {}, PathDirection::forward, "", {});
            BOOST_TEST(bound(network) >= *std::ranges::max_element(sums.farthest));
        }
    }
}

BOOST_AUTO_TEST_CASE(sampled_betweenness_keeps_its_promise) {
    // Each of the 12 samples may fail with 10 %; these seeds do not.
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        for (auto const kind : {LinkKind::undirected, LinkKind::directed}) {
            NodeId const nodes = 300;
            auto const network = network_of(nodes, hub_links(seed, nodes, 2), kind);
            for (bool const normalized : {true, false}) {
                MeasureOptions const options{.normalized = normalized};
                double const pairs = (nodes - 1.0) * (nodes - 2) / (kind == LinkKind::directed ? 1 : 2);
                check_guarantee(sampled_betweenness(network, options, 0.02, with(seed, 1)),
                                betweenness(network, options, {}), normalized ? 0.02 : 0.02 * pairs);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(sampled_closeness_keeps_its_promise) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        NodeId const nodes = 3000;
        auto links = hub_links(seed, nodes, 2);
        links.push_back({nodes, nodes + 1}); // a part of its own, and an isolate
        auto const network = network_of(nodes + 3, links, LinkKind::undirected);
        for (auto const scaling : {ClosenessScaling::component, ClosenessScaling::wasserman_faust}) {
            auto const found =
                sampled_closeness(network, {}, PathDirection::forward, scaling, 0.05, with(seed, 1));
            check_guarantee(found, closeness(network, {}, PathDirection::forward, scaling, {}), 0.05);
            BOOST_TEST(found.samples < nodes);
        }
    }
}

BOOST_AUTO_TEST_CASE(threads_do_not_matter) {
    NodeId const nodes = 2500;
    auto const network = network_of(nodes, hub_links(9, nodes, 3), LinkKind::undirected);
    auto const paths = sampled_betweenness(network, {}, 0.05, with(4, 1));
    auto const distances =
        sampled_closeness(network, {}, PathDirection::forward, ClosenessScaling::component, 0.1, with(4, 1));
    for (unsigned const threads : {2U, 3U}) {
        BOOST_TEST((sampled_betweenness(network, {}, 0.05, with(4, threads)).value == paths.value));
        BOOST_TEST((sampled_closeness(network, {}, PathDirection::forward, ClosenessScaling::component, 0.1,
                                      with(4, threads))
                        .high == distances.high));
    }
}

BOOST_AUTO_TEST_CASE(small_and_unfit_networks) {
    check_values(sampled_betweenness(path(2), {}, 0.1, {}).value, {blank, blank});
    BOOST_TEST(sampled_betweenness(path(0), {}, 0.1, {}).value.empty());
    auto const sampled = [](Network const& network) {
        return sampled_closeness(network, {}, PathDirection::forward, ClosenessScaling::component, 0.1, {});
    };
    check_values(sampled(path(1)).value, {0});
    check_values(sampled(path(3)).value, {2.0 / 3, 1, 2.0 / 3});
    BOOST_CHECK_THROW(static_cast<void>(sampled(network_of(2, {{0, 1}}, LinkKind::directed))), AnalysisError);
    auto const weighted = network_of(3, {{0, 1, 2}, {1, 2, 3}}, LinkKind::undirected, true);
    BOOST_CHECK_THROW(
        static_cast<void>(sampled_betweenness(weighted, {.path_lengths = PathLengths::inverse}, 0.1, {})),
        AnalysisError);
}

BOOST_AUTO_TEST_SUITE_END()

#include "core/diffusion/paths.h"
#include "core/diffusion/wave.h"
#include "tests/support/influence_worlds.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread;

BOOST_AUTO_TEST_SUITE(most_probable)

namespace {

std::vector<DiffusionPath> every_path(InfluenceNetwork const& network, NodeId from, NodeId to) {
    std::vector<DiffusionPath> paths;
    std::vector<NodeId> nodes{from};
    std::function<void(double)> const go_on = [&](double probability) {
        if (nodes.back() == to) {
            paths.push_back({nodes, probability});
            return;
        }
        for (NodeId next = 0; next < network.node_count(); ++next) {
            double none = 1;
            for (auto const& arc : network.arcs()) {
                if (arc.from == nodes.back() && arc.to == next) {
                    none *= 1 - arc.probability * arc.certainty;
                }
            }
            if (none < 1 && std::ranges::find(nodes, next) == nodes.end()) {
                nodes.push_back(next);
                go_on(probability * (1 - none));
                nodes.pop_back();
            }
        }
    };
    if (from != to) {
        go_on(1);
    }
    return paths;
}

/// By probability to 11 digits, then hops, then ids.
void sort_paths(std::vector<DiffusionPath>& paths) {
    std::ranges::sort(paths, {}, [](DiffusionPath const& path) {
        return std::tuple(-std::round(path.probability * 1e11), path.hops(), path.nodes);
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(equal_chances_go_by_fewer_hops) {
    InfluenceNetwork const network(
        3, {{0, 1, 0.5, 1, 0, false}, {1, 2, 0.5, 1, 1, false}, {0, 2, 0.25, 1, 2, false}});
    auto const paths = most_probable_paths(network, 0, 2, 5, no_horizon, {});
    BOOST_REQUIRE(paths.size() == 2U);
    BOOST_TEST(paths[0].nodes == (std::vector<NodeId>{0, 2}), boost::test_tools::per_element());
    BOOST_TEST(paths[1].nodes == (std::vector<NodeId>{0, 1, 2}), boost::test_tools::per_element());
    BOOST_TEST(paths[1].probability == 0.25);
    BOOST_TEST(paths[1].hops() == 2U);
}

BOOST_AUTO_TEST_CASE(equal_chances_and_hops_go_by_ids) {
    InfluenceNetwork const network(
        4, {{0, 2, 1, 1, 0, false}, {2, 3, 1, 1, 1, false}, {0, 1, 1, 1, 2, false}, {1, 3, 1, 1, 3, false}});
    BOOST_TEST(most_probable_paths(network, 0, 3, 1, no_horizon, {})[0].nodes[1] == 1U);
    BOOST_TEST(most_probable_paths_from(network, 0, {})[2].nodes[1] == 1U);
}

BOOST_AUTO_TEST_CASE(parallel_arcs_count_together_with_the_certainty_of_their_ties) {
    InfluenceNetwork const network(2, {{0, 1, 0.5, 0.4, 0, false}, {0, 1, 0.5, 1, 1, false}});
    BOOST_TEST(std::abs(step_probability(network, 0, 1) - 0.6) < 1e-15);
    BOOST_TEST(step_probability(network, 1, 0) == 0.0);
    BOOST_TEST(std::abs(most_probable_paths(network, 0, 1, 1, no_horizon, {})[0].probability - 0.6) < 1e-15);
}

BOOST_AUTO_TEST_CASE(all_paths_come_in_order_on_small_random_networks) {
    for (std::uint64_t number = 0; number < 400; ++number) {
        BOOST_TEST_CONTEXT("network " << number) {
            RandomStream stream(30, number);
            auto const nodes = static_cast<NodeId>(2 + stream.below(5));
            InfluenceNetwork const network(nodes,
                                           influence_worlds::random_arcs(stream, nodes, 30, number % 2 == 0));
            for (NodeId to = 0; to < nodes; ++to) {
                auto brute = every_path(network, 0, to);
                sort_paths(brute);
                auto const paths = most_probable_paths(network, 0, to, 1000, no_horizon, {});
                BOOST_REQUIRE(paths.size() == brute.size());
                for (std::size_t rank = 0; rank < paths.size(); ++rank) {
                    BOOST_TEST(paths[rank].nodes == brute[rank].nodes, boost::test_tools::per_element());
                    BOOST_TEST(std::abs(paths[rank].probability - brute[rank].probability) < 1e-12);
                }
                auto const from = most_probable_paths_from(network, 0, {});
                auto const same =
                    std::ranges::find(from, to, [](DiffusionPath const& path) { return path.nodes.back(); });
                BOOST_REQUIRE((same != from.end()) == !brute.empty());
                if (!brute.empty()) {
                    BOOST_TEST(same->nodes == brute[0].nodes, boost::test_tools::per_element());
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(within_a_horizon_only_short_paths_come_in_the_same_order) {
    for (std::uint64_t number = 0; number < 300; ++number) {
        RandomStream stream(31, number);
        auto const nodes = static_cast<NodeId>(2 + stream.below(5));
        InfluenceNetwork const network(nodes,
                                       influence_worlds::random_arcs(stream, nodes, 30, number % 2 == 0));
        auto const horizon = static_cast<std::uint32_t>(stream.below(4));
        PathFinder const finder(network);
        std::vector<NodeId> ends;
        for (NodeId to = 1; to < nodes; ++to) {
            auto brute = every_path(network, 0, to);
            std::erase_if(brute, [&](DiffusionPath const& path) { return path.hops() > horizon; });
            sort_paths(brute);
            auto const paths = finder.between(0, to, 1000, horizon, {});
            BOOST_REQUIRE(paths.size() == brute.size());
            for (std::size_t rank = 0; rank < paths.size(); ++rank) {
                BOOST_TEST(paths[rank].nodes == brute[rank].nodes, boost::test_tools::per_element());
            }
            if (!brute.empty()) {
                ends.push_back(to);
            }
        }
        BOOST_TEST(finder.within(0, horizon) == ends, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(no_way_and_no_path_to_oneself) {
    InfluenceNetwork const network(3, {{0, 1, 0.5, 1, 0, false}, {1, 0, 0.5, 1, 1, false}});
    BOOST_TEST(most_probable_paths(network, 0, 2, 3, no_horizon, {}).empty());
    BOOST_TEST(most_probable_paths(network, 0, 0, 3, no_horizon, {}).empty());
    BOOST_TEST(most_probable_paths_from(network, 0, {}).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

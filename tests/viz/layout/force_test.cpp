#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/small_networks.h"
#include "viz/layout/coarsening.h"
#include "viz/layout/force.h"
#include "viz/layout/layout_request.h"
#include "viz/layout/pivot_pull.h"
#include "viz/layout/quality.h"
#include "viz/layout/repulsion.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstring>
#include <numeric>
#include <stop_token>

using namespace cospread;
using namespace cospread::viz;
using cospread::test::network_of;
using cospread::test::path_of;
using cospread::test::random_network;

BOOST_AUTO_TEST_SUITE(layout_by_forces)

namespace {

RunContext with_threads(unsigned threads, std::uint64_t seed = 1) {
    RunContext context;
    context.threads = threads;
    context.seed = seed;
    return context;
}

/// `width` x `width` nodes, each tied to the next across and down.
Network grid(NodeId width) {
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId row = 0; row < width; ++row) {
        for (NodeId column = 0; column < width; ++column) {
            NodeId const node = row * width + column;
            if (column + 1 < width) {
                ties.emplace_back(node, node + 1);
            }
            if (row + 1 < width) {
                ties.emplace_back(node, node + width);
            }
        }
    }
    return network_of(width * width, ties);
}

std::vector<Point> drawn_places(std::size_t count, std::uint64_t seed) {
    RandomStream random(seed, 0);
    std::vector<Point> places(count);
    for (Point& place : places) {
        place = {static_cast<float>(10 * random.uniform()), static_cast<float>(4 * random.uniform())};
    }
    return places;
}

std::vector<Point> pushes(std::vector<Point> const& places, std::vector<float> const& masses, float opening,
                          unsigned threads = 1) {
    std::vector<Point> forces(places.size());
    Repulsion(opening).compute(places, masses, forces, with_threads(threads));
    return forces;
}

/// Pair by pair.
std::vector<Point> plain_pushes(std::vector<Point> const& places, std::vector<float> const& masses) {
    std::vector<Point> forces(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        double x = 0;
        double y = 0;
        for (std::size_t j = 0; j < places.size(); ++j) {
            double const dx = double{places[i].x} - places[j].x;
            double const dy = double{places[i].y} - places[j].y;
            if (double const square = dx * dx + dy * dy; square > 0) {
                x += masses[j] * dx / square;
                y += masses[j] * dy / square;
            }
        }
        forces[i] = {static_cast<float>(x), static_cast<float>(y)};
    }
    return forces;
}

/// Root of the mean squared difference, as a share of the root of the mean square.
double relative_error(std::vector<Point> const& found, std::vector<Point> const& expected) {
    double difference = 0;
    double size = 0;
    for (std::size_t i = 0; i < found.size(); ++i) {
        difference += std::pow(found[i].x - expected[i].x, 2) + std::pow(found[i].y - expected[i].y, 2);
        size += std::pow(expected[i].x, 2) + std::pow(expected[i].y, 2);
    }
    return std::sqrt(difference / size);
}

std::vector<Point> force_points(Network const& network, unsigned threads = 1, std::uint64_t seed = 1) {
    return lay_out(network, layout_request("force"), with_threads(threads, seed)).positions;
}

} // namespace

BOOST_AUTO_TEST_CASE(masses_push_each_other_by_hand) {
    // 2 at distance 2 from 3: each is pushed by the other's mass over the distance.
    auto const forces = pushes({{0, 0}, {2, 0}}, {2, 3}, 0);
    BOOST_TEST(forces[0].x == -1.5F);
    BOOST_TEST(forces[1].x == 1.0F);
    BOOST_TEST(forces[0].y == 0.0F);
}

BOOST_AUTO_TEST_CASE(without_opening_every_pair_counts_and_with_it_nearly) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto const places = drawn_places(30 + 40 * seed, seed);
        std::vector<float> masses(places.size());
        for (std::size_t i = 0; i < masses.size(); ++i) {
            masses[i] = static_cast<float>(1 + hashed_bits(seed, 1, i) % 5);
        }
        auto const expected = plain_pushes(places, masses);
        BOOST_TEST(relative_error(pushes(places, masses, 0), expected) < 1e-4);
        BOOST_TEST(relative_error(pushes(places, masses, 1), expected) < 0.05);
    }
}

BOOST_AUTO_TEST_CASE(nodes_in_one_place_and_far_away_ones_have_finite_forces) {
    std::vector<Point> places(100, Point{1, 1});
    places.push_back({1e6F, 1});
    for (Point const force : pushes(places, std::vector<float>(places.size(), 1.0F), 1)) {
        BOOST_TEST((std::isfinite(force.x) && std::isfinite(force.y)));
    }
    auto const nobody = pushes({}, {}, 1);
    BOOST_TEST(nobody.empty());
}

BOOST_AUTO_TEST_CASE(coarser_graphs_keep_mass_and_ties) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        auto const graph = simple_graph(random_network(400, 0.01, seed));
        auto const finest = mass_graph(graph);
        auto const steps = coarsened(finest, 20, with_threads(1, seed));
        BOOST_REQUIRE(!steps.empty());
        MassGraph const* finer = &finest;
        for (auto const& [group_of, coarse] : steps) {
            BOOST_REQUIRE(group_of.size() == finer->size());
            BOOST_TEST(coarse.size() < finer->size());
            std::vector<float> masses(coarse.size(), 0.0F);
            float between = 0;
            for (std::size_t node = 0; node < finer->size(); ++node) {
                masses[group_of[node]] += finer->masses[node];
                for (std::size_t at = finer->offsets[node]; at < finer->offsets[node + 1]; ++at) {
                    between += group_of[finer->neighbours[at]] == group_of[node] ? 0 : finer->weights[at];
                }
            }
            BOOST_TEST((masses == coarse.masses));
            BOOST_TEST(std::reduce(coarse.weights.begin(), coarse.weights.end()) == between);
            finer = &coarse;
        }
    }
}

BOOST_AUTO_TEST_CASE(the_leaves_of_a_star_shrink_too) {
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId leaf = 1; leaf < 2000; ++leaf) {
        ties.emplace_back(0, leaf);
    }
    auto const steps = coarsened(mass_graph(simple_graph(network_of(2000, ties))), 20, {});
    BOOST_TEST(steps.back().graph.size() <= 60U);
}

BOOST_AUTO_TEST_CASE(steps_from_pivots_never_take_more_than_128_mib) {
    BOOST_TEST(fitting_pivots(320, 200'000) == 320U);
    BOOST_TEST(fitting_pivots(320, 1'000'000) == 67U);
    BOOST_TEST(fitting_pivots(320, std::size_t{1} << 40U) == 1U);
    BOOST_TEST(fitting_pivots(320, 0) == 320U);
    BOOST_TEST(fitting_pivots(0, 1'000) == 0U);
}

BOOST_AUTO_TEST_CASE(steps_from_pivots_are_those_of_searches_one_by_one) {
    auto const graph = simple_graph(grid(12));
    PivotSteps const steps(graph, 100, with_threads(2));
    BOOST_TEST(steps.pivots().size() == 100U);
    for (std::size_t pivot = 0; pivot < steps.pivots().size(); ++pivot) {
        auto const hops = hops_from(graph, steps.pivots()[pivot]);
        for (std::size_t node = 0; node < graph.size(); ++node) {
            BOOST_TEST(steps.of(node)[pivot] == hops[node]);
        }
    }
}

BOOST_AUTO_TEST_CASE(whoever_stands_where_its_steps_say_is_not_pulled) {
    auto const graph = simple_graph(path_of(40));
    PivotSteps const steps(graph, 7, {});
    std::vector<std::uint32_t> nodes(40);
    std::iota(nodes.begin(), nodes.end(), 0U);
    std::vector<Point> places(40);
    for (std::size_t node = 0; node < places.size(); ++node) {
        places[node] = {3 * static_cast<float>(node), 0};
    }
    std::vector<Point> pivots;
    for (auto const pivot : steps.pivots()) {
        pivots.push_back(places[pivot]);
    }
    auto moved = places;
    pull_to_pivots(steps, nodes, pivots, 1, moved, {});
    for (std::size_t node = 0; node < places.size(); ++node) {
        BOOST_TEST(std::abs(moved[node].x - places[node].x) < 1e-3);
    }
    // One that stands wrong goes back.
    places[20] = {61, 2};
    moved = places;
    pull_to_pivots(steps, nodes, pivots, 1, moved, {});
    BOOST_TEST(std::hypot(moved[20].x - 60, moved[20].y) < std::hypot(places[20].x - 60, places[20].y));
}

BOOST_AUTO_TEST_CASE(a_grid_is_drawn_as_a_grid) {
    auto const network = grid(50); // more than a layout by all pairs takes
    auto const quality = layout_quality(network, force_points(network), {});
    BOOST_TEST(quality.stress < 0.05);
    BOOST_TEST(quality.neighbourhood_kept > 0.5);
}

BOOST_AUTO_TEST_CASE(a_long_path_is_no_ball) {
    auto const network = path_of(3000);
    auto const quality = layout_quality(network, force_points(network), {});
    BOOST_TEST(quality.stress < 0.1);
    BOOST_TEST(quality.neighbourhood_kept > 0.5);
}

BOOST_AUTO_TEST_CASE(the_same_places_on_any_number_of_threads) {
    auto const network = random_network(3000, 0.001, 5); // with small parts beside the large one
    auto const one = force_points(network, 1);
    for (unsigned const threads : {2U, 3U}) {
        auto const more = force_points(network, threads);
        BOOST_TEST(std::memcmp(one.data(), more.data(), one.size() * sizeof(Point)) == 0);
    }
    BOOST_TEST(std::memcmp(one.data(), force_points(network, 1, 2).data(), one.size() * sizeof(Point)) != 0);
}

BOOST_AUTO_TEST_CASE(a_stop_throws_the_work_away) {
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    LiveView unseen;
    BOOST_CHECK_THROW(force_places(simple_graph(grid(30)), {}, context, unseen), Stopped);
}

BOOST_AUTO_TEST_SUITE_END()

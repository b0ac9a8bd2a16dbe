#include "core/base/error.h"
#include "tests/support/small_networks.h"
#include "viz/layout/catalogue.h"
#include "viz/layout/quality.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstring>

using namespace cospread;
using namespace cospread::viz;
using cospread::test::network_of;
using cospread::test::path_of;
using cospread::test::random_network;

namespace {

std::vector<Point> laid_out(Network const& network, std::string_view key, unsigned threads = 1,
                            std::uint64_t seed = 1) {
    auto const& row = layout(key);
    RunContext context;
    context.threads = threads;
    context.seed = seed;
    return row.compute(network, Parameters(row.key, row.parameters), context);
}

double mean_tie_length(Network const& network, std::vector<Point> const& points) {
    double sum = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        auto const a = points[network.source(tie)];
        auto const b = points[network.target(tie)];
        sum += std::hypot(a.x - b.x, a.y - b.y);
    }
    return sum / network.tie_count();
}

} // namespace

BOOST_AUTO_TEST_SUITE(layouts_of_the_catalogue)

BOOST_AUTO_TEST_CASE(every_layout_has_finite_places_and_ties_of_mean_length_1) {
    for (auto const& row : layouts()) {
        for (NodeId const nodes : {2U, 3U, 40U, 200U}) {
            auto const network = path_of(nodes);
            auto const points = laid_out(network, row.key);
            BOOST_REQUIRE(points.size() == nodes);
            BOOST_TEST(mean_tie_length(network, points) == 1.0, boost::test_tools::tolerance(1e-4));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_layout_takes_empty_networks_single_nodes_isolates_and_self_ties) {
    for (auto const& row : layouts()) {
        BOOST_TEST(laid_out(Network(), row.key).empty());
        for (auto const& network :
             {network_of(1, {}), network_of(7, {}), network_of(4, {{0, 0}, {1, 2}, {2, 1}})}) {
            for (auto const point : laid_out(network, row.key)) {
                BOOST_TEST((std::isfinite(point.x) && std::isfinite(point.y)));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_bytes_on_any_number_of_threads) {
    auto const network = random_network(60, 0.05, 3);
    for (auto const& row : layouts()) {
        auto const one = laid_out(network, row.key, 1);
        auto const two = laid_out(network, row.key, 2);
        BOOST_TEST(std::memcmp(one.data(), two.data(), one.size() * sizeof(Point)) == 0);
    }
    auto const other = laid_out(network, "stress", 1, 2);
    BOOST_TEST(std::memcmp(other.data(), laid_out(network, "stress").data(), other.size() * sizeof(Point)) !=
               0);
}

BOOST_AUTO_TEST_CASE(stress_draws_a_path_nearly_straight_from_corner_to_corner) {
    auto const network = path_of(12);
    auto const points = laid_out(network, "stress");
    BOOST_TEST(layout_quality(network, points, {}).stress < 0.005);
    float const across = std::abs(points[0].x - points[11].x);
    float const down = std::abs(points[0].y - points[11].y);
    BOOST_TEST(across / down == 1.4F, boost::test_tools::tolerance(0.1F));
}

BOOST_AUTO_TEST_CASE(stress_is_no_worse_than_that_of_a_perfect_grid) {
    constexpr NodeId side = 7;
    std::vector<std::pair<NodeId, NodeId>> ties;
    std::vector<Point> perfect;
    for (NodeId i = 0; i < side * side; ++i) {
        perfect.push_back({static_cast<float>(i % side), static_cast<float>(i / side)});
        if (i % side + 1 < side) {
            ties.emplace_back(i, i + 1);
        }
        if (i + side < side * side) {
            ties.emplace_back(i, i + side);
        }
    }
    auto const network = network_of(side * side, ties);
    auto const found = layout_quality(network, laid_out(network, "stress"), {});
    BOOST_TEST(found.stress <= layout_quality(network, perfect, {}).stress * 1.02);
    BOOST_TEST(found.crossings.value() == 0U);
}

BOOST_AUTO_TEST_CASE(stress_beats_the_circle) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        auto const network = random_network(50, 0.04, seed);
        auto const stress = layout_quality(network, laid_out(network, "stress"), {});
        auto const circle = layout_quality(network, laid_out(network, "circular"), {});
        BOOST_TEST(stress.stress < circle.stress);
        BOOST_TEST(stress.crossings.value() < circle.crossings.value());
    }
}

BOOST_AUTO_TEST_CASE(pivots_lay_out_a_large_grid_without_folding_it) {
    constexpr NodeId side = 50;
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId i = 0; i < side * side; ++i) {
        if (i % side + 1 < side) {
            ties.emplace_back(i, i + 1);
        }
        if (i + side < side * side) {
            ties.emplace_back(i, i + side);
        }
    }
    auto const network = network_of(side * side, ties);
    // A perfect grid has 0.0566; a folded one far more.
    BOOST_TEST(layout_quality(network, laid_out(network, "stress"), {}).stress < 0.08);
}

BOOST_AUTO_TEST_CASE(components_do_not_lie_on_each_other) {
    std::vector<std::pair<NodeId, NodeId>> ties;
    for (NodeId i = 1; i < 10; ++i) {
        ties.emplace_back(0, i);
    }
    ties.emplace_back(10, 11);
    auto const points = laid_out(network_of(16, ties), "stress");
    for (std::size_t a = 0; a < points.size(); ++a) {
        for (std::size_t b = a + 1; b < points.size(); ++b) {
            BOOST_TEST(std::hypot(points[a].x - points[b].x, points[a].y - points[b].y) > 0.05);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_stop_ends_the_work) {
    std::stop_source source;
    source.request_stop();
    RunContext context;
    context.stop = source.get_token();
    auto const& row = layout("stress");
    BOOST_CHECK_THROW((void)row.compute(path_of(10), Parameters(row.key, row.parameters), context), Stopped);
}

BOOST_AUTO_TEST_CASE(an_unknown_layout_is_answered_with_the_nearest) {
    BOOST_CHECK_EXCEPTION((void)layout("stres"), UsageError, [](UsageError const& error) {
        return std::string(error.what()).find("'stress'") != std::string::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()

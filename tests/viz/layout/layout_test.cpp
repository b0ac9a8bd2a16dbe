#include "core/base/error.h"
#include "tests/support/small_networks.h"
#include "tests/viz/layout/equipped_networks.h"
#include "viz/layout/layout_request.h"
#include "viz/layout/quality.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstring>

using namespace cospread;
using namespace cospread::viz;
using cospread::test::network_of;
using cospread::test::path_of;
using cospread::test::random_network;

BOOST_AUTO_TEST_SUITE(layouts_of_the_catalogue)

namespace {

LaidOut all_of(Network const& network, std::string_view key, unsigned threads = 1, std::uint64_t seed = 1) {
    RunContext context;
    context.threads = threads;
    context.seed = seed;
    return lay_out(network, layout_request(key), context);
}

std::vector<Point> laid_out(Network const& network, std::string_view key, unsigned threads = 1,
                            std::uint64_t seed = 1) {
    return all_of(network, key, threads, seed).positions;
}

bool same_bytes(std::vector<Point> const& a, std::vector<Point> const& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(Point)) == 0;
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

BOOST_AUTO_TEST_CASE(every_layout_has_finite_places_and_ties_of_mean_length_1) {
    for (auto const& row : layouts()) {
        for (NodeId const nodes : {2U, 3U, 40U, 200U}) {
            auto const network = equipped_path(nodes);
            auto const points = laid_out(network, row.key);
            BOOST_REQUIRE(points.size() == nodes);
            BOOST_TEST(mean_tie_length(network, points) == 1.0, boost::test_tools::tolerance(1e-4));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_layout_takes_empty_networks_single_nodes_isolates_and_self_ties) {
    for (auto const& row : layouts()) {
        BOOST_TEST(laid_out(Network(), row.key).empty());
        for (auto const& network : {equipped(1, {}), equipped(7, {}), equipped(4, {{0, 0}, {1, 2}, {2, 1}}),
                                    equipped(9, {{0, 1}, {0, 1}, {0, 1}, {5, 6}})}) {
            auto const found = all_of(network, row.key);
            BOOST_TEST(found.positions.size() == network.node_count());
            for (auto const* points : {&found.positions, &found.guides.points}) {
                for (auto const point : *points) {
                    BOOST_TEST((std::isfinite(point.x) && std::isfinite(point.y)));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_bytes_on_any_number_of_threads) {
    auto const network = equipped_random(60, 0.1, 3);
    for (auto const& row : layouts()) {
        auto const one = all_of(network, row.key, 1);
        for (unsigned const threads : {2U, 3U}) {
            auto const more = all_of(network, row.key, threads);
            BOOST_TEST(same_bytes(one.positions, more.positions));
            BOOST_TEST(same_bytes(one.guides.points, more.guides.points));
        }
    }
    auto const other = laid_out(network, "stress", 1, 2);
    BOOST_TEST(std::memcmp(other.data(), laid_out(network, "stress").data(), other.size() * sizeof(Point)) !=
               0);
}

BOOST_AUTO_TEST_CASE(parallel_and_returned_ties_change_nothing) {
    std::vector<std::pair<NodeId, NodeId>> ties{{0, 1}, {1, 2}, {2, 3}, {1, 4}, {4, 5}};
    auto const once = equipped(7, ties);
    ties.insert(ties.end(), {{1, 0}, {0, 1}, {5, 4}, {2, 3}});
    auto const twice = equipped(7, ties);
    for (auto const& row : layouts()) {
        if (row.need != LayoutNeed::measure) { // degree counts each of them
            BOOST_TEST(same_bytes(laid_out(once, row.key), laid_out(twice, row.key)));
        }
    }
}

BOOST_AUTO_TEST_CASE(marks_have_room_where_guides_are_drawn) {
    // Pixels of a view that shows all, a thousand wide: marks are small there, and labels have gaps.
    auto const network = equipped_random(80, 0.08, 5);
    for (auto const& row : layouts()) {
        auto const found = all_of(network, row.key);
        if (row.need == LayoutNeed::nothing) {
            continue;
        }
        BOOST_REQUIRE(found.guides.bounds.has_value());
        float const pixel = found.guides.bounds->width() / 1000;
        for (std::size_t a = 0; a < found.positions.size(); ++a) {
            for (std::size_t b = a + 1; b < found.positions.size(); ++b) {
                auto const& from = found.positions[a];
                auto const& to = found.positions[b];
                BOOST_TEST(std::hypot(from.x - to.x, from.y - to.y) > 5 * pixel, row.key);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(marks_stand_within_the_bounds_of_their_guides) {
    auto const network = equipped_random(80, 0.08, 6);
    for (auto const& row : layouts()) {
        auto const found = all_of(network, row.key);
        if (!found.guides.bounds) {
            continue;
        }
        auto const& [low, high] = *found.guides.bounds;
        for (auto const& point : found.positions) {
            BOOST_TEST((point.x >= low.x && point.x <= high.x), row.key);
            BOOST_TEST((point.y >= low.y && point.y <= high.y), row.key);
        }
    }
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
    for (auto const& row : layouts()) {
        if (row.key != "circular") { // which takes no time
            BOOST_CHECK_THROW((void)lay_out(equipped_path(10), layout_request(row.key), context), Stopped);
        }
    }
}

BOOST_AUTO_TEST_CASE(an_unknown_layout_is_answered_with_the_nearest) {
    BOOST_CHECK_EXCEPTION((void)layout("stres"), UsageError, [](UsageError const& error) {
        return std::string(error.what()).find("'stress'") != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(a_request_names_layout_and_parameters) {
    auto const request = layout_request("bands:by=sector");
    BOOST_TEST(request.row->key == "bands");
    BOOST_TEST(request.parameters.text("by") == "sector");
    auto const network = equipped_path(9);
    BOOST_TEST(lay_out(network, request, {}).words == "Bands by sector");
    BOOST_TEST(lay_out(network, layout_request("concentric:by=betweenness"), {}).words ==
               "Circles by betweenness");
    BOOST_TEST(lay_out(network, layout_request("stress"), {}).words == "Stress layout");
    BOOST_CHECK_THROW((void)layout_request("bands:of=sector"), UsageError);
    BOOST_CHECK_THROW((void)layout_request("bands:sector"), UsageError);
    BOOST_CHECK_THROW((void)lay_out(network, layout_request("bands:by=colour"), {}), UsageError);
    BOOST_CHECK_THROW((void)lay_out(network, layout_request("concentric:by=beauty"), {}), UsageError);
}

BOOST_AUTO_TEST_CASE(what_a_layout_lacks_is_said) {
    auto const bare = path_of(5);
    for (auto const& row : layouts()) {
        auto const obstacle = layout_obstacle(row, bare);
        if (row.need == LayoutNeed::attribute || row.need == LayoutNeed::coordinates) {
            BOOST_TEST(obstacle.starts_with("needs "), row.key);
            BOOST_CHECK_THROW((void)lay_out(bare, layout_request(row.key), {}), AnalysisError);
        } else {
            BOOST_TEST(obstacle.empty(), row.key);
        }
        BOOST_TEST(layout_obstacle(row, equipped_path(5)).empty(), row.key);
    }
}

BOOST_AUTO_TEST_CASE(too_many_groups_are_refused) {
    std::vector<std::string> values;
    for (int i = 0; i < 25; ++i) {
        values.push_back("group " + std::to_string(i));
    }
    Columns columns;
    columns.push_back(cospread::test::text_column("team", values));
    auto const network = network_of(25, {{0, 1}}, true, std::move(columns));
    BOOST_CHECK_THROW((void)lay_out(network, layout_request("boxes:by=team"), {}), AnalysisError);
}

BOOST_AUTO_TEST_SUITE_END()

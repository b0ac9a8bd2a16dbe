#include "tests/viz/raster/random_ties.h"
#include "viz/picking/lasso.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numbers>
#include <random>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(lassos)

namespace {

/// The definition: the angle that the line sweeps as seen from the point, in turns.
bool goes_round(std::vector<Point> const& corners, Point point) {
    double angle = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        Point const a{corners[i].x - point.x, corners[i].y - point.y};
        Point const next = corners[(i + 1) % corners.size()];
        Point const b{next.x - point.x, next.y - point.y};
        angle += std::atan2(static_cast<double>(a.x) * static_cast<double>(b.y) -
                                static_cast<double>(a.y) * static_cast<double>(b.x),
                            static_cast<double>(a.x) * static_cast<double>(b.x) +
                                static_cast<double>(a.y) * static_cast<double>(b.y));
    }
    return std::abs(angle) > std::numbers::pi;
}

double distance_to_line(std::vector<Point> const& corners, Point p) {
    double least = 1e30;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        Point const a = corners[i];
        Point const b = corners[(i + 1) % corners.size()];
        double const dx = static_cast<double>(b.x) - static_cast<double>(a.x);
        double const dy = static_cast<double>(b.y) - static_cast<double>(a.y);
        double const px = static_cast<double>(p.x) - static_cast<double>(a.x);
        double const py = static_cast<double>(p.y) - static_cast<double>(a.y);
        double const length = dx * dx + dy * dy;
        double const share = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
        least = std::min(least, std::hypot(px - share * dx, py - share * dy));
    }
    return least;
}

Scene scene_of(std::vector<Point> const& positions) {
    Scene scene;
    for (Point const& position : positions) {
        Mark mark;
        mark.position = position;
        scene.marks.push_back(mark);
    }
    return scene;
}

BOOST_AUTO_TEST_CASE(a_square_holds_what_lies_in_it) {
    Lasso const lasso({{0, 0}, {10, 0}, {10, 10}, {0, 10}});
    BOOST_TEST(lasso.holds({5, 5}));
    BOOST_TEST(lasso.holds({0.1F, 9.9F}));
    BOOST_TEST(!lasso.holds({10.1F, 5}));
    BOOST_TEST(!lasso.holds({5, -0.1F}));
}

BOOST_AUTO_TEST_CASE(what_the_line_goes_round_twice_is_inside) {
    // Two turns round the middle, so that it crosses itself.
    Lasso const lasso({{0, 0}, {10, 0}, {10, 10}, {0, 10}, {2, 2}, {8, 2}, {8, 8}, {2, 8}});
    BOOST_TEST(lasso.holds({5, 5}));
}

BOOST_AUTO_TEST_CASE(a_bay_is_outside) {
    Lasso const lasso({{0, 0}, {10, 0}, {10, 10}, {8, 10}, {8, 2}, {2, 2}, {2, 10}, {0, 10}});
    BOOST_TEST(!lasso.holds({5, 6}));
    BOOST_TEST(lasso.holds({1, 6}));
    BOOST_TEST(lasso.holds({9, 6}));
}

BOOST_AUTO_TEST_CASE(a_line_without_area_holds_nothing) {
    BOOST_TEST(!Lasso({}).holds({0, 0}));
    BOOST_TEST(!Lasso({{1, 1}}).holds({1, 1}));
    BOOST_TEST(!Lasso({{0, 0}, {10, 0}}).holds({5, 0}));
    BOOST_TEST(!Lasso({{0, 0}, {10, 10}}).holds({5, 5}));
}

BOOST_AUTO_TEST_CASE(random_lines_hold_what_they_go_round) {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> unit(0, 1);
    for (int round = 0; round < 60; ++round) {
        // From three corners to a scribble, drawn far from the origin now and then.
        float const far = round % 3 == 0 ? 5000.0F : 0.0F;
        auto const count = static_cast<std::size_t>(3 + round * round / 8);
        std::vector<Point> corners;
        for (std::size_t i = 0; i < count; ++i) {
            corners.push_back({far + unit(random) * 400, far + unit(random) * 300});
        }
        Lasso const lasso(corners);
        int inside = 0;
        for (int i = 0; i < 400; ++i) {
            Point const point{far + unit(random) * 440 - 20, far + unit(random) * 340 - 20};
            if (distance_to_line(corners, point) < 0.01) {
                continue; // on the line to the precision of a float
            }
            bool const expected = goes_round(corners, point);
            BOOST_TEST_CONTEXT("round " << round << ", point " << point.x << ", " << point.y) {
                BOOST_REQUIRE_EQUAL(lasso.holds(point), expected);
            }
            inside += expected ? 1 : 0;
        }
        BOOST_TEST(inside > 0);
    }
}

BOOST_AUTO_TEST_CASE(nodes_come_in_order_on_any_number_of_threads) {
    std::mt19937 random(3);
    std::uniform_real_distribution<float> unit(0, 1);
    std::vector<Point> positions;
    for (int i = 0; i < 200'000; ++i) {
        positions.push_back({unit(random) * 100, unit(random) * 100});
    }
    Scene const scene = scene_of(positions);
    Lasso const lasso({{20, 20}, {80, 20}, {80, 80}, {20, 80}});
    auto const found = nodes_within(scene, lasso, on_threads(1));
    std::vector<NodeId> expected;
    for (NodeId node = 0; node < positions.size(); ++node) {
        Point const p = positions[node];
        if (p.x > 20 && p.x < 80 && p.y > 20 && p.y < 80) {
            expected.push_back(node);
        }
    }
    BOOST_TEST((found == expected));
    BOOST_TEST((nodes_within(scene, lasso, on_threads(2)) == found));
}

BOOST_AUTO_TEST_CASE(an_empty_scene_has_nothing_in_it) {
    BOOST_TEST(nodes_within(Scene{}, Lasso({{0, 0}, {1, 0}, {0, 1}}), on_threads(1)).empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz

#include "viz/scene/camera.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace cospread::viz;
namespace tt = boost::test_tools;

BOOST_AUTO_TEST_SUITE(cameras)

BOOST_AUTO_TEST_CASE(a_fitted_scene_lies_within_its_margin) {
    auto const camera = Camera::fitted({{-3, -1}, {5, 2}}, 800, 600, 20);
    auto const low = camera.to_view({-3, -1});
    auto const high = camera.to_view({5, 2});
    BOOST_TEST(low.x == 20.0F, tt::tolerance(1e-4F));
    BOOST_TEST(high.x == 780.0F, tt::tolerance(1e-4F));
    BOOST_TEST(low.y + high.y == 600.0F, tt::tolerance(1e-4F));
    BOOST_TEST(low.y >= 20);
}

BOOST_AUTO_TEST_CASE(zoom_keeps_the_point_under_the_cursor_at_any_factor) {
    auto camera = Camera::fitted({{-3, -1}, {5, 2}}, 800, 600, 20);
    Point const cursor{123, 456};
    for (float const factor : {1.2F, 3.0F, 100.0F, 0.5F, 1e-6F}) {
        auto const before = camera.to_scene(cursor);
        camera.zoom(cursor, factor);
        auto const after = camera.to_scene(cursor);
        BOOST_TEST(std::abs(before.x - after.x) * camera.scale < 0.05F);
        BOOST_TEST(std::abs(before.y - after.y) * camera.scale < 0.05F);
        BOOST_TEST(camera.scale <= camera.fit_scale * 64);
        BOOST_TEST(camera.scale >= camera.fit_scale / 16);
    }
}

BOOST_AUTO_TEST_CASE(a_drag_moves_the_scene_by_as_many_pixels) {
    auto camera = Camera::fitted({{0, 0}, {1, 1}}, 400, 400, 0);
    auto const before = camera.to_view({0.25F, 0.5F});
    camera.pan(30, -10);
    auto const after = camera.to_view({0.25F, 0.5F});
    BOOST_TEST(after.x - before.x == 30.0F, tt::tolerance(1e-3F));
    BOOST_TEST(after.y - before.y == -10.0F, tt::tolerance(1e-3F));
}

BOOST_AUTO_TEST_CASE(one_node_and_an_empty_view_give_finite_places) {
    for (float const size : {0.0F, 300.0F}) {
        auto const camera = Camera::fitted({{1, 1}, {1, 1}}, size, size, 20);
        auto const at = camera.to_view({1, 1});
        BOOST_TEST(at.x == size / 2);
        BOOST_TEST(at.y == size / 2);
    }
}

BOOST_AUTO_TEST_CASE(marks_made_small_by_a_crowd_grow_with_the_zoom_until_they_have_their_usual_size) {
    Camera camera;
    camera.mark_share = 0.25F;
    for (auto const& [zoom, expected] : {std::pair(1.0F, 1.0F), {2.0F, 2.0F}, {4.0F, 4.0F}, {16.0F, 8.0F}}) {
        camera.scale = zoom;
        BOOST_TEST(camera.mark_scale() == expected);
    }
    camera.mark_share = 1;
    camera.scale = 16;
    BOOST_TEST(camera.mark_scale() == 4.0F);
    camera.scale = 0.25F;
    BOOST_TEST(camera.mark_scale() == 0.5F);
}

BOOST_AUTO_TEST_SUITE_END()

#include "tests/viz/gl/picture.h"
#include "tests/viz/scene/shapes.h"
#include "viz/scene/mark_geometry.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numbers>

namespace cospread::viz {

namespace gl {
BOOST_AUTO_TEST_SUITE(marks)

namespace {

/// A channel may be off by this much: rounding of colours in the driver.
constexpr int tolerance = 2;

auto const shapes = boost::unit_test::data::make(all_shapes);

Scene one_mark(Shape shape, float radius) {
    Scene scene;
    Mark mark;
    mark.position = {50, 50};
    mark.radius = radius;
    mark.shape = shape;
    mark.fill = red;
    mark.outline = blue;
    scene.marks.push_back(mark);
    return scene;
}

View view_of(float device_pixel_ratio) {
    return {unit_camera(100, 100), device_pixel_ratio, 1};
}

BOOST_DATA_TEST_CASE(every_pixel_follows_the_distance_to_the_edge, shapes, shape) {
    for (int const ratio : {1, 2}) {
        QImage const picture = drawn(one_mark(shape, 20), view_of(static_cast<float>(ratio)));
        float const pixel = 1 / static_cast<float>(ratio);
        int seen = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                Point const p{(static_cast<float>(x) + 0.5F) * pixel - 50,
                              (static_cast<float>(y) + 0.5F) * pixel - 50};
                float const distance = shape_distance(shape, p, 20);
                if (distance < -outline_width / 2 - pixel) {
                    BOOST_REQUIRE_LE(difference(picture, x, y, red), tolerance);
                    ++seen;
                } else if (distance > outline_width / 2 + pixel) {
                    BOOST_REQUIRE_LE(difference(picture, x, y, test_theme().canvas), tolerance);
                }
            }
        }
        BOOST_TEST(seen > 900 * ratio * ratio);
    }
}

BOOST_DATA_TEST_CASE(shapes_of_one_radius_cover_the_same_area, shapes, shape) {
    Scene scene = one_mark(shape, 24);
    scene.marks[0].fill = rgb(0);
    scene.marks[0].outline = {0, 0, 0, 0};
    BOOST_TEST(ink(drawn(scene, view_of(2))) / 4 == std::numbers::pi * 24 * 24,
               boost::test_tools::tolerance(0.01));
}

BOOST_DATA_TEST_CASE(a_ring_follows_the_shape_behind_a_gap_of_canvas_colour, shapes, shape) {
    Scene scene = one_mark(shape, 16);
    scene.marks[0].ring = Ring::selected;
    QImage const picture = drawn(scene, view_of(2));
    int gap = 0;
    int ring = 0;
    float const begin = outline_width / 2 + ring_gap;
    float const end = begin + ring_width(Ring::selected);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            Point const p{(static_cast<float>(x) + 0.5F) / 2 - 50, (static_cast<float>(y) + 0.5F) / 2 - 50};
            float const distance = shape_distance(shape, p, 16);
            if (distance > begin + 0.5F && distance < end - 0.5F) {
                BOOST_REQUIRE_LE(difference(picture, x, y, test_theme().accent), tolerance);
                ++ring;
            } else if (distance > outline_width / 2 + 0.5F && distance < begin - 0.5F) {
                BOOST_REQUIRE_LE(difference(picture, x, y, test_theme().canvas), tolerance);
                ++gap;
            }
        }
    }
    BOOST_TEST(ring > 100);
    BOOST_TEST(gap > 100);
}

BOOST_AUTO_TEST_CASE(each_ring_has_its_colour) {
    for (auto const& [kind, colour] :
         {std::pair(Ring::starter, test_theme().text), std::pair(Ring::selected, test_theme().accent),
          std::pair(Ring::path_end, test_theme().path)}) {
        Scene scene = one_mark(Shape::circle, 16);
        scene.marks[0].ring = kind;
        float const middle = 16 + reach_beyond_edge(kind) - ring_width(kind) / 2;
        BOOST_TEST(difference(drawn(scene, view_of(4)), static_cast<int>((50 + middle) * 4), 200, colour) <=
                   tolerance);
    }
}

BOOST_AUTO_TEST_CASE(a_dimmed_mark_is_mixed_with_the_canvas_and_hides_the_tie_below) {
    Scene scene = one_mark(Shape::circle, 20);
    scene.marks[0].opacity = 0.3F;
    scene.marks.push_back(scene.marks[0]);
    scene.marks[1].position = {90, 50};
    scene.marks[1].radius = 2;
    Line line;
    line.from = 0;
    line.to = 1;
    line.width = 5;
    line.bend = 0;
    scene.ties.push_back(line);
    Colour const expected{255, 179, 179, 255}; // 30 % red on white
    QImage const picture = drawn(scene, view_of(1));
    BOOST_TEST(difference(picture, 55, 50, expected) <= tolerance);
    BOOST_TEST(difference(picture, 80, 50, rgb(0)) <= tolerance);
}

BOOST_AUTO_TEST_CASE(a_small_mark_lies_above_a_large_one_and_a_full_above_a_dimmed) {
    Scene scene = one_mark(Shape::circle, 10);
    scene.marks.push_back(scene.marks[0]);
    scene.marks[1].radius = 20;
    scene.marks[1].fill = blue;
    BOOST_TEST(difference(drawn(scene, view_of(1)), 50, 50, red) <= tolerance);
    scene.marks[0].opacity = 0.3F;
    BOOST_TEST(difference(drawn(scene, view_of(1)), 50, 50, blue) <= tolerance);
}

BOOST_AUTO_TEST_CASE(marks_grow_with_the_square_root_of_the_zoom) {
    Scene const scene = one_mark(Shape::circle, 10);
    View view = view_of(1);
    view.camera.zoom({50, 50}, 4);
    QImage const picture = drawn(scene, view);
    BOOST_TEST(difference(picture, 50 + 18, 50, red) <= tolerance);
    BOOST_TEST(difference(picture, 50 + 22, 50, test_theme().canvas) <= tolerance);
}

BOOST_AUTO_TEST_CASE(a_halo_is_a_pale_disc_with_an_edge) {
    Scene scene = one_mark(Shape::circle, 8);
    scene.marks[0].halo = 30;
    QImage const picture = drawn(scene, view_of(4));
    Colour const area{242, 242, 242, 255}; // 5 % black on white
    BOOST_TEST(difference(picture, 280, 200, area) <= tolerance);
    Colour const edge{158, 158, 158, 255}; // 35 % over half of that: the edge lies half in, half out
    BOOST_TEST(difference(picture, static_cast<int>((50 + 30) * 4), 200, edge) <= 10);
    BOOST_TEST(difference(picture, (50 + 32) * 4, 200, test_theme().canvas) <= tolerance);
}

BOOST_AUTO_TEST_CASE(a_change_of_layout_moves_marks_evenly) {
    Scene const scene = one_mark(Shape::circle, 5);
    View view = view_of(1);
    Point const before[] = {{10, 50}};
    view.morph = 0.5F;
    QImage const picture = drawn(scene, view, 0, before);
    BOOST_TEST(difference(picture, 30, 50, red) <= tolerance);
    BOOST_TEST(difference(picture, 50, 50, test_theme().canvas) <= tolerance);
}

BOOST_AUTO_TEST_CASE(an_empty_scene_is_all_canvas) {
    QImage const picture = drawn(Scene{}, view_of(1));
    BOOST_TEST(ink(picture) == 0.0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace gl
} // namespace cospread::viz

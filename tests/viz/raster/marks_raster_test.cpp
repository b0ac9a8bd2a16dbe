#include "tests/viz/gl/picture.h"
#include "tests/viz/raster/painted_marks.h"
#include "tests/viz/raster/random_ties.h"
#include "tests/viz/scene/shapes.h"
#include "viz/raster/marks_raster.h"
#include "viz/scene/mark_geometry.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numbers>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(marks_raster)

namespace {

/// A channel may be off by this much: rounding of layer over layer.
constexpr int tolerance = 3;

auto const ratios = boost::unit_test::data::make({1.0F, 2.0F});

/// Every shape with every ring, of many sizes, some dimmed; some overlap, some cross the border.
Scene marks_of_all_kinds() {
    Scene scene;
    for (int i = 0; i < 36; ++i) {
        Mark mark;
        mark.position = {static_cast<float>(i % 8) * 31.3F - 4, static_cast<float>(i / 8) * 52.7F + 3};
        mark.radius = 1 + static_cast<float>(i * 7 % 24);
        mark.shape = all_shapes[static_cast<std::size_t>(i) % all_shapes.size()];
        mark.ring = static_cast<Ring>(i / 9 % 4);
        mark.fill = i % 2 == 0 ? gl::red : rgb(0xd0e040);
        mark.outline = gl::blue;
        mark.opacity = i % 3 == 0 ? 0.35F : 1.0F;
        scene.marks.push_back(mark);
    }
    return scene;
}

void same_as_gl(Scene const& scene, Camera const& camera, float ratio) {
    QImage const expected = gl::drawn(scene, {camera, ratio, 1});
    Pixels const picture = painted(scene, camera, ratio);
    BOOST_TEST_REQUIRE(expected.width() == picture.width);
    BOOST_TEST_REQUIRE(expected.height() == picture.height);
    int inked = 0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            std::uint32_t const pixel = picture.row(y)[x];
            BOOST_TEST_CONTEXT("pixel " << x << ", " << y) {
                BOOST_REQUIRE_LE(gl::difference(expected, x, y, rgb(pixel & 0xffffff)), tolerance);
            }
            inked += pixel != pixel_of(gl::test_theme().canvas) ? 1 : 0;
        }
    }
    BOOST_TEST(inked > 1000);
}

BOOST_DATA_TEST_CASE(every_pixel_is_as_opengl_draws_it, ratios, ratio) {
    same_as_gl(marks_of_all_kinds(), gl::unit_camera(220, 180), ratio);
}

BOOST_DATA_TEST_CASE(every_pixel_is_as_opengl_draws_it_when_zoomed, ratios, ratio) {
    for (float const factor : {0.45F, 3.1F}) {
        Camera camera = gl::unit_camera(220, 180);
        camera.zoom({100, 80}, factor);
        same_as_gl(marks_of_all_kinds(), camera, ratio);
    }
}

BOOST_AUTO_TEST_CASE(a_mark_smaller_than_a_pixel_has_the_ink_of_its_area) {
    for (float const radius : {0.1F, 0.3F, 0.49F}) {
        Scene scene;
        Mark mark;
        mark.position = {5.2F, 7.9F};
        mark.radius = radius;
        mark.outline = rgb(0);
        scene.marks.push_back(mark);
        double ink = 0;
        for (std::uint32_t const pixel : painted(scene, gl::unit_camera(12, 12), 1).colours) {
            ink += 1 - static_cast<double>(pixel & 0xff) / 255;
        }
        double const area = std::numbers::pi * static_cast<double>(radius) * static_cast<double>(radius);
        BOOST_TEST(std::abs(ink - area) <= 0.01);
    }
}

BOOST_AUTO_TEST_CASE(marks_are_the_same_on_any_number_of_threads) {
    auto const scene = marks_of_all_kinds();
    auto const camera = gl::unit_camera(220, 200);
    BOOST_TEST((painted(scene, camera, 3, 1).colours == painted(scene, camera, 3, 2).colours));
}

BOOST_AUTO_TEST_CASE(only_marks_in_the_order_are_painted) {
    auto const scene = marks_of_all_kinds();
    Pixels picture{100, 100, std::vector<std::uint32_t>(10'000, pixel_of(gl::test_theme().canvas))};
    Pixels const before = picture;
    std::vector<Point> const at(scene.marks.size(), Point{50, 50});
    draw_marks(picture, scene, {at, {}, 1, 1}, gl::test_theme(), on_threads(1));
    BOOST_TEST((picture.colours == before.colours));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz

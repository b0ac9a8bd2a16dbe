#include "tests/viz/gl/picture.h"
#include "tests/viz/raster/crowd_scene.h"
#include "viz/raster/scene_raster.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(scene_raster)

namespace {

constexpr std::size_t all_ties = std::numeric_limits<std::size_t>::max();

SceneRaster raster_of(std::shared_ptr<Scene const> const& scene) {
    return {scene, gl::test_theme(), on_threads(1)};
}

/// The whole scene, `width` logical pixels across.
Camera camera_on(Scene const& scene, float width) {
    return Camera::fitted(scene.bounds, width, width * 0.75F, 10);
}

BOOST_AUTO_TEST_CASE(a_picture_is_the_same_on_any_number_of_threads) {
    // Few ties, then so many that they are drawn in half the size.
    for (std::uint32_t const ties : {3000U, 150'000U}) {
        auto const scene = scene_with(300, ties);
        auto alone = raster_of(scene);
        SceneRaster shared(scene, gl::test_theme(), on_threads(2));
        auto const camera = camera_on(*scene, 200);
        auto const drawn = alone.draw(camera, 2, all_ties, on_threads(1));
        BOOST_TEST((drawn.pixels.colours == shared.draw(camera, 2, all_ties, on_threads(2)).pixels.colours));
        alone.make_map(500, on_threads(1));
        shared.make_map(500, on_threads(2));
        BOOST_TEST_REQUIRE(alone.is_mapped(camera, 2));
        auto const mapped = alone.draw(camera, 2, all_ties, on_threads(1));
        BOOST_TEST((mapped.pixels.colours == shared.draw(camera, 2, all_ties, on_threads(2)).pixels.colours));
    }
}

BOOST_AUTO_TEST_CASE(a_picture_has_the_device_pixels_of_the_view) {
    auto const scene = scene_with(50, 200);
    auto const drawn = raster_of(scene).draw(camera_on(*scene, 200), 1.5F, all_ties, on_threads(1));
    BOOST_TEST(drawn.pixels.width == 300);
    BOOST_TEST(drawn.pixels.height == 225);
    BOOST_TEST(drawn.pixels.colours.size() == 300U * 225U);
}

BOOST_AUTO_TEST_CASE(the_map_shows_what_drawing_each_tie_shows) {
    for (std::uint32_t const ties : {3000U, 150'000U}) {
        auto const scene = scene_with(300, ties);
        auto raster = raster_of(scene);
        for (float const ratio : {1.0F, 2.0F}) {
            auto const camera = camera_on(*scene, 200);
            auto mapped = raster;
            mapped.make_map(1000, on_threads(1));
            BOOST_TEST(!raster.is_mapped(camera, ratio));
            BOOST_TEST(mapped.is_mapped(camera, ratio));
            auto const seen = mapped.draw(camera, ratio, all_ties, on_threads(1)).pixels;
            auto const expected = raster.draw(camera, ratio, all_ties, on_threads(1)).pixels;
            Pixels canvas = expected;
            std::ranges::fill(canvas.colours, pixel_of(gl::test_theme().canvas));
            BOOST_TEST(mean_difference(seen, expected) < 0.05 * mean_difference(canvas, expected));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_view_from_near_is_not_made_from_the_map) {
    auto const scene = scene_with(50, 200);
    auto raster = raster_of(scene);
    raster.make_map(400, on_threads(1));
    Camera camera = camera_on(*scene, 200);
    BOOST_TEST(raster.is_mapped(camera, 2));
    camera.zoom({100, 75}, 4);
    BOOST_TEST(!raster.is_mapped(camera, 2));
}

BOOST_AUTO_TEST_CASE(the_share_of_ties_drawn_is_what_the_budget_allows) {
    auto const scene = scene_with(100, 4000);
    auto raster = raster_of(scene);
    auto const camera = camera_on(*scene, 200);
    auto const share = [&](std::size_t budget) {
        return raster.draw(camera, 1, budget, on_threads(1)).tie_share;
    };
    BOOST_TEST(share(1000) == 0.25);
    BOOST_TEST(share(4000) == 1.0);
    BOOST_TEST(share(all_ties) == 1.0);
    raster.make_map(1000, on_threads(1));
    BOOST_TEST(share(1000) == 1.0); // the map has them all
}

BOOST_AUTO_TEST_CASE(rows_are_the_same_whichever_are_drawn_together) {
    // Few ties over each other, and so many that they are drawn in half the pixels.
    for (std::uint32_t const ties : {2000U, 200'000U}) {
        auto const scene = scene_with(2000, ties);
        auto const raster = raster_of(scene);
        auto const camera = camera_on(*scene, 500);
        constexpr float ratio = 1.7F;
        for (bool const with_marks : {false, true}) {
            Pixels const whole = raster.rows(camera, ratio, 0, 638, with_marks, on_threads(1));
            BOOST_TEST(whole.width == 850);
            BOOST_TEST(whole.colours.size() == 850U * 638U);
            std::vector<std::uint32_t> joined;
            for (int top = 0; top < 638; top += 91) {
                int const count = std::min(91, 638 - top);
                Pixels const part = raster.rows(camera, ratio, top, count, with_marks, on_threads(2));
                joined.insert(joined.end(), part.colours.begin(), part.colours.end());
            }
            BOOST_TEST((joined == whole.colours));
        }
    }
}

BOOST_AUTO_TEST_CASE(rows_show_what_a_view_of_all_ties_does) {
    for (std::uint32_t const ties : {2000U, 200'000U}) {
        auto const scene = scene_with(2000, ties);
        auto const raster = raster_of(scene);
        auto const camera = camera_on(*scene, 800);
        Pixels const view = raster.draw(camera, 1, all_ties, on_threads(1)).pixels;
        Pixels const rows = raster.rows(camera, 1, 0, 600, true, on_threads(1));
        BOOST_TEST(mean_difference(view, rows) < 0.5);
        // Where two bands meet nothing is to be seen: the rows there differ no more than others.
        Pixels seam{800, 2, {view.row(255), view.row(257)}};
        Pixels const seen{800, 2, {rows.row(255), rows.row(257)}};
        BOOST_TEST(mean_difference(seam, seen) < 1.5);
    }
}

BOOST_AUTO_TEST_CASE(in_another_theme_the_canvas_changes_and_the_map_stays) {
    auto const scene = scene_with(50, 200);
    auto raster = raster_of(scene);
    raster.make_map(1000, on_threads(1));
    Theme dark = gl::test_theme();
    dark.canvas = rgb(0x102030);
    auto const other = raster.with(scene, dark);
    BOOST_TEST(other.has_map());
    BOOST_TEST(&other.scene() == scene.get());
    // The corner of the view lies in the margin round the scene.
    auto const corner = [&](SceneRaster const& drawn) {
        return drawn.draw(camera_on(*scene, 200), 1, all_ties, on_threads(1)).pixels.colours.front();
    };
    BOOST_TEST(corner(raster) == pixel_of(gl::test_theme().canvas));
    BOOST_TEST(corner(other) == pixel_of(dark.canvas));
    BOOST_TEST(!raster_of(scene).has_map());
}

BOOST_AUTO_TEST_CASE(guides_lie_beneath_ties_and_marks) {
    auto const plain = scene_with(60, 400);
    auto guided = std::make_shared<Scene>(*plain);
    guided->guides.add_line(std::array<Point, 2>{{{0, 37.5F}, {100, 37.5F}}}, GuideInk::firm);
    Theme theme = gl::test_theme();
    theme.line_strong = rgb(0xe0e0e0); // fainter than a tie
    auto const drawn = [&](std::shared_ptr<Scene const> const& scene) {
        return SceneRaster(scene, theme, on_threads(1))
            .draw(camera_on(*scene, 400), 1, all_ties, on_threads(1))
            .pixels;
    };
    auto const before = drawn(plain);
    auto const after = drawn(guided);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < before.colours.size(); ++i) {
        if (before.colours[i] == after.colours[i]) {
            continue;
        }
        ++changed;
        for (int const shift : {0, 8, 16}) {
            auto const old = before.colours[i] >> shift & 0xff;
            auto const now = after.colours[i] >> shift & 0xff;
            BOOST_TEST((now < old && now >= 0xdf)); // only what was lighter than the line changed
        }
    }
    BOOST_TEST(changed > 100U);
}

BOOST_AUTO_TEST_CASE(a_crowd_without_ties_is_canvas_and_marks) {
    auto const scene = scene_with(1, 0);
    auto const drawn = raster_of(scene).draw(camera_on(*scene, 200), 1, all_ties, on_threads(1));
    BOOST_TEST(drawn.tie_share == 1.0);
    BOOST_TEST(drawn.pixels.colours.front() == pixel_of(gl::test_theme().canvas));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz

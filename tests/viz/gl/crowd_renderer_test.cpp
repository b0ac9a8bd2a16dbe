#include "tests/viz/raster/crowd_scene.h"
#include "viz/gl/crowd_renderer.h"
#include "viz/gl/frame_timer.h"
#include "viz/gl/headless_context.h"
#include "viz/raster/scene_raster.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

namespace cospread::viz::gl {
namespace {

constexpr std::size_t all_ties = std::numeric_limits<std::size_t>::max();

Theme white_theme() {
    Theme theme{};
    theme.canvas = rgb(0xffffff);
    theme.text = rgb(0x000000);
    theme.accent = rgb(0x00a000);
    theme.path = rgb(0xff8000);
    return theme;
}

/// A context for one test; a machine without any OpenGL cannot run these.
struct Context {
    Context() {
        BOOST_REQUIRE_MESSAGE(context != nullptr, "these tests need libegl-mesa0 and libgl1-mesa-dri");
    }

    std::unique_ptr<HeadlessContext> context = HeadlessContext::make(HeadlessContext::Driver::any);
};

SceneRaster raster_of(std::shared_ptr<Scene const> const& scene) {
    return {scene, white_theme(), on_threads(1)};
}

/// What the framebuffer holds.
Pixels read(Framebuffer const& picture) {
    Pixels pixels{picture.width(), picture.height(), {}};
    pixels.colours.resize(static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height));
    picture.bind();
    // In memory blue, green, red, alpha: 0xAARRGGBB.
    glReadPixels(0, 0, pixels.width, pixels.height, GL_BGRA, GL_UNSIGNED_BYTE, pixels.colours.data());
    BOOST_REQUIRE_EQUAL(glGetError(), static_cast<GLenum>(GL_NO_ERROR));
    return pixels;
}

Pixels by_gl(std::shared_ptr<Scene const> const& scene, Camera const& camera, float ratio,
             std::size_t budget = all_ties) {
    CrowdRenderer renderer;
    renderer.set_scene(*scene, white_theme(), raster_of(scene).ink(), false);
    Framebuffer const picture(static_cast<int>(std::lround(camera.width * ratio)),
                              static_cast<int>(std::lround(camera.height * ratio)));
    renderer.draw({camera, ratio, 1}, budget, picture);
    return read(picture);
}

/// Share of the pixels of which a channel differs by more than `most`.
double share_beyond(Pixels const& a, Pixels const& b, int most) {
    std::size_t beyond = 0;
    for (std::size_t i = 0; i < a.colours.size(); ++i) {
        beyond += difference(a.colours[i], b.colours[i]) > most ? 1 : 0;
    }
    return static_cast<double>(beyond) / static_cast<double>(a.colours.size());
}

double darkness(Pixels const& pixels) {
    double sum = 0;
    for (std::uint32_t const pixel : pixels.colours) {
        sum += 255 - static_cast<double>(pixel >> 8 & 0xff);
    }
    return sum / static_cast<double>(pixels.colours.size());
}

struct Seen {
    double mean = 0;   ///< difference of a channel at most so much, of 255
    double beyond = 0; ///< share of the pixels that may differ by more than 6
};

void same_as_raster(std::shared_ptr<Scene const> const& scene, Camera const& camera, float ratio,
                    std::size_t budget, Seen const& tolerance) {
    Pixels const expected = raster_of(scene).draw(camera, ratio, budget, on_threads(1)).pixels;
    Pixels const seen = by_gl(scene, camera, ratio, budget);
    BOOST_TEST_REQUIRE(seen.width == expected.width);
    BOOST_TEST_REQUIRE(seen.height == expected.height);
    BOOST_TEST(darkness(expected) > 5);
    BOOST_TEST(mean_difference(expected, seen) <= tolerance.mean);
    BOOST_TEST(share_beyond(expected, seen, 6) <= tolerance.beyond);
}

/// As `scene` with marks of some radius.
std::shared_ptr<Scene> with_radius(std::shared_ptr<Scene> scene, float radius) {
    for (Mark& mark : scene->marks) {
        mark.radius = radius;
    }
    return scene;
}

Camera camera_on(Scene const& scene, float width) {
    return Camera::fitted(scene.bounds, width, width * 0.75F, 10);
}

constexpr Seen exact{0.15, 0.001};

BOOST_FIXTURE_TEST_SUITE(crowd_renderer, Context)

BOOST_AUTO_TEST_CASE(ties_are_counted_as_the_raster_counts_them) {
    auto const scene = scene_with(400, 3000);
    Camera const camera = Camera::fitted(scene->bounds, 300, 225, 10);
    std::vector<Point> at;
    for (Mark const& mark : scene->marks) {
        Point const view = camera.to_view(mark.position);
        at.push_back({view.x - 0.5F, view.y - 0.5F});
    }
    TieCounts const expected = count_ties(scene->crowd->ends, at, 300, 225, on_threads(1));
    NodeTextures nodes;
    nodes.upload(*scene, {});
    CrowdTies ties;
    ties.upload(scene->crowd->ends);
    Framebuffer const picture(300, 225, Framebuffer::Pixel::number);
    ties.draw(scene->crowd->ends.size(), nodes, {camera, 1, 1}, picture, 1);
    std::vector<float> seen(expected.values.size());
    glReadPixels(0, 0, 300, 225, GL_RED, GL_FLOAT, seen.data());
    BOOST_REQUIRE_EQUAL(glGetError(), static_cast<GLenum>(GL_NO_ERROR));
    double ink = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        // A whole number of sixteenths; a line that passes a pixel's border by a hair may lie on its other
        // side.
        BOOST_REQUIRE_EQUAL(seen[i], std::floor(seen[i]));
        others += std::abs(seen[i] - static_cast<float>(expected.values[i])) > 4 ? 1 : 0;
        ink += static_cast<double>(seen[i]) / TieCounts::unit;
    }
    BOOST_TEST(ink == ink_of(expected), boost::test_tools::tolerance(0.001));
    BOOST_TEST(others <= seen.size() / 1000);
}

BOOST_AUTO_TEST_CASE(a_few_ties_look_as_the_raster_draws_them) {
    auto const scene = scene_with(300, 900);
    for (float const ratio : {1.0F, 2.0F}) {
        same_as_raster(scene, camera_on(*scene, 320), ratio, all_ties, exact);
    }
}

BOOST_AUTO_TEST_CASE(many_ties_do_too) {
    auto const scene = with_radius(scene_with(3000, 20'000), 0.8F);
    same_as_raster(scene, camera_on(*scene, 900), 1, all_ties, exact);
}

BOOST_AUTO_TEST_CASE(so_do_views_from_near_and_from_beside) {
    auto const scene = scene_with(300, 3000);
    for (float const factor : {0.4F, 5.0F, 40.0F}) {
        Camera camera = camera_on(*scene, 320);
        camera.zoom({120, 90}, factor);
        camera.pan(30, -20);
        same_as_raster(scene, camera, 1, all_ties, {0.15, 0.003});
    }
}

BOOST_AUTO_TEST_CASE(dense_ties_are_drawn_in_half_the_pixels_as_the_raster_does) {
    auto const scene = with_radius(scene_with(2000, 60'000), 0.3F);
    Camera const camera = camera_on(*scene, 240);
    // The raster puts each pixel of a dense line to one of two by chance; more than a few steps nothing is
    // off.
    same_as_raster(scene, camera, 1, all_ties, {3, 0.1});
    BOOST_TEST(darkness(by_gl(scene, camera, 1)) ==
                   darkness(raster_of(scene).draw(camera, 1, all_ties, on_threads(1)).pixels),
               boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(the_first_ties_of_a_budget_are_those_of_the_raster) {
    auto const scene = scene_with(300, 3000);
    for (std::size_t const budget : {std::size_t{0}, std::size_t{1}, std::size_t{700}}) {
        same_as_raster(scene, camera_on(*scene, 320), 1, budget, exact);
    }
}

BOOST_AUTO_TEST_CASE(marks_smaller_than_a_pixel_are_the_specks_of_the_raster) {
    for (float const radius : {0.1F, 0.3F, 0.45F}) {
        auto const scene = with_radius(scene_with(20'000, 500), radius);
        same_as_raster(scene, camera_on(*scene, 320), 1, all_ties, exact);
    }
}

BOOST_AUTO_TEST_CASE(what_lies_above_a_crowd_covers_it) {
    auto const scene = scene_with(300, 3000);
    Camera const camera = camera_on(*scene, 320);
    Pixels const before = by_gl(scene, camera, 1);
    auto const chosen = std::make_shared<Scene>(*scene);
    chosen->marks[7].ring = Ring::selected;
    chosen->marks[7].radius = 9;
    Pixels const after = by_gl(chosen, camera, 1);
    Point const at = camera.to_view(scene->marks[7].position);
    int ring = 0;
    for (int y = 0; y < after.height; ++y) {
        for (int x = 0; x < after.width; ++x) {
            float const away =
                std::hypot(static_cast<float>(x) + 0.5F - at.x, static_cast<float>(y) + 0.5F - at.y);
            if (away > 20) {
                BOOST_REQUIRE_EQUAL(after.row(y)[x], before.row(y)[x]);
            }
            ring += difference(after.row(y)[x], pixel_of(white_theme().accent)) <= 3 ? 1 : 0;
        }
    }
    BOOST_TEST(ring > 30);
}

BOOST_AUTO_TEST_CASE(other_colours_of_the_same_crowd_need_no_other_ties) {
    auto const scene = scene_with(300, 3000);
    Camera const camera = camera_on(*scene, 320);
    CrowdRenderer renderer;
    float const ink = raster_of(scene).ink();
    renderer.set_scene(*scene, white_theme(), ink, false);
    auto const other = std::make_shared<Scene>(*scene);
    other->crowd_colour = {0, 120, 0, 255};
    renderer.set_scene(*other, white_theme(), ink, true);
    BOOST_TEST(renderer.tie_count() == 3000U);
    Framebuffer const picture(320, 240);
    renderer.draw({camera, 1, 1}, all_ties, picture);
    BOOST_TEST((read(picture).colours == by_gl(other, camera, 1).colours));
}

BOOST_AUTO_TEST_CASE(the_card_says_how_long_it_drew) {
    FrameTimer timer;
    BOOST_TEST(!timer.take().has_value());
    Framebuffer const picture(64, 64);
    picture.bind();
    for (std::size_t frame = 0; frame < 6; ++frame) {
        timer.begin(10 * frame);
        glClear(GL_COLOR_BUFFER_BIT);
        timer.end();
    }
    glFinish();
    // Room for four.
    for (std::size_t frame = 0; frame < 4; ++frame) {
        auto const taken = timer.take();
        BOOST_TEST_REQUIRE(taken.has_value());
        BOOST_TEST(taken->ties == 10 * frame);
        BOOST_TEST(taken->milliseconds >= 0);
    }
    BOOST_TEST(!timer.take().has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz::gl

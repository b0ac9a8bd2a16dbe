#include "tests/viz/gl/picture.h"

#include <boost/test/unit_test.hpp>

namespace cospread::viz::gl {
BOOST_AUTO_TEST_SUITE(guides)

namespace {

/// A line across at y = 50 and a mark on it in the middle.
Scene crossed_mark() {
    Scene scene;
    scene.guides.add_line(std::array<Point, 2>{{{10, 50}, {90, 50}}}, GuideInk::firm);
    Mark mark;
    mark.position = {50, 50};
    mark.radius = 8;
    mark.fill = mark.outline = red;
    scene.marks.push_back(mark);
    return scene;
}

BOOST_AUTO_TEST_CASE(a_guide_is_a_pixel_wide_in_its_colour_beneath_the_marks) {
    for (float const zoom : {1.0F, 2.0F}) {
        View view{unit_camera(100, 100), 1, 1};
        // On the middle of a row of pixels.
        view.camera.centre = {50, 50 - 0.5F / zoom};
        view.camera.scale = zoom;
        Scene scene = crossed_mark();
        Theme const theme = test_theme();
        QImage const picture = drawn(scene, view);
        auto const y = static_cast<int>(view.camera.to_view({50, 50}).y);
        BOOST_TEST(difference(picture, 25, y, guide_colour(GuideInk::firm, theme)) < 8);
        BOOST_TEST(difference(picture, 25, y - 2, theme.canvas) == 0);
        BOOST_TEST(difference(picture, 25, y + 2, theme.canvas) == 0);
        BOOST_TEST(difference(picture, 50, y, red) < 8);
    }
}

BOOST_AUTO_TEST_CASE(guides_come_as_the_marks_arrive) {
    Scene const scene = crossed_mark();
    Theme const theme = test_theme();
    std::vector<Point> const before{{50, 50}};
    View view{unit_camera(100, 100), 1, 0};
    view.camera.centre.y = 49.5F;
    int const y = static_cast<int>(view.camera.to_view({50, 50}).y);
    BOOST_TEST(difference(drawn(scene, view, 1, before), 25, y, theme.canvas) == 0);
    view.morph = 1;
    BOOST_TEST(difference(drawn(scene, view, 1, before), 25, y, guide_colour(GuideInk::firm, theme)) < 8);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz::gl

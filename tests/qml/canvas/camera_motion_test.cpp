#include "qml/canvas/camera_motion.h"

#include <boost/test/unit_test.hpp>

namespace cospread::canvas {
BOOST_AUTO_TEST_SUITE(camera_motion)

namespace {

viz::Camera camera_at(float x, float y, float scale) {
    viz::Camera camera;
    camera.centre = {x, y};
    camera.scale = scale;
    camera.width = 640;
    camera.height = 440;
    return camera;
}

BOOST_AUTO_TEST_CASE(begins_and_ends_where_it_should) {
    CameraMotion motion;
    BOOST_TEST(!motion.running());
    motion.start(camera_at(0, 0, 1), camera_at(10, 20, 4), 100, 240);
    BOOST_TEST(motion.at(100).centre.x == 0.0F);
    BOOST_TEST(motion.at(100).scale == 1.0F);
    BOOST_TEST(motion.running());
    BOOST_TEST(motion.at(340).centre.y == 20.0F);
    BOOST_TEST(motion.at(340).scale == 4.0F);
    BOOST_TEST(!motion.running());
}

BOOST_AUTO_TEST_CASE(comes_gently_to_rest) {
    // 1 - (1 - 0.5)^3
    BOOST_TEST(out_cubic(0.5) == 0.875);
    BOOST_TEST(out_cubic(0) == 0.0);
    BOOST_TEST(out_cubic(1) == 1.0);
    CameraMotion motion;
    motion.start(camera_at(0, 0, 1), camera_at(80, 0, 1), 0, 200);
    BOOST_TEST(motion.at(100).centre.x == 70.0F);
}

BOOST_AUTO_TEST_CASE(a_zoom_about_a_point_keeps_the_point_all_the_way) {
    viz::Camera const from = camera_at(3, -8, 2);
    viz::Camera to = from;
    viz::Point const cursor{500, 60};
    to.zoom(cursor, 9);
    viz::Point const kept = from.to_scene(cursor);
    CameraMotion motion;
    motion.start(from, to, 0, 240);
    for (double now = 0; now <= 240; now += 10) {
        viz::Point const seen = motion.at(now).to_view(kept);
        BOOST_TEST(seen.x == cursor.x, boost::test_tools::tolerance(1e-3F));
        BOOST_TEST(seen.y == cursor.y, boost::test_tools::tolerance(1e-3F));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::canvas

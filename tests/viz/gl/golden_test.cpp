// The picture of each OpenGL program against the one that is kept in golden/. To make them anew:
//   COSPREAD_MAKE_GOLDEN=1 xvfb-run -a build/release/bin/gl_test --run_test=golden
// and look at each before it is committed. tests/viz/raster compares the processor's with the same pictures.

#include "tests/viz/gl/golden.h"
#include "tests/viz/gl/golden_scenes.h"
#include "tests/viz/gl/picture.h"

#include <boost/test/unit_test.hpp>

namespace cospread::viz::gl {
BOOST_AUTO_TEST_SUITE(golden)

namespace {

QImage golden_view(Scene const& scene) {
    return drawn(scene, {unit_camera(golden_width, golden_height), 1, 1});
}

BOOST_AUTO_TEST_CASE(lines) {
    same_as_golden(golden_view(golden_lines()), QStringLiteral("lines"));
}

BOOST_AUTO_TEST_CASE(arrows) {
    same_as_golden(golden_view(golden_arrows()), QStringLiteral("arrows"));
}

BOOST_AUTO_TEST_CASE(halos) {
    same_as_golden(golden_view(golden_halos()), QStringLiteral("halos"));
}

BOOST_AUTO_TEST_CASE(marks_of_every_shape) {
    same_as_golden(golden_view(golden_shapes()), QStringLiteral("shapes"));
}

BOOST_AUTO_TEST_CASE(rings_round_every_shape) {
    same_as_golden(golden_view(golden_rings()), QStringLiteral("rings"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz::gl

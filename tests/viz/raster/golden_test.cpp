// What the processor draws against the pictures kept in tests/viz/gl/golden: marks against those of the
// OpenGL program, the crowd against its own, which is made anew as tests/viz/gl/golden_test.cpp says, with
// raster_test.

#include "tests/viz/gl/golden.h"
#include "tests/viz/gl/golden_scenes.h"
#include "tests/viz/gl/picture.h"
#include "tests/viz/raster/painted_marks.h"
#include "tests/viz/raster/random_ties.h"
#include "viz/raster/scene_raster.h"

#include <boost/test/unit_test.hpp>

#include <limits>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(golden)

namespace {

QImage image_of(Pixels const& pixels) {
    return QImage(reinterpret_cast<uchar const*>(pixels.colours.data()), pixels.width, pixels.height,
                  static_cast<qsizetype>(pixels.width) * 4, QImage::Format_RGB32)
        .copy();
}

Camera golden_camera() {
    return gl::unit_camera(gl::golden_width, gl::golden_height);
}

/// Two groups with many ties inside and some between, in front of them marks of every shape.
std::shared_ptr<Scene const> two_groups() {
    constexpr std::uint32_t in_group = 40;
    auto scene = std::make_shared<Scene>(gl::golden_rings());
    auto const shown = static_cast<NodeId>(scene->marks.size());
    for (std::uint32_t i = 0; i < 2 * in_group; ++i) {
        Mark mark;
        float const side = i < in_group ? 0.0F : 84.0F;
        mark.position = {8 + side + 60 * random_unit(2 * i), 8 + 104 * random_unit(2 * i + 1)};
        mark.radius = 1.5F;
        mark.fill = mark.outline = rgb(0x2D72A0);
        scene->marks.push_back(mark);
    }
    scene->bounds = {{0, 0}, {gl::golden_width, gl::golden_height}};
    auto crowd = std::make_shared<Crowd>();
    for (std::uint32_t tie = 0; tie < 3000; ++tie) {
        auto const bits = mix_bits(tie);
        auto const from = static_cast<NodeId>(bits % (2 * in_group));
        auto const other = static_cast<NodeId>((bits >> 32) % in_group);
        bool const stays = tie % 12 != 0;
        bool const second = (from >= in_group) == stays;
        crowd->ends.push_back({shown + from, shown + other + (second ? in_group : 0U)});
    }
    crowd->forms.resize(crowd->ends.size());
    scene->crowd = crowd;
    scene->crowd_colour = {0x37, 0x47, 0x4f, 128};
    return scene;
}

BOOST_AUTO_TEST_CASE(marks_of_every_shape_are_those_of_opengl) {
    gl::compare_with_golden(image_of(painted(gl::golden_shapes(), golden_camera(), 1)),
                            QStringLiteral("shapes"));
}

BOOST_AUTO_TEST_CASE(rings_round_every_shape_are_those_of_opengl) {
    gl::compare_with_golden(image_of(painted(gl::golden_rings(), golden_camera(), 1)),
                            QStringLiteral("rings"));
}

BOOST_AUTO_TEST_CASE(a_crowd) {
    SceneRaster const raster(two_groups(), gl::test_theme(), on_threads(1));
    auto const picture =
        raster.draw(golden_camera(), 1, std::numeric_limits<std::size_t>::max(), on_threads(1));
    gl::same_as_golden(image_of(picture.pixels), QStringLiteral("crowd"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz

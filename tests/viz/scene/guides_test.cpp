#include "tests/support/small_networks.h"
#include "viz/appearance/theme.h"
#include "viz/scene/label_placement.h"
#include "viz/scene/scene.h"
#include "viz/scene/scene_builder.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>

namespace cospread::viz {
BOOST_AUTO_TEST_SUITE(guides)

namespace {

bool inside(Box const& box, Point at) {
    return at.x >= box.low.x && at.x <= box.high.x && at.y >= box.low.y && at.y <= box.high.y;
}

BOOST_AUTO_TEST_CASE(a_line_is_cut_at_the_edges_of_a_box_by_hand) {
    Box const box{{0, 0}, {10, 10}};
    Point from{-5, 5};
    Point to{15, 5};
    BOOST_TEST(clip_line(box, from, to));
    BOOST_TEST((from.x == 0 && from.y == 5 && to.x == 10 && to.y == 5));
    from = {-2, 0};
    to = {12, 14}; // passes by the corner 0, 10 on the inside: x from 0 to 8, y from 2 to 10
    BOOST_TEST(clip_line(box, from, to));
    BOOST_TEST(from.y == 2, boost::test_tools::tolerance(1e-5F));
    BOOST_TEST(to.x == 8, boost::test_tools::tolerance(1e-5F));
    from = {11, 0};
    to = {11, 10};
    BOOST_TEST(!clip_line(box, from, to));
    from = {3, 3};
    to = {4, 4};
    BOOST_TEST(clip_line(box, from, to));
    BOOST_TEST((from.x == 3 && to.x == 4));
}

BOOST_AUTO_TEST_CASE(a_stretch_moves_guides_with_the_marks_unless_their_form_has_meaning) {
    Scene scene;
    scene.marks.resize(1);
    scene.marks[0].position = {2, 3};
    scene.guides.add_frame({{0, 0}, {4, 6}}, GuideInk::firm);
    scene.guides.texts.push_back({{1, 1}, "here"});
    scene.guides.bounds = Box{{0, 0}, {4, 6}};
    scene.bounds = {{0, 0}, {4, 6}};
    stretch(scene, {2, 1});
    BOOST_TEST((scene.marks[0].position.x == 4 && scene.marks[0].position.y == 3));
    BOOST_TEST((scene.guides.points[2].x == 8 && scene.guides.points[2].y == 6));
    BOOST_TEST(scene.guides.texts[0].at.x == 2);
    BOOST_TEST(scene.guides.bounds->high.x == 8);
    BOOST_TEST(scene.bounds.high.x == 8);
    scene.guides.rigid = true;
    stretch(scene, {2, 1});
    BOOST_TEST(scene.marks[0].position.x == 4);
}

BOOST_AUTO_TEST_CASE(a_scene_has_its_guides_in_view) {
    Guides guides;
    guides.bounds = Box{{-10, -1}, {5, 20}};
    auto const network = test::path_of(2);
    std::vector<Point> const positions{{0, 0}, {8, 0}};
    auto const scene = build_scene(network, positions, {}, {}, light_theme(), nullptr, guides);
    BOOST_TEST((scene.bounds.low.x == -10 && scene.bounds.high.x == 8 && scene.bounds.high.y == 20));
}

BOOST_AUTO_TEST_CASE(no_label_covers_a_caption) {
    Scene scene;
    for (float const x : {40.0F, 100.0F, 160.0F}) {
        Mark mark;
        mark.position = {x, 50};
        scene.marks.push_back(mark);
        scene.labels.push_back({static_cast<NodeId>(scene.marks.size() - 1), "A name", false, false});
    }
    Camera camera;
    camera.width = 200;
    camera.height = 100;
    camera.centre = {100, 50};
    LabelStyle style;
    style.area_each = 100;
    auto const width = [](std::string const& line, bool) { return 6.0F * static_cast<float>(line.size()); };
    for (float const y : {30.0F, 50.0F, 66.0F}) {
        scene.guides.texts = {{{100, y}, "caption", GuideText::Align::centre}};
        Box const caption{{100 - 21, y - 7}, {100 + 21, y + 7}};
        for (auto const& label : place_labels(scene, camera, style, width)) {
            bool const apart = label.box.high.x <= caption.low.x || label.box.low.x >= caption.high.x ||
                               label.box.high.y <= caption.low.y || label.box.low.y >= caption.high.y;
            BOOST_TEST(apart);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_circle_is_closed_and_round) {
    Guides guides;
    guides.add_circle({3, 4}, 2, GuideInk::faint);
    auto const& first = guides.points.front();
    auto const& last = guides.points.back();
    BOOST_TEST((first.x == last.x && first.y == last.y));
    for (auto const& point : guides.points) {
        float const radius = std::hypot(point.x - 3, point.y - 4);
        BOOST_TEST(radius == 2, boost::test_tools::tolerance(1e-5F));
        BOOST_TEST(inside({{0.99F, 1.99F}, {5.01F, 6.01F}}, point));
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz

#include "tests/viz/gl/picture.h"
#include "viz/scene/mark_geometry.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

namespace cospread::viz::gl {
BOOST_AUTO_TEST_SUITE(lines)

namespace {

/// Two tiny marks 80 pixels apart at y = 50, and a black tie between them.
Scene one_line(float width, float bend) {
    Scene scene;
    for (float const x : {10.0F, 90.0F}) {
        Mark mark;
        mark.position = {x, 50};
        mark.radius = 0.01F;
        mark.outline = mark.fill = {0, 0, 0, 0};
        scene.marks.push_back(mark);
    }
    Line line;
    line.from = 0;
    line.to = 1;
    line.width = width;
    line.bend = bend;
    line.colour = rgb(0);
    scene.ties.push_back(line);
    return scene;
}

View view_of(float device_pixel_ratio) {
    return {unit_camera(100, 100), device_pixel_ratio, 1};
}

double row_ink(QImage const& picture, int x) {
    double sum = 0;
    for (int y = 0; y < picture.height(); ++y) {
        sum += 1 - picture.pixelColor(x, y).redF();
    }
    return sum;
}

/// Runs of covered pixels along the row.
int runs(QImage const& picture, int y) {
    int count = 0;
    bool covered = false;
    for (int x = 0; x < picture.width(); ++x) {
        bool const now = picture.pixelColor(x, y).red() < 128;
        count += now && !covered ? 1 : 0;
        covered = now;
    }
    return count;
}

BOOST_AUTO_TEST_CASE(a_line_is_as_wide_as_it_says_at_every_pixel_ratio) {
    for (float const width : {0.7F, 0.95F, 1.35F, 3.0F}) {
        for (int const ratio : {1, 2, 3}) {
            QImage const picture = drawn(one_line(width, 0), view_of(static_cast<float>(ratio)));
            BOOST_TEST(row_ink(picture, 50 * ratio) == static_cast<double>(width) * ratio,
                       boost::test_tools::tolerance(0.03));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_arc_is_as_high_as_its_bend_says_to_the_right_of_its_direction) {
    QImage const picture = drawn(one_line(3, 0.25F), view_of(2));
    // Right of a line that goes right is below, with y down: 50 + 0.25 * 80.
    BOOST_TEST(picture.pixelColor(100, 140).red() < 10);
    BOOST_TEST(picture.pixelColor(100, 100).red() == 255);
    BOOST_TEST(picture.pixelColor(100, 60).red() == 255);
}

BOOST_AUTO_TEST_CASE(a_returned_tie_bends_to_the_other_side) {
    Scene scene = one_line(3, 0.25F);
    std::swap(scene.ties[0].from, scene.ties[0].to);
    QImage const picture = drawn(scene, view_of(2));
    BOOST_TEST(picture.pixelColor(100, 60).red() < 10);
    BOOST_TEST(picture.pixelColor(100, 140).red() == 255);
}

BOOST_AUTO_TEST_CASE(the_ends_are_round) {
    // A rectangle of 80 x 10 and a disc of diameter 10.
    BOOST_TEST(ink(drawn(one_line(10, 0), view_of(2))) / 4 == 80 * 10 + 3.14159 * 25,
               boost::test_tools::tolerance(0.01));
}

BOOST_AUTO_TEST_CASE(a_dashed_line_has_gaps_in_proportion_to_its_width) {
    Scene scene = one_line(0.95F, 0);
    scene.ties[0].dashed = true;
    // Away from the marks at its ends: pixels 2 to 78 of the tie. Dashes begin every 6.2, then every 12.4 px.
    QRect const between(12 * 4, 0, 76 * 4, 400);
    BOOST_TEST(runs(drawn(scene, view_of(4)).copy(between), 200) == 13);
    scene.ties[0].width = 1.9F;
    BOOST_TEST(runs(drawn(scene, view_of(4)).copy(between), 200) == 7);
    scene.ties[0].dashed = false;
    BOOST_TEST(runs(drawn(scene, view_of(4)).copy(between), 200) == 1);
}

BOOST_AUTO_TEST_CASE(a_dash_is_as_long_as_it_says) {
    Scene scene = one_line(0.95F, 0);
    // Ten periods.
    QRect const between(20 * 4, 0, 62 * 4, 400);
    double const solid = ink(drawn(scene, view_of(4)).copy(between));
    scene.ties[0].dashed = true;
    BOOST_TEST(ink(drawn(scene, view_of(4)).copy(between)) / solid == 3.2 / 6.2,
               boost::test_tools::tolerance(0.02));
}

BOOST_AUTO_TEST_CASE(opacity_adds_up_where_lines_cross) {
    Scene scene = one_line(10, 0);
    scene.ties[0].colour.alpha = 128;
    BOOST_TEST(std::abs(drawn(scene, view_of(1)).pixelColor(50, 50).red() - 127) <= 2);
    scene.ties.push_back(scene.ties[0]);
    BOOST_TEST(std::abs(drawn(scene, view_of(1)).pixelColor(50, 50).red() - 63) <= 2);
}

BOOST_AUTO_TEST_CASE(only_the_first_ties_of_a_budget_are_drawn) {
    Scene scene = one_line(3, 0);
    BOOST_TEST(ink(drawn(scene, view_of(1), 0)) == 0.0);
    BOOST_TEST(ink(drawn(scene, view_of(1), 1)) > 200.0);
}

BOOST_AUTO_TEST_CASE(an_arrow_ends_at_the_edge_of_the_mark_and_its_ring) {
    for (Ring const ring : {Ring::none, Ring::path_end}) {
        Scene scene = one_line(3, 0);
        scene.marks[1].radius = 20;
        scene.marks[1].ring = ring;
        scene.paths = {scene.ties[0]};
        scene.paths[0].arrow = true;
        scene.ties.clear();
        Scene without = scene;
        without.paths.clear();
        QImage const picture = drawn(scene, view_of(4));
        QImage const bare = drawn(without, view_of(4));
        float const tip = 90 - 20 - reach_beyond_edge(ring);
        // The tip is sharp, so its last pixels are pale; half a pixel beyond it nothing has changed.
        BOOST_TEST(picture.pixelColor(static_cast<int>((tip - 1) * 4), 200).red() < 60);
        BOOST_TEST(picture.pixel(static_cast<int>((tip + 0.5F) * 4), 200) ==
                   bare.pixel(static_cast<int>((tip + 0.5F) * 4), 200));
        // Just before its back the head is nearly 0.9 * 11 px wide, and the line 3 px.
        BOOST_TEST(row_ink(picture, static_cast<int>((tip - path_arrow_length + 1) * 4)) / 4 == 9.0,
                   boost::test_tools::tolerance(0.05));
        BOOST_TEST(row_ink(picture, static_cast<int>((tip - path_arrow_length - 3) * 4)) / 4 == 3.0,
                   boost::test_tools::tolerance(0.05));
    }
}

BOOST_AUTO_TEST_CASE(paths_lie_above_ties_and_marks_above_paths) {
    Scene scene = one_line(3, 0);
    scene.paths = {scene.ties[0]};
    scene.paths[0].colour = red;
    scene.marks[1].radius = 20;
    scene.marks[1].fill = blue;
    QImage const picture = drawn(scene, view_of(1));
    BOOST_TEST(difference(picture, 40, 50, red) <= 2);
    BOOST_TEST(difference(picture, 80, 50, blue) <= 2);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::viz::gl

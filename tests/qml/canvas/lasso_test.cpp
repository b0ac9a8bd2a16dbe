#include "tests/qml/canvas/canvas_window.h"

#include <QtGui/QPolygonF>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

namespace cospread::canvas {
namespace {

/// A canvas with the square, at rest.
struct LassoCanvas : CanvasWindow {
    LassoCanvas() { show(square_scene()); }

    void show(std::shared_ptr<viz::Scene> const& scene) {
        canvas->setScene(scene);
        static_cast<void>(grab());
    }

    /// Moves along the corners with the button held down, and lets go where `released`.
    void draw(std::vector<QPoint> const& corners, Qt::KeyboardModifiers keys, bool released = true) {
        QTest::mousePress(&window, Qt::LeftButton, keys, corners.front());
        QPoint from = corners.front();
        for (QPoint const& corner : corners) {
            for (int i = 1; i <= 6; ++i) {
                QTest::mouseMove(&window, from + (corner - from) * i / 6);
            }
            from = corner;
        }
        if (released) {
            QTest::mouseRelease(&window, Qt::LeftButton, keys, corners.back());
        }
    }

    /// A lasso round the two marks at the left, 0 and 3.
    [[nodiscard]] std::vector<QPoint> round_the_left() const {
        int const left = place_of(0).x() - 20;
        int const right = place_of(0).x() + 40;
        int const top = place_of(0).y() - 20;
        int const bottom = place_of(3).y() + 20;
        return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    }
};

QList<int> nodes_of(QSignalSpy const& spy) {
    return spy.isEmpty() ? QList<int>{-1} : spy.last()[0].value<QList<int>>();
}

BOOST_FIXTURE_TEST_SUITE(lasso, LassoCanvas)

BOOST_AUTO_TEST_CASE(a_drag_with_shift_catches_what_it_goes_round_and_moves_nothing) {
    QSignalSpy const caught(canvas, &NetworkCanvas::lassoed);
    QSignalSpy const empty(canvas, &NetworkCanvas::emptyClicked);
    QPoint const before = place_of(0);
    draw(round_the_left(), Qt::ShiftModifier);
    BOOST_TEST((nodes_of(caught) == QList<int>{0, 3}));
    BOOST_TEST(place_of(0) == before);
    BOOST_TEST(empty.count() == 0);
    BOOST_TEST(!canvas->lasso());
}

BOOST_AUTO_TEST_CASE(what_is_caught_follows_the_camera) {
    canvas->setReduceMotion(true);
    canvas->zoomOut();
    QSignalSpy const caught(canvas, &NetworkCanvas::lassoed);
    QRect const all = QRect(place_of(0), place_of(2)).adjusted(-30, -30, 30, 30);
    draw({all.topLeft(), all.topRight(), all.bottomRight(), all.bottomLeft()}, Qt::ShiftModifier);
    BOOST_TEST((nodes_of(caught) == QList<int>{0, 1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(the_key_makes_the_next_drag_a_lasso_and_the_one_after_a_pan) {
    canvas->forceActiveFocus();
    QSignalSpy const caught(canvas, &NetworkCanvas::lassoed);
    QTest::keyClick(&window, Qt::Key_L);
    BOOST_TEST(canvas->lasso());
    BOOST_TEST(canvas->cursor().shape() == Qt::CrossCursor);
    draw(round_the_left(), {});
    BOOST_TEST((nodes_of(caught) == QList<int>{0, 3}));
    BOOST_TEST(!canvas->lasso());
    QPoint const before = place_of(0);
    draw({{200, 200}, {240, 220}}, {});
    BOOST_TEST(place_of(0) == before + QPoint(40, 20));
    BOOST_TEST(caught.count() == 1);
}

BOOST_AUTO_TEST_CASE(escape_ends_a_lasso_and_what_is_left_of_the_drag_does_nothing) {
    canvas->forceActiveFocus();
    QSignalSpy const caught(canvas, &NetworkCanvas::lassoed);
    QSignalSpy const empty(canvas, &NetworkCanvas::emptyClicked);
    QPoint const before = place_of(0);
    auto const corners = round_the_left();
    draw(corners, Qt::ShiftModifier, false);
    BOOST_TEST(canvas->lasso());
    QTest::keyClick(&window, Qt::Key_Escape);
    BOOST_TEST(!canvas->lasso());
    QTest::mouseMove(&window, {300, 300});
    QTest::mouseRelease(&window, Qt::LeftButton, Qt::ShiftModifier, {300, 300});
    BOOST_TEST(caught.count() == 0);
    BOOST_TEST(empty.count() == 0);
    BOOST_TEST(place_of(0) == before);
}

BOOST_AUTO_TEST_CASE(a_click_with_shift_toggles_and_beside_does_nothing) {
    QSignalSpy const toggled(canvas, &NetworkCanvas::nodeToggled);
    QSignalSpy const clicked(canvas, &NetworkCanvas::nodeClicked);
    QSignalSpy const empty(canvas, &NetworkCanvas::emptyClicked);
    QTest::mouseClick(&window, Qt::LeftButton, Qt::ShiftModifier, place_of(2));
    BOOST_REQUIRE_EQUAL(toggled.count(), 1);
    BOOST_TEST(toggled[0][0].toInt() == 2);
    QTest::mouseClick(&window, Qt::LeftButton, Qt::ShiftModifier, (place_of(0) + place_of(2)) / 2);
    BOOST_TEST(toggled.count() == 1);
    BOOST_TEST(clicked.count() == 0);
    BOOST_TEST(empty.count() == 0);
}

BOOST_AUTO_TEST_CASE(the_line_is_seen_while_it_is_drawn) {
    auto const corners = round_the_left();
    draw(corners, Qt::ShiftModifier, false);
    QColor const accent(0x00, 0xa0, 0xa0);
    QImage const picture = window.grabWindow();
    // Halfway along its first side, clear of marks and ties.
    BOOST_TEST(difference(picture, (corners[0] + corners[1]) / 2, accent) <= 60);
    QTest::mouseRelease(&window, Qt::LeftButton, Qt::ShiftModifier, corners.back());
    BOOST_TEST(difference(window.grabWindow(), (corners[0] + corners[1]) / 2, Qt::white) <= 2);
}

BOOST_AUTO_TEST_CASE(a_large_network_is_searched_on_another_thread) {
    constexpr int side = 400;
    auto scene = std::make_shared<viz::Scene>();
    for (int i = 0; i < side * side; ++i) {
        viz::Mark mark;
        mark.position = {static_cast<float>(i % side), static_cast<float>(i / side)};
        mark.radius = 0.4F;
        scene->marks.push_back(mark);
    }
    scene->bounds = {{0, 0}, {side - 1, side - 1}};
    show(scene);
    QSignalSpy const caught(canvas, &NetworkCanvas::lassoed);
    // Round the columns 0 to 99.
    QPoint const low = place_of(0) - QPoint(10, 10);
    int const right = (place_of(99).x() + place_of(100).x() + 1) / 2;
    int const bottom = place_of(side * (side - 1)).y() + 10;
    draw({low, {right, low.y()}, {right, bottom}, {low.x(), bottom}}, Qt::ShiftModifier);
    BOOST_TEST(caught.count() == 0);
    BOOST_REQUIRE(wait_for([&] { return caught.count() == 1; }));
    QList<int> const nodes = nodes_of(caught);
    // A pixel is more than a column, so the last one may be in or out.
    BOOST_TEST(std::abs(nodes.size() - 100 * side) <= 2 * side);
    BOOST_TEST(std::is_sorted(nodes.begin(), nodes.end()));
    for (int const node : nodes) {
        BOOST_REQUIRE_LE(node % side, 101);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::canvas

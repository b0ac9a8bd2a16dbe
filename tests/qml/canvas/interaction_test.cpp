#include "tests/qml/canvas/canvas_window.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

#include <cmath>

namespace cospread::canvas {
namespace {

/// A canvas with the square, at rest.
struct Square : CanvasWindow {
    Square() {
        canvas->setScene(square_scene());
        static_cast<void>(grab());
    }

    void drag(QPoint from, QPoint to, int steps = 8) {
        QTest::mousePress(&window, Qt::LeftButton, {}, from);
        for (int i = 1; i <= steps; ++i) {
            QTest::mouseMove(&window, from + (to - from) * i / steps);
        }
        QTest::mouseRelease(&window, Qt::LeftButton, {}, to);
    }

    void wheel(QPoint at, QPoint pixels, QPoint angle) {
        QWheelEvent event(at, window.mapToGlobal(at), pixels, angle, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&window, &event);
    }
};

double apart(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

BOOST_FIXTURE_TEST_SUITE(interaction, Square)

BOOST_AUTO_TEST_CASE(a_click_names_the_node_and_a_click_beside_says_so) {
    QSignalSpy const nodes(canvas, &NetworkCanvas::nodeClicked);
    QSignalSpy const empty(canvas, &NetworkCanvas::emptyClicked);
    QTest::mouseClick(&window, Qt::LeftButton, {}, place_of(2));
    BOOST_REQUIRE_EQUAL(nodes.count(), 1);
    BOOST_TEST(nodes[0][0].toInt() == 2);
    BOOST_TEST(empty.count() == 0);
    QTest::mouseClick(&window, Qt::LeftButton, {}, (place_of(0) + place_of(2)) / 2);
    BOOST_TEST(nodes.count() == 1);
    BOOST_TEST(empty.count() == 1);
    BOOST_TEST(canvas->hasActiveFocus());
}

BOOST_AUTO_TEST_CASE(hovering_names_the_node_and_its_place) {
    QSignalSpy const changes(canvas, &NetworkCanvas::hoveredChanged);
    QTest::mouseMove(&window, {200, 200});
    QTest::mouseMove(&window, place_of(1) + QPoint(4, 4));
    BOOST_REQUIRE(wait_for([&] { return canvas->hoveredNode() == 1; }));
    BOOST_TEST(apart(canvas->hoveredPosition(), place_of(1)) < 1.0);
    BOOST_TEST(changes.count() >= 1);
    QTest::mouseMove(&window, {200, 200});
    BOOST_TEST(wait_for([&] { return canvas->hoveredNode() == -1; }));
}

BOOST_AUTO_TEST_CASE(dragging_moves_the_scene_with_the_cursor_and_clicks_nothing) {
    QSignalSpy const nodes(canvas, &NetworkCanvas::nodeClicked);
    QSignalSpy const empty(canvas, &NetworkCanvas::emptyClicked);
    QPoint const before = place_of(0);
    drag(place_of(0), place_of(0) + QPoint(70, 30));
    BOOST_TEST(apart(place_of(0), before + QPoint(70, 30)) < 1.5);
    BOOST_TEST(nodes.count() + empty.count() == 0);
    BOOST_TEST(difference(grab(), before + QPoint(70, 30), QColor(Qt::red).toRgb()) <= 2);
}

BOOST_AUTO_TEST_CASE(dragging_with_control_moves_a_node_and_not_the_scene) {
    QSignalSpy const moves(canvas, &NetworkCanvas::nodeDragged);
    QSignalSpy const clicks(canvas, &NetworkCanvas::nodeClicked);
    QPoint const other = place_of(0);
    QPoint const to = place_of(2) + QPoint(-60, -30);
    QTest::mousePress(&window, Qt::LeftButton, Qt::ControlModifier, place_of(2));
    QTest::mouseMove(&window, place_of(2) + QPoint(-30, -15));
    QTest::mouseMove(&window, to);
    QTest::mouseRelease(&window, Qt::LeftButton, Qt::ControlModifier, to);
    BOOST_REQUIRE(moves.count() >= 2);
    BOOST_TEST(moves[0][0].toInt() == 2);
    BOOST_TEST(moves[0][2].toInt() == 0);
    BOOST_TEST(moves[1][2].toInt() == 1);
    BOOST_TEST(moves.last()[1].toPointF().toPoint() == to);
    BOOST_TEST(clicks.count() == 0);
    BOOST_TEST(place_of(0) == other);
}

BOOST_AUTO_TEST_CASE(a_click_with_control_lets_a_node_go) {
    QSignalSpy const released(canvas, &NetworkCanvas::nodeReleased);
    QSignalSpy const clicks(canvas, &NetworkCanvas::nodeClicked);
    QTest::mouseClick(&window, Qt::LeftButton, Qt::ControlModifier, place_of(1));
    BOOST_REQUIRE_EQUAL(released.count(), 1);
    BOOST_TEST(released[0][0].toInt() == 1);
    BOOST_TEST(clicks.count() == 0);
}

BOOST_AUTO_TEST_CASE(a_point_of_the_view_is_known_in_the_scene_as_it_was_given) {
    for (int node = 0; node < 4; ++node) {
        viz::Point const at = canvas->scenePoint(canvas->positionOf(node));
        viz::Point const given = square_scene()->marks[static_cast<std::size_t>(node)].position;
        BOOST_TEST(apart({at.x, at.y}, {given.x, given.y}) < 0.01);
    }
}

BOOST_AUTO_TEST_CASE(other_places_leave_a_camera_alone_that_somebody_moved) {
    auto moved = std::make_shared<viz::Scene>(*square_scene());
    moved->marks[0].position.x += 50;
    moved->bounds.high.x += 50;
    wheel({200, 200}, {}, {0, 120});
    BOOST_REQUIRE(wait_for([&] { return !canvas->moving(); }));
    viz::Camera const before = canvas->camera();
    canvas->setScene(moved);
    BOOST_REQUIRE(wait_for([&] { return !canvas->moving(); }));
    BOOST_TEST(canvas->camera().scale == before.scale);
    canvas->fit();
    BOOST_REQUIRE(wait_for([&] { return !canvas->moving(); }));
    canvas->setScene(square_scene());
    BOOST_REQUIRE(wait_for([&] { return !canvas->moving(); }));
    BOOST_TEST(canvas->zoom() == 1.0);
}

BOOST_AUTO_TEST_CASE(the_wheel_zooms_and_keeps_the_point_under_the_cursor_in_every_frame) {
    QPoint const cursor(290, 130);
    viz::Point const kept = canvas->camera().to_scene({290, 130});
    double farthest = 0;
    int frames = 0;
    QObject::connect(canvas, &NetworkCanvas::cameraChanged, canvas, [&] {
        viz::Point const seen = canvas->camera().to_view(kept);
        farthest = std::max(farthest, apart({seen.x, seen.y}, cursor));
        ++frames;
    });
    double const before = canvas->zoom();
    for (int i = 0; i < 3; ++i) {
        wheel(cursor, {}, {0, 120});
        QTest::qWait(30);
    }
    BOOST_REQUIRE(wait_for([&] { return !canvas->moving(); }));
    BOOST_TEST(farthest < 0.05);
    BOOST_TEST(frames > 3);
    BOOST_TEST(canvas->zoom() / before == std::pow(1.25, 3), boost::test_tools::tolerance(1e-3));
    for (int i = 0; i < 3; ++i) {
        wheel(cursor, {}, {0, -120});
    }
    BOOST_REQUIRE(wait_for([&] { return !canvas->moving(); }));
    BOOST_TEST(canvas->zoom() == before, boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(a_touchpad_zooms_at_once_by_its_pixels) {
    double const before = canvas->zoom();
    wheel({100, 100}, {0, 40}, {0, 40});
    BOOST_TEST(!canvas->moving());
    BOOST_TEST(canvas->zoom() / before == std::pow(1.005, 40), boost::test_tools::tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(a_double_click_centres_on_the_node) {
    QSignalSpy const twice(canvas, &NetworkCanvas::nodeDoubleClicked);
    QTest::mouseDClick(&window, Qt::LeftButton, {}, place_of(3));
    BOOST_REQUIRE_EQUAL(twice.count(), 1);
    BOOST_TEST(twice[0][0].toInt() == 3);
    BOOST_REQUIRE(wait_for([&] { return !canvas->moving(); }));
    BOOST_TEST(apart(place_of(3), QPoint(200, 200)) < 1.0);
}

BOOST_AUTO_TEST_CASE(the_keyboard_pans_zooms_fits_and_clears) {
    canvas->forceActiveFocus();
    canvas->setReduceMotion(true);
    QSignalSpy const empty(canvas, &NetworkCanvas::emptyClicked);
    QPoint const before = place_of(0);
    QTest::keyClick(&window, Qt::Key_Left);
    BOOST_TEST(place_of(0) == before + QPoint(80, 0));
    QTest::keyClick(&window, Qt::Key_Down);
    BOOST_TEST(place_of(0) == before + QPoint(80, -80));
    QTest::keyClick(&window, Qt::Key_Plus);
    BOOST_TEST(canvas->zoom() > 1.2);
    QTest::keyClick(&window, Qt::Key_F);
    BOOST_TEST(canvas->zoom() == 1.0, boost::test_tools::tolerance(1e-5));
    BOOST_TEST(place_of(0) == before);
    QTest::keyClick(&window, Qt::Key_Minus);
    BOOST_TEST(canvas->zoom() < 0.8);
    QTest::keyClick(&window, Qt::Key_0);
    BOOST_TEST(place_of(0) == before);
    QTest::keyClick(&window, Qt::Key_Escape);
    BOOST_TEST(empty.count() == 1);
}

BOOST_AUTO_TEST_CASE(two_fingers_zoom_about_their_middle) {
    std::unique_ptr<QPointingDevice> const screen(QTest::createTouchDevice());
    viz::Point const kept = canvas->camera().to_scene({200, 150});
    QTest::touchEvent(&window, screen.get())
        .press(0, QPoint(150, 150), &window)
        .press(1, QPoint(250, 150), &window);
    for (int i = 1; i <= 10; ++i) {
        QTest::touchEvent(&window, screen.get())
            .move(0, QPoint(150 - 5 * i, 150), &window)
            .move(1, QPoint(250 + 5 * i, 150), &window);
    }
    QTest::touchEvent(&window, screen.get())
        .release(0, QPoint(100, 150), &window)
        .release(1, QPoint(300, 150), &window);
    BOOST_REQUIRE(wait_for([&] { return canvas->zoom() > 1.9; }));
    BOOST_TEST(canvas->zoom() == 2.0, boost::test_tools::tolerance(0.02));
    viz::Point const seen = canvas->camera().to_view(kept);
    BOOST_TEST(apart({seen.x, seen.y}, {200, 150}) < 1.5);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::canvas

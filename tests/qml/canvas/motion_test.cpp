#include "tests/qml/canvas/canvas_window.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

namespace cospread::canvas {
BOOST_AUTO_TEST_SUITE(motion)

namespace {

std::shared_ptr<viz::Scene> turned_square() {
    auto scene = square_scene();
    for (std::size_t i = 0; i < 4; ++i) {
        scene->marks[i].position = square_scene()->marks[(i + 1) % 4].position;
    }
    return scene;
}

BOOST_AUTO_TEST_CASE(a_camera_motion_takes_its_time_and_then_no_frame_is_drawn) {
    CanvasWindow view;
    view.canvas->setScene(square_scene());
    static_cast<void>(view.grab());
    view.canvas->centreOn(0);
    BOOST_TEST(view.canvas->moving());
    QElapsedTimer timer;
    timer.start();
    BOOST_REQUIRE(wait_for([&] { return !view.canvas->moving(); }));
    BOOST_TEST(timer.elapsed() >= 200);
    BOOST_REQUIRE(wait_for([&] { return view.canvas->settled(); }));
    QTest::qWait(100);
    QSignalSpy const frames(&view.window, &QQuickWindow::frameSwapped);
    QTest::qWait(300);
    BOOST_TEST(frames.count() == 0);
}

BOOST_AUTO_TEST_CASE(marks_of_the_same_network_travel_to_their_new_places) {
    CanvasWindow view;
    view.canvas->setScene(square_scene());
    static_cast<void>(view.grab());
    view.canvas->setScene(turned_square());
    BOOST_TEST(view.canvas->moving());
    BOOST_REQUIRE(wait_for([&] { return !view.canvas->moving(); }));
    BOOST_TEST(view.place_of(0) == QPoint(352, 48));
    BOOST_TEST(difference(view.grab(), {352, 48}, QColor(Qt::red).toRgb()) <= 2);
}

BOOST_AUTO_TEST_CASE(a_highlight_moves_nothing) {
    CanvasWindow view;
    view.canvas->setScene(square_scene());
    static_cast<void>(view.grab());
    view.canvas->centreOn(1);
    BOOST_REQUIRE(wait_for([&] { return !view.canvas->moving(); }));
    QPoint const before = view.place_of(0);
    auto chosen = square_scene();
    chosen->marks[1].fill = viz::rgb(0xff00ff);
    view.canvas->setScene(chosen);
    BOOST_TEST(!view.canvas->moving());
    BOOST_TEST(view.place_of(0) == before);
    BOOST_TEST(difference(view.grab(), view.place_of(1), QColor(Qt::magenta).toRgb()) <= 2);
}

BOOST_AUTO_TEST_CASE(with_less_motion_everything_is_at_once_in_place) {
    CanvasWindow view;
    view.canvas->setReduceMotion(true);
    view.canvas->setScene(square_scene());
    view.canvas->setScene(turned_square());
    view.canvas->centreOn(0);
    BOOST_TEST(!view.canvas->moving());
    BOOST_TEST(view.place_of(0) == QPoint(200, 200));
    BOOST_TEST(difference(view.grab(), {200, 200}, QColor(Qt::red).toRgb()) <= 2);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::canvas

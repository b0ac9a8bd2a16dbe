#include "tests/qml/canvas/canvas_window.h"

#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

namespace cospread::canvas {
namespace {

/// The square with its ties as a crowd, and with one tie of a selection above it.
std::shared_ptr<viz::Scene> crowded_square() {
    auto scene = square_scene();
    auto crowd = std::make_shared<viz::Crowd>();
    for (viz::Line const& tie : scene->ties) {
        crowd->ends.push_back({tie.from, tie.to});
        crowd->forms.push_back({64, 1, false, false});
    }
    scene->ties.clear();
    scene->crowd = std::move(crowd);
    scene->crowd_colour = viz::rgb(0x808080);
    return scene;
}

BOOST_AUTO_TEST_SUITE(crowds)

BOOST_AUTO_TEST_CASE(a_crowd_is_drawn_where_its_marks_are) {
    CanvasWindow view;
    view.canvas->setScene(crowded_square());
    QImage const picture = view.grab();
    BOOST_TEST(view.canvas->complete());
    BOOST_TEST(view.canvas->tieShare() == 1);
    BOOST_TEST(difference(picture, view.place_of(0), QColor(Qt::red)) <= 3);
    BOOST_TEST(difference(picture, view.place_of(1), QColor(0, 255, 0)) <= 3);
    BOOST_TEST(difference(picture, view.place_of(2), QColor(Qt::blue)) <= 3);
    BOOST_TEST(difference(picture, {2, 2}, QColor(Qt::white)) <= 3);
}

BOOST_AUTO_TEST_CASE(the_last_picture_moves_with_the_camera_until_the_next_is_there) {
    CanvasWindow view;
    view.canvas->setReduceMotion(true);
    view.canvas->setScene(crowded_square());
    static_cast<void>(view.grab());
    qint64 const before = view.canvas->pictureKey();
    view.canvas->centreOn(2);
    BOOST_TEST(!view.canvas->complete());
    BOOST_TEST(view.canvas->hasPicture());
    BOOST_TEST(view.place_of(2) == QPoint(200, 200));
    QImage const picture = view.grab();
    BOOST_TEST(view.canvas->pictureKey() != before);
    BOOST_TEST(difference(picture, {200, 200}, QColor(Qt::blue)) <= 3);
}

BOOST_AUTO_TEST_CASE(marks_of_a_crowd_are_found_under_the_cursor) {
    CanvasWindow view;
    view.canvas->setScene(crowded_square());
    static_cast<void>(view.grab());
    for (int node = 0; node < 4; ++node) {
        QPointF const at = view.canvas->positionOf(node);
        BOOST_TEST(view.canvas->nodeAt(at.x(), at.y()) == node);
    }
    BOOST_TEST(view.canvas->nodeAt(200, 200) == -1);
}

BOOST_AUTO_TEST_CASE(another_look_of_the_same_crowd_moves_nothing) {
    CanvasWindow view;
    auto const scene = crowded_square();
    view.canvas->setScene(scene);
    static_cast<void>(view.grab());
    auto chosen = std::make_shared<viz::Scene>(*scene);
    chosen->marks[1].fill = chosen->marks[1].outline = viz::rgb(0xff00ff);
    QPoint const before = view.place_of(1);
    view.canvas->setScene(chosen);
    BOOST_TEST(view.place_of(1) == before);
    BOOST_TEST(difference(view.grab(), before, QColor(Qt::magenta)) <= 3);
}

BOOST_AUTO_TEST_CASE(another_look_of_a_network_that_is_still_being_prepared_is_of_that_network) {
    CanvasWindow view;
    view.canvas->setReduceMotion(true);
    view.canvas->setScene(crowded_square());
    static_cast<void>(view.grab());
    QTest::qWait(300); // nothing is drawn any more: the next scene is prepared at once
    // One mark more, and all of them elsewhere; then the same at once in another colour.
    auto const larger = std::make_shared<viz::Scene>(*crowded_square());
    larger->marks.push_back(larger->marks[0]);
    larger->marks[4].position = {50, 200};
    larger->bounds = {{0, 0}, {100, 200}};
    auto chosen = std::make_shared<viz::Scene>(*larger);
    chosen->marks[4].fill = chosen->marks[4].outline = viz::rgb(0xff00ff);
    view.canvas->setScene(larger);
    view.canvas->setScene(chosen);
    QImage const picture = view.grab();
    BOOST_TEST(difference(picture, view.place_of(4), QColor(Qt::magenta)) <= 3);
    BOOST_TEST(difference(picture, view.place_of(2), QColor(Qt::blue)) <= 3);
}

BOOST_AUTO_TEST_CASE(a_scene_without_a_crowd_takes_its_place_and_back) {
    CanvasWindow view;
    view.canvas->setScene(crowded_square());
    static_cast<void>(view.grab());
    view.canvas->setScene(square_scene());
    BOOST_TEST(difference(view.grab(), view.place_of(0), QColor(Qt::red)) <= 3);
    view.canvas->setScene(crowded_square());
    BOOST_TEST(difference(view.grab(), view.place_of(3), QColor(Qt::black)) <= 3);
    view.canvas->setScene(nullptr);
    BOOST_TEST(!view.canvas->hasPicture());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::canvas

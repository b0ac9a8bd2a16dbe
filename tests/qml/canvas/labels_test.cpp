#include "tests/qml/canvas/canvas_window.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

#include <cstdlib>

namespace cospread::canvas {
namespace {

/// The square with a name by each mark, far from everything else.
std::shared_ptr<viz::Scene> named_square() {
    auto scene = square_scene();
    for (NodeId node = 0; node < 4; ++node) {
        viz::Label label;
        label.node = node;
        label.text = "Actor " + std::to_string(node);
        scene->labels.push_back(label);
    }
    return scene;
}

/// How many pixels differ clearly between two pictures: edges may be rounded otherwise.
int changed(QImage const& a, QImage const& b) {
    BOOST_REQUIRE(a.size() == b.size());
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 32 ? 1 : 0;
        }
    }
    return count;
}

struct Named : CanvasWindow {
    Named() {
        window.resize(480, 480);
        canvas->setSize({480, 480});
        canvas->setScene(named_square());
        BOOST_REQUIRE(wait_for([&] { return canvas->labelCount() > 0 && canvas->settled(); }));
    }
};

BOOST_FIXTURE_TEST_SUITE(labels, Named)

BOOST_AUTO_TEST_CASE(every_mark_with_room_is_named_and_the_names_are_seen) {
    BOOST_TEST(canvas->labelCount() == 4);
    QImage const with = grab();
    canvas->setScene(square_scene());
    QImage const without = grab();
    BOOST_TEST(canvas->labelCount() == 0);
    // "Actor 0" in 11 px is about 40 x 8 px of letters; a third of them is ink.
    BOOST_TEST(changed(with, without) > 4 * 40);
    BOOST_TEST(changed(with, without) < 4 * 300);
}

BOOST_AUTO_TEST_CASE(names_move_with_their_marks_and_are_placed_anew_at_rest) {
    QImage const before = grab();
    QSignalSpy const placed(canvas, &NetworkCanvas::labelCountChanged);
    QTest::mousePress(&window, Qt::LeftButton, {}, {240, 240});
    for (int i = 1; i <= 10; ++i) {
        QTest::mouseMove(&window, {240 + 2 * i, 240});
    }
    QTest::mouseRelease(&window, Qt::LeftButton, {}, {260, 240});
    QImage const moved = window.grabWindow();
    BOOST_TEST(placed.count() == 0);
    // The whole picture has moved by 20 px, names and all.
    BOOST_TEST(changed(before.copy(40, 20, 380, 440), moved.copy(60, 20, 380, 440)) < 60);
    BOOST_TEST(wait_for([&] { return placed.count() > 0; }));
}

BOOST_AUTO_TEST_CASE(a_picture_to_keep_shows_what_the_window_shows) {
    QImage const seen = grab();
    QImage const kept = canvas->grabPicture(1);
    BOOST_REQUIRE(kept.size() == QSize(480, 480));
    for (int node = 0; node < 4; ++node) {
        QPoint const at = place_of(node);
        BOOST_TEST(difference(kept, at, seen.pixelColor(at * seen.devicePixelRatio())) <= 2);
    }
    canvas->setScene(square_scene());
    static_cast<void>(grab());
    BOOST_TEST(changed(kept, canvas->grabPicture(1)) > 4 * 40);
    BOOST_TEST((canvas->grabPicture(2).size() == QSize(960, 960)));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::canvas

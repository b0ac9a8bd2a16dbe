#include "tests/qml/canvas/canvas_window.h"

#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

namespace cospread::canvas {
BOOST_AUTO_TEST_SUITE(crowds)

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

/// More ties than are drawn in full: between any two of the corners, and most of them along the left side.
std::shared_ptr<viz::Scene> dense_square() {
    auto scene = crowded_square();
    auto crowd = std::make_shared<viz::Crowd>();
    for (NodeId tie = 0; tie < 6000; ++tie) {
        crowd->ends.push_back(tie % 3 == 0 ? viz::TieEnds{tie % 4, (tie / 4 + 1) % 4} : viz::TieEnds{0, 3});
    }
    crowd->forms.resize(crowd->ends.size(), {32, 1, false, false});
    scene->crowd = std::move(crowd);
    return scene;
}

/// As if the software that draws here were a graphics card.
struct ByCard {
    ByCard() { qputenv("COSPREAD_CROWD", "gl"); }

    ~ByCard() { qunsetenv("COSPREAD_CROWD"); }

    ByCard(ByCard const&) = delete;
    ByCard& operator=(ByCard const&) = delete;
};

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

BOOST_AUTO_TEST_CASE(a_card_draws_the_picture_that_the_processor_draws) {
    auto const picture_of = [] {
        CanvasWindow view;
        view.canvas->setScene(dense_square());
        QImage const picture = view.grab();
        BOOST_TEST(view.canvas->complete());
        BOOST_TEST(view.canvas->hasPicture());
        BOOST_TEST(view.canvas->tieShare() == 1);
        return picture.convertToFormat(QImage::Format_RGB32);
    };
    QImage const expected = picture_of();
    ByCard const by_card;
    QImage const seen = picture_of();
    BOOST_TEST_REQUIRE((seen.size() == expected.size()));
    std::size_t inked = 0;
    std::size_t others = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            inked += expected.pixel(x, y) != qRgb(255, 255, 255) ? 1 : 0;
            others += difference(seen, {x, y}, expected.pixelColor(x, y)) > 6 ? 1 : 0;
        }
    }
    BOOST_TEST(inked > 1000U);
    BOOST_TEST(others <= inked / 50);
}

BOOST_AUTO_TEST_CASE(a_card_draws_the_view_of_every_frame) {
    ByCard const by_card;
    CanvasWindow view;
    view.canvas->setReduceMotion(true);
    view.canvas->setScene(dense_square());
    BOOST_TEST(difference(view.grab(), view.place_of(1), QColor(0, 255, 0)) <= 3);
    view.canvas->centreOn(2);
    BOOST_TEST(view.place_of(2) == QPoint(200, 200));
    BOOST_TEST(difference(view.window.grabWindow(), {200, 200}, QColor(Qt::blue)) <= 3);
    auto chosen = std::make_shared<viz::Scene>(*dense_square());
    chosen->marks[2].fill = chosen->marks[2].outline = viz::rgb(0xff00ff);
    qint64 const before = view.canvas->pictureKey();
    view.canvas->setScene(chosen);
    BOOST_REQUIRE(wait_for([&] { return view.canvas->pictureKey() != before; }));
    BOOST_TEST(difference(view.grab(), view.place_of(2), QColor(Qt::magenta)) <= 3);
}

BOOST_AUTO_TEST_CASE(few_ties_in_view_are_drawn_in_full_over_what_a_card_drew) {
    auto const picture_of = [] {
        CanvasWindow view;
        view.canvas->setReduceMotion(true);
        view.canvas->setScene(crowded_square());
        static_cast<void>(view.grab());
        QTest::qWait(300);
        return view.grab();
    };
    QImage const expected = picture_of();
    ByCard const by_card;
    BOOST_TEST((picture_of() == expected));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::canvas

#include "tests/qml/canvas/canvas_window.h"

#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtTest/QSignalSpy>
#include <boost/test/unit_test.hpp>

Q_IMPORT_QML_PLUGIN(Cospread_CanvasPlugin)

namespace cospread::canvas {
BOOST_AUTO_TEST_SUITE(drawing)

namespace {

/// A channel may be off by this much: rounding of colours in the driver.
constexpr int tolerance = 2;

void check_square(CanvasWindow& view) {
    QImage const picture = view.grab();
    QColor const colours[] = {Qt::red, Qt::green, Qt::blue, Qt::black};
    for (int i = 0; i < 4; ++i) {
        BOOST_TEST(difference(picture, view.place_of(i), colours[i].toRgb()) <= tolerance, "mark " << i);
        QPoint const half_way = (view.place_of(i) + view.place_of((i + 1) % 4)) / 2;
        BOOST_TEST(difference(picture, half_way, QColor(0x80, 0x80, 0x80)) <= tolerance, "tie " << i);
    }
    QPoint const middle = (view.place_of(0) + view.place_of(2)) / 2;
    BOOST_TEST(difference(picture, middle, Qt::white) <= tolerance);
    BOOST_TEST(difference(picture, {3, 3}, Qt::white) <= tolerance);
}

BOOST_AUTO_TEST_CASE(marks_and_ties_are_seen_where_the_camera_puts_them) {
    CanvasWindow view;
    view.canvas->setScene(square_scene());
    // 400 - 2 * 48 pixels for 100 units.
    BOOST_TEST(view.place_of(0) == QPoint(48, 48));
    BOOST_TEST(view.place_of(2) == QPoint(352, 352));
    check_square(view);
}

BOOST_AUTO_TEST_CASE(a_scene_given_before_there_is_a_size_is_fitted_once_there_is) {
    CanvasWindow view;
    view.canvas->setSize({0, 0});
    view.canvas->setScene(square_scene());
    view.canvas->setSize({300, 300});
    BOOST_TEST(view.place_of(2) == QPoint(252, 252));
    check_square(view);
}

BOOST_AUTO_TEST_CASE(a_fitted_network_is_fitted_again_when_the_size_changes) {
    CanvasWindow view;
    view.canvas->setScene(square_scene());
    check_square(view);
    view.canvas->setSize({200, 300});
    BOOST_TEST(view.place_of(0) == QPoint(48, 98));
    check_square(view);
    view.canvas->setSize({400, 400});
    check_square(view);
}

BOOST_AUTO_TEST_CASE(after_moving_the_middle_stays_the_middle_when_the_size_changes) {
    CanvasWindow view;
    view.canvas->setReduceMotion(true);
    view.canvas->setScene(square_scene());
    view.canvas->centreOn(1);
    view.canvas->setSize({300, 200});
    BOOST_TEST(view.place_of(1) == QPoint(150, 100));
    BOOST_TEST(difference(view.grab(), {150, 100}, QColor(Qt::green).toRgb()) <= tolerance);
}

BOOST_AUTO_TEST_CASE(the_theme_gives_the_background) {
    CanvasWindow view;
    view.canvas->setScene(square_scene());
    viz::Theme dark = test_theme();
    dark.canvas = viz::rgb(0x11171a);
    view.canvas->setTheme(dark);
    BOOST_TEST(difference(view.grab(), {3, 3}, QColor(0x11, 0x17, 0x1a)) <= tolerance);
}

BOOST_AUTO_TEST_CASE(another_scene_replaces_the_first_and_none_clears) {
    CanvasWindow view;
    view.canvas->setScene(square_scene());
    check_square(view);
    auto smaller = square_scene();
    smaller->marks.pop_back();
    smaller->ties.resize(2);
    view.canvas->setScene(smaller);
    QPoint const last = view.place_of(0) + (view.place_of(2) - view.place_of(1));
    BOOST_TEST(difference(view.grab(), last, Qt::white) <= tolerance);
    view.canvas->setScene(nullptr);
    BOOST_TEST(difference(view.grab(), view.place_of(0), Qt::white) <= tolerance);
}

BOOST_AUTO_TEST_CASE(the_item_can_go_and_come_back_and_change_its_window) {
    CanvasWindow first;
    first.canvas->setScene(square_scene());
    check_square(first);
    first.canvas->setVisible(false);
    BOOST_TEST(difference(first.grab(), first.place_of(0), Qt::white) <= tolerance);
    first.canvas->setVisible(true);
    check_square(first);

    CanvasWindow second;
    delete second.canvas;
    second.canvas = first.canvas;
    first.canvas->setParentItem(second.window.contentItem());
    check_square(second);
    BOOST_TEST(difference(first.window.grabWindow(), second.place_of(0), Qt::white) <= tolerance);
    first.canvas = nullptr;
}

BOOST_AUTO_TEST_CASE(a_hidden_window_draws_again_when_it_is_shown) {
    CanvasWindow view;
    view.canvas->setScene(square_scene());
    check_square(view);
    view.window.setPersistentSceneGraph(false);
    view.window.setPersistentGraphics(false);
    view.window.hide();
    view.window.releaseResources();
    QSignalSpy const frames(&view.window, &QQuickWindow::frameSwapped);
    view.window.show();
    BOOST_REQUIRE(wait_for([&] { return frames.count() > 0; }));
    check_square(view);
}

BOOST_AUTO_TEST_CASE(qml_can_make_a_canvas) {
    QQmlEngine engine;
    engine.addImportPath("qrc:/qt/qml");
    QQmlComponent component(&engine);
    component.setData("import Cospread.Canvas\nNetworkCanvas { reduceMotion: true; fitMargin: 20 }", {});
    std::unique_ptr<QObject> const made(component.create());
    BOOST_REQUIRE_MESSAGE(made != nullptr, component.errorString().toStdString());
    auto const* const canvas = qobject_cast<NetworkCanvas*>(made.get());
    BOOST_REQUIRE(canvas != nullptr);
    BOOST_TEST(canvas->reduceMotion());
    BOOST_TEST(canvas->fitMargin() == 20.0);
    BOOST_TEST(canvas->hoveredNode() == -1);
}

BOOST_AUTO_TEST_CASE(a_fitted_network_is_stretched_to_the_canvas_as_far_as_is_allowed) {
    CanvasWindow view;
    view.canvas->setProperty("mostStretch", 1.4);
    view.canvas->setScene(square_scene());
    view.canvas->setProperty("topInset", 100.0);
    static_cast<void>(view.grab());
    // 400 x 300 less 48 on each side: 304 x 204, by 1.49 wider than high. Of that 1.4 is allowed.
    QSize const span(view.place_of(2).x() - view.place_of(0).x(),
                     view.place_of(2).y() - view.place_of(0).y());
    BOOST_TEST(std::abs(span.height()) == 204);
    BOOST_TEST(std::abs(std::abs(span.width()) - 1.4 * 204) <= 1);
    view.canvas->setProperty("topInset", 0.0);
    view.canvas->setProperty("rightInset", 40.0);
    static_cast<void>(view.grab());
    BOOST_TEST(view.place_of(2).x() == 400 - 40 - 48);
    view.canvas->setProperty("rightInset", 0.0);
    static_cast<void>(view.grab());
    BOOST_TEST(view.place_of(0) == QPoint(48, 48));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace cospread::canvas

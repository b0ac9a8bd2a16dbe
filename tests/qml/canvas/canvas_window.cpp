#include "tests/qml/canvas/canvas_window.h"

#include "viz/appearance/fonts.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QSurfaceFormat>
#include <QtQuick/QSGRendererInterface>
#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <optional>

namespace cospread::canvas {
namespace {

struct Application {
    Application() {
        QSurfaceFormat format;
        format.setVersion(3, 3);
        format.setProfile(QSurfaceFormat::CoreProfile);
        QSurfaceFormat::setDefaultFormat(format);
        QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
        application.emplace(count, arguments);
        viz::register_fonts();
    }

    int count = 1;
    char name[12] = "canvas_test";
    char* arguments[2] = {name, nullptr};
    std::optional<QGuiApplication> application;
};

BOOST_TEST_GLOBAL_FIXTURE(Application);

} // namespace

viz::Theme test_theme() {
    viz::Theme theme{};
    theme.canvas = viz::rgb(0xffffff);
    theme.text = theme.text2 = viz::rgb(0x000000);
    theme.accent = viz::rgb(0x00a0a0);
    return theme;
}

std::shared_ptr<viz::Scene> square_scene() {
    auto scene = std::make_shared<viz::Scene>();
    viz::Point const corners[] = {{0, 0}, {100, 0}, {100, 100}, {0, 100}};
    std::uint32_t const colours[] = {0xff0000, 0x00ff00, 0x0000ff, 0x000000};
    for (std::size_t i = 0; i < 4; ++i) {
        viz::Mark mark;
        mark.position = corners[i];
        mark.radius = 10;
        mark.fill = mark.outline = viz::rgb(colours[i]);
        scene->marks.push_back(mark);
        viz::Line line;
        line.from = static_cast<NodeId>(i);
        line.to = static_cast<NodeId>((i + 1) % 4);
        line.bend = 0;
        line.width = 3;
        line.colour = viz::rgb(0x808080);
        scene->ties.push_back(line);
    }
    scene->bounds = {{0, 0}, {100, 100}};
    return scene;
}

CanvasWindow::CanvasWindow()
    : canvas(new NetworkCanvas(window.contentItem())) {
    window.resize(400, 400);
    canvas->setSize({400, 400});
    canvas->setTheme(test_theme());
    window.show();
    BOOST_REQUIRE(QTest::qWaitForWindowExposed(&window));
    BOOST_REQUIRE_MESSAGE(window.rendererInterface()->graphicsApi() == QSGRendererInterface::OpenGL,
                          "these tests need OpenGL: run them under Xvfb");
}

QImage CanvasWindow::grab() {
    BOOST_REQUIRE(wait_for([&] { return canvas->settled(); }));
    return window.grabWindow();
}

QPoint CanvasWindow::place_of(int node) const {
    return canvas->mapToScene(canvas->positionOf(node)).toPoint();
}

bool wait_for(std::function<bool()> const& condition) {
    return QTest::qWaitFor(condition, 5000);
}

int difference(QImage const& picture, QPoint position, QColor const& colour) {
    QColor const seen = picture.pixelColor(position * picture.devicePixelRatio());
    return std::max({std::abs(seen.red() - colour.red()), std::abs(seen.green() - colour.green()),
                     std::abs(seen.blue() - colour.blue())});
}

} // namespace cospread::canvas

#include "tests/viz/gl/picture.h"

#include "viz/gl/framebuffer.h"

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace cospread::viz::gl {
namespace {

struct Application {
    int count = 1;
    char name[8] = "gl_test";
    char* arguments[2] = {name, nullptr};
    QGuiApplication application{count, arguments};
};

/// A context for one picture.
class Context {
  public:
    Context() {
        QSurfaceFormat format;
        format.setVersion(3, 3);
        format.setProfile(QSurfaceFormat::CoreProfile);
        context_.setFormat(format);
        BOOST_REQUIRE_MESSAGE(context_.create(), "these tests need OpenGL: run them under Xvfb");
        surface_.setFormat(context_.format());
        surface_.create();
        BOOST_REQUIRE(context_.makeCurrent(&surface_));
        BOOST_REQUIRE(SceneRenderer::can_draw());
    }

  private:
    QOpenGLContext context_;
    QOffscreenSurface surface_;
};

BOOST_TEST_GLOBAL_FIXTURE(Application);

} // namespace

Theme test_theme() {
    Theme theme{};
    theme.canvas = rgb(0xffffff);
    theme.text = rgb(0x000000);
    theme.accent = rgb(0x00a000);
    theme.path = rgb(0xff8000);
    return theme;
}

Camera unit_camera(float width, float height) {
    Camera camera;
    camera.centre = {width / 2, height / 2};
    camera.width = width;
    camera.height = height;
    return camera;
}

QImage drawn(Scene const& scene, View const& view, std::size_t tie_budget, std::span<Point const> before) {
    Context const context;
    int const width = static_cast<int>(view.camera.width * view.device_pixel_ratio);
    int const height = static_cast<int>(view.camera.height * view.device_pixel_ratio);
    QImage picture(width, height, QImage::Format_RGBA8888_Premultiplied);
    SceneRenderer renderer;
    Framebuffer const framebuffer(width, height);
    renderer.set_scene(scene, before, test_theme());
    framebuffer.bind();
    renderer.draw(view, tie_budget);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, picture.bits());
    BOOST_REQUIRE_EQUAL(glGetError(), static_cast<GLenum>(GL_NO_ERROR));
    return picture;
}

int difference(QImage const& picture, int x, int y, Colour colour) {
    QColor const seen = picture.pixelColor(x, y);
    return std::max({std::abs(seen.red() - colour.red), std::abs(seen.green() - colour.green),
                     std::abs(seen.blue() - colour.blue), std::abs(seen.alpha() - 255)});
}

double ink(QImage const& picture) {
    double sum = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            sum += 1 - picture.pixelColor(x, y).redF();
        }
    }
    return sum;
}

} // namespace cospread::viz::gl

#include "viz/appearance/fonts.h"

#include <QGuiApplication>
#include <boost/test/unit_test.hpp>

namespace {

/// Fonts need an application; the platform `offscreen` needs no display.
struct GuiApplication {
    GuiApplication() { cospread::viz::register_fonts(); }

    bool offscreen = qputenv("QT_QPA_PLATFORM", "offscreen");
    int count = 1;
    char name[5] = "test";
    char* arguments[2] = {name, nullptr};
    QGuiApplication application{count, arguments};
};

BOOST_TEST_GLOBAL_FIXTURE(GuiApplication);

} // namespace

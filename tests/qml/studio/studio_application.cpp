#include "tests/qml/studio/studio_application.h"

#include <QGuiApplication>
#include <QtTest/QTest>
#include <boost/test/unit_test.hpp>

namespace cospread::studio {

void need_application() {
    static int count = 1;
    static char name[] = "studio_models_test";
    static char* arguments[] = {name, nullptr};
    static QGuiApplication application(count, arguments);
}

void settle(JobRunner& jobs) {
    BOOST_REQUIRE(QTest::qWaitFor([&] { return !jobs.busy(); }, 120000));
    QCoreApplication::processEvents();
}

CasePointer dataset(std::string const& name) {
    return load_case(COSPREAD_SOURCE_DIR "/datasets/" + name, {}, RunContext{});
}

} // namespace cospread::studio

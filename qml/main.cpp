#include "qml/app/bench/bench.h"
#include "qml/app/command_line.h"
#include "qml/app/screenshot.h"
#include "qml/app/session.h"
#include "viz/appearance/fonts.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSurfaceFormat>
#include <QtQml/QQmlExtensionPlugin>

#include <iostream>
#include <memory>
#include <optional>

Q_IMPORT_QML_PLUGIN(Cospread_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Cospread_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Cospread_CanvasPlugin)
Q_IMPORT_QML_PLUGIN(Cospread_StudioPlugin)

using namespace cospread;

int main(int argc, char** argv) {
    QElapsedTimer clock;
    clock.start();
    QSurfaceFormat format;
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    QSurfaceFormat::setDefaultFormat(format);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("cospread-studio"));
    QGuiApplication::setApplicationVersion(QStringLiteral(COSPREAD_VERSION));
    try {
        studio::CommandLine options = studio::parse_command_line(application.arguments());
        std::vector<studio::BenchStep> steps;
        if (!options.bench_script.isEmpty()) {
            steps = studio::parse_bench_script(options.bench_script, options.bench_out);
            options.theme = QStringLiteral("light");
            options.size = options.size.value_or(QSize(1920, 1080));
        }
        viz::register_fonts();
        QQmlApplicationEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&engine, QUrl(QStringLiteral("qrc:/qt/qml/Cospread/Studio/Main.qml")));
        if (!component.isReady()) {
            std::cerr << "cospread-studio: " << component.errorString().toStdString() << '\n';
            return 4;
        }
        auto& session =
            *engine.singletonInstance<studio::Session*>(qmlTypeId("Cospread.Studio", 1, 0, "Session"));
        auto& theme = *engine.singletonInstance<studio::Theme*>(qmlTypeId("Cospread.Theme", 1, 0, "Theme"));
        // The file is read while the window comes into being: its first frame takes a quarter of a second.
        if (!options.path.isEmpty()) {
            session.set_placing({options.layout.toStdString(), options.positions.toStdString()});
            session.open(options.path);
        }
        std::unique_ptr<QObject> const root(component.create());
        auto* const window = qobject_cast<QQuickWindow*>(root.get());
        if (window == nullptr) {
            std::cerr << "cospread-studio: " << component.errorString().toStdString() << '\n';
            return 4;
        }
        bool const measures = !options.bench_script.isEmpty();
        if (options.screenshot.isEmpty() && !measures) {
            session.remember();
        }
        studio::Screenshot screenshot(*window, session, theme, options);
        std::optional<studio::Bench> bench;
        if (measures) {
            bench.emplace(*window, session, clock, std::move(steps), options.bench_out);
        }
        screenshot.start();
        if (bench) {
            bench->start();
        }
        return QGuiApplication::exec();
    } catch (UsageError const& error) {
        std::cerr << "cospread-studio: " << error.what() << '\n';
        return 1;
    } catch (Error const& error) {
        std::cerr << "cospread-studio: " << error.what() << '\n';
        return 4;
    }
}

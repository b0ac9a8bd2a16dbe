// The whole window under Quick Test: tst_*.qml in this folder.

#include "viz/appearance/fonts.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSurfaceFormat>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(Cospread_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Cospread_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Cospread_CanvasPlugin)
Q_IMPORT_QML_PLUGIN(Cospread_StudioPlugin)

class Setup : public QObject {
    Q_OBJECT

  public Q_SLOTS:

    void applicationAvailable() {
        QSurfaceFormat format;
        format.setVersion(3, 3);
        format.setProfile(QSurfaceFormat::CoreProfile);
        QSurfaceFormat::setDefaultFormat(format);
        QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        cospread::viz::register_fonts();
    }

    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->rootContext()->setContextProperty(QStringLiteral("datasets"),
                                                  QStringLiteral(COSPREAD_SOURCE_DIR "/datasets"));
    }
};

QUICK_TEST_MAIN_WITH_SETUP(studio, Setup)

#include "window_test.moc"

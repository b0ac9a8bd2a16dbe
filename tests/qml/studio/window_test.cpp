// The whole window under Quick Test: tst_*.qml in this folder.

#include "qml/app/job_runner.h"
#include "viz/appearance/fonts.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSurfaceFormat>
#include <QTemporaryDir>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickTest/quicktest.h>

#include <atomic>
#include <memory>
#include <semaphore>

Q_IMPORT_QML_PLUGIN(Cospread_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Cospread_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Cospread_CanvasPlugin)
Q_IMPORT_QML_PLUGIN(Cospread_StudioPlugin)

/// What is outside of the window: files to open, a folder to write into, and whoever looks at it.
class Outside : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(QString broken READ broken CONSTANT)
    Q_PROPERTY(QString flawed READ flawed CONSTANT)
    Q_PROPERTY(QString unnamed READ unnamed CONSTANT)
    Q_PROPERTY(QString triangle READ triangle CONSTANT)

  public:
    [[nodiscard]] QString folder() const { return folder_.path(); }

    [[nodiscard]] QString broken() const { return made("broken.csv", "name\nAnna\nBella\n"); }

    [[nodiscard]] QString triangle() const { return made("triangle.csv", "source,target\na,b\nb,c\nc,a\n"); }

    /// One row that cannot be read, and two columns of one name.
    [[nodiscard]] QString flawed() const {
        return made("flawed.csv", "source,target,weight,weight\na,b,1,\nb,c,much,\nb,d,1,\n");
    }

    /// Headings that do not say which columns are the ends.
    [[nodiscard]] QString unnamed() const {
        return made("unnamed.csv",
                    "who,whom,how often,note\nAnna,Bella,3,<b>x</b>\nBella,Cecil,1,y\nCecil,Anna,2,z\n");
    }

    /// Keeps the worker of `jobs` from whatever is started next, until let_go(): that is then seen to wait
    /// for as long as a test needs, however fast the machine is. What holds it counts as stopped already, so
    /// the window shows nothing of it.
    Q_INVOKABLE void hold(cospread::studio::JobRunner* jobs) {
        QString const lane = QStringLiteral("held");
        held_ = true;
        auto const begun = std::make_shared<std::binary_semaphore>(0);
        jobs->start(lane, lane,
                    [this, begun](cospread::RunContext const&) -> cospread::studio::JobRunner::Finish {
                        begun->release();
                        held_.wait(true);
                        return [] {};
                    });
        begun->acquire();
        jobs->stop(lane);
    }

    Q_INVOKABLE void let_go() {
        held_ = false;
        held_.notify_all();
    }

    /// What the window is told when a person lets go of a file over it.
    Q_INVOKABLE void drop(QQuickWindow* window, QString const& path) const {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QPoint const at(window->width() / 2, window->height() / 2);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &enter);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window, &drop);
    }

    /// The colour at a point of the window.
    Q_INVOKABLE [[nodiscard]] QColor seen(QQuickWindow* window, QPointF const& at) const {
        QImage const picture = window->grabWindow();
        return picture.pixelColor((at * picture.devicePixelRatio()).toPoint());
    }

    /// The first bytes of a file.
    Q_INVOKABLE [[nodiscard]] QString start(QString const& path) const {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.read(8)) : QString();
    }

  private:
    [[nodiscard]] QString made(char const* name, QByteArray const& content) const {
        QString const path = folder_.filePath(QString::fromLatin1(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) > 0 ? path : QString();
    }

    QTemporaryDir folder_;
    std::atomic<bool> held_ = false;
};

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
        engine->rootContext()->setContextProperty(QStringLiteral("outside"), &outside_);
    }

  private:
    Outside outside_;
};

QUICK_TEST_MAIN_WITH_SETUP(studio, Setup)

#include "window_test.moc"

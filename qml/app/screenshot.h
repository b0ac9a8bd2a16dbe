#pragma once

#include "qml/app/command_line.h"
#include "qml/app/session.h"

#include <QObject>
#include <QQuickWindow>
#include <QTimer>

namespace cospread::studio {

/// Carries out what the command line asked for once the window stands: size, theme, workspace, selection,
/// import; and where a picture is wanted, writes it when nothing is computed any more and the picture has
/// come to rest.
class Screenshot : public QObject {
    Q_OBJECT

  public:
    Screenshot(QQuickWindow& window, Session& session, Theme& theme, CommandLine options);

    void start();

  private:
    void opened();
    void look();
    void write();

    QQuickWindow& window_;
    Session& session_;
    Theme& theme_;
    CommandLine options_;
    QTimer timer_;
    int quiet_looks_ = 0;
};

} // namespace cospread::studio

#include "qml/app/screenshot.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <iostream>

namespace cospread::studio {

namespace {

constexpr int look_every_ms = 50;
constexpr int looks_at_rest = 16; ///< so many in a row without anything to do

int workspace_index(QString const& name) {
    static QStringList const names{QStringLiteral("map"), QStringLiteral("brokers"), QStringLiteral("spread"),
                                   QStringLiteral("demand")};
    return static_cast<int>(names.indexOf(name));
}

} // namespace

Screenshot::Screenshot(QQuickWindow& window, Session& session, Theme& theme, CommandLine options)
    : window_(window)
    , session_(session)
    , theme_(theme)
    , options_(std::move(options)) {
    timer_.setInterval(look_every_ms);
    connect(&timer_, &QTimer::timeout, this, &Screenshot::look);
    connect(session_.study(), &Study::opened, this, &Screenshot::opened);
}

void Screenshot::start() {
    if (options_.size) {
        window_.resize(*options_.size);
    }
    if (!options_.theme.isEmpty()) {
        theme_.set_dark(options_.theme == QStringLiteral("dark"));
    }
    if (!options_.workspace.isEmpty()) {
        session_.set_workspace(workspace_index(options_.workspace));
    }
    if (!options_.import.isEmpty()) {
        session_.bringIn(QUrl::fromLocalFile(QFileInfo(options_.import).absoluteFilePath()));
    }
    if (!options_.screenshot.isEmpty()) {
        theme_.set_motion(false);
        // Wherever the pointer happens to be, nothing is to look hovered.
        window_.setFlag(Qt::WindowTransparentForInput);
        timer_.start();
    }
}

void Screenshot::opened() {
    if (!session_.study()->is_open()) {
        return;
    }
    QList<int> nodes;
    for (QString const& id : std::exchange(options_.select, {})) {
        if (auto const node = session_.study()->network().find(id.toStdString())) {
            nodes << static_cast<int>(*node);
        } else {
            std::cerr << "cospread-studio: --select " << id.toStdString() << ": there is no such id\n";
        }
    }
    session_.study()->choose(nodes);
}

void Screenshot::look() {
    quiet_looks_ = session_.at_rest() ? quiet_looks_ + 1 : 0;
    if (quiet_looks_ >= looks_at_rest) {
        timer_.stop();
        write();
    }
}

void Screenshot::write() {
    bool const written = window_.grabWindow().save(options_.screenshot);
    if (!written) {
        std::cerr << "cospread-studio: " << options_.screenshot.toStdString() << " could not be written\n";
    }
    QCoreApplication::exit(written && session_.problem().isEmpty() ? 0 : 4);
}

} // namespace cospread::studio

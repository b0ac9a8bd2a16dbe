#include "qml/app/settings.h"

#include <QFileInfo>
#include <QSettings>

namespace cospread::studio {

namespace {

constexpr qsizetype most_recent = 5;

QSettings open_settings() {
    return QSettings(QStringLiteral("cospread"), QStringLiteral("studio"));
}

} // namespace

bool Settings::dark() const {
    return active_ && open_settings().value(QStringLiteral("dark"), false).toBool();
}

void Settings::set_dark(bool dark) {
    if (active_) {
        open_settings().setValue(QStringLiteral("dark"), dark);
    }
}

QStringList Settings::recent() const {
    if (!active_) {
        return {};
    }
    QStringList paths = open_settings().value(QStringLiteral("recent")).toStringList();
    paths.removeIf([](QString const& path) { return !QFileInfo::exists(path); });
    return paths;
}

void Settings::add_recent(QString const& path) {
    if (!active_) {
        return;
    }
    QStringList paths = recent();
    QString const whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    open_settings().setValue(QStringLiteral("recent"), paths.mid(0, most_recent));
}

} // namespace cospread::studio

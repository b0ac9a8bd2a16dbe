#include "viz/cli/offscreen.h"

#include <QString>
#include <QtGlobal>

namespace cospread::cli {

namespace {

QtMessageHandler usual_handler = nullptr;

/// Qt warns where the environment names no runtime folder; a figure has no use for one, and stderr is for
/// words about the work.
void without_runtime_folder(QtMsgType type, QMessageLogContext const& context, QString const& text) {
    if (!text.startsWith(QLatin1String("QStandardPaths: "))) {
        usual_handler(type, context, text);
    }
}

/// Whatever platform the environment asks for may need a display.
int& without_display(int& argument_count) {
    usual_handler = qInstallMessageHandler(without_runtime_folder);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return argument_count;
}

} // namespace

Offscreen::Offscreen()
    : application_(without_display(argument_count_), arguments_) {}

} // namespace cospread::cli

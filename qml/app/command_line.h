#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace cospread::studio {

/// What the program was started with.
struct CommandLine {
    QString path;   ///< of the case or file to open; empty = the start page
    QString import; ///< of the file to show by the import
    QString workspace;
    QString theme;
    QStringList select; ///< ids: the first is selected
    std::optional<QSize> size;
    QString screenshot;   ///< write the window's picture there when all is drawn, and end
    QString layout;       ///< key; empty = the usual one
    QString positions;    ///< a table of id, x, y instead
    QString bench_script; ///< play it, measure, write `bench_out` and end
    QString bench_out;
};

/// Throws UsageError for what is not understood; `--help` and `--version` print and end the program.
[[nodiscard]] CommandLine parse_command_line(QStringList const& arguments);

} // namespace cospread::studio

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cospread::studio {

/// A step of a bench script: what a hand does, in logical pixels of the window and milliseconds.
struct BenchStep {
    enum class Kind { settle, drag, wheel, hover, click, hover_node, click_node, fit, pause, mark };

    Kind kind = Kind::settle;
    std::vector<double> numbers; ///< as they stand in the line
    QString name;                ///< of a mark
    QString words;               ///< the line, for messages
};

/// A step a line; `#` begins a comment. Throws UsageError naming line and remedy for what is no step, and
/// writes the same into the json file `out`.
[[nodiscard]] std::vector<BenchStep> parse_bench_script(QString const& path, QString const& out);

} // namespace cospread::studio

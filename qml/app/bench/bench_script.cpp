#include "qml/app/bench/bench_script.h"

#include "core/base/error.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace cospread::studio {
namespace {

using Kind = BenchStep::Kind;

struct Form {
    char const* word;
    Kind kind;
    qsizetype numbers;
    char const* example;
};

constexpr std::array forms{
    Form{"settle", Kind::settle, 0, "settle"},
    Form{"drag", Kind::drag, 5, "drag X Y DX DY MS"},
    Form{"wheel", Kind::wheel, 4, "wheel X Y NOTCHES MS"},
    Form{"hover", Kind::hover, 2, "hover X Y"},
    Form{"click", Kind::click, 2, "click X Y"},
    Form{"hover_node", Kind::hover_node, 1, "hover_node N"},
    Form{"click_node", Kind::click_node, 1, "click_node N"},
    Form{"fit", Kind::fit, 0, "fit"},
    Form{"pause", Kind::pause, 1, "pause MS"},
};

/// Where the parser is: what it refuses, it refuses there.
struct Place {
    QString path;
    QString out;
    int line = 0;

    [[noreturn]] void refuse(QString const& what, QString const& remedy) const {
        QString const words = QStringLiteral("%1:%2: %3. %4").arg(path).arg(line).arg(what, remedy);
        QFile file(out);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QJsonDocument(QJsonObject{{QStringLiteral("error"), words}}).toJson());
        }
        throw UsageError(words.toStdString());
    }
};

BenchStep parse_step(QString const& words, Place const& place) {
    QStringList const parts = words.split(u' ');
    BenchStep step;
    step.words = words;
    if (parts.first() == QStringLiteral("mark") && parts.size() == 2) {
        step.kind = Kind::mark;
        step.name = parts[1];
        return step;
    }
    auto const form = std::ranges::find_if(
        forms, [&](Form const& known) { return parts.first() == QLatin1String(known.word); });
    if (form == forms.end()) {
        place.refuse(
            QStringLiteral("'%1' is no step").arg(words),
            QStringLiteral("Steps are settle, drag, wheel, hover, click, hover_node, click_node, fit, "
                           "pause, mark"));
    }
    step.kind = form->kind;
    for (QString const& part : parts.mid(1)) {
        bool is_number = false;
        step.numbers.push_back(part.toDouble(&is_number));
        if (!is_number) {
            place.refuse(QStringLiteral("'%1' is no number").arg(part),
                         QStringLiteral("Write %1").arg(QLatin1String(form->example)));
        }
    }
    if (parts.size() - 1 != form->numbers) {
        place.refuse(QStringLiteral("'%1' has %2 numbers").arg(words).arg(parts.size() - 1),
                     QStringLiteral("Write %1").arg(QLatin1String(form->example)));
    }
    return step;
}

} // namespace

std::vector<BenchStep> parse_bench_script(QString const& path, QString const& out) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        throw SystemError(path.toStdString() + " cannot be read: " + file.errorString().toStdString());
    }
    std::vector<BenchStep> steps;
    Place place{path, out};
    while (!file.atEnd()) {
        ++place.line;
        QString const words = QString::fromUtf8(file.readLine()).section(u'#', 0, 0).simplified();
        if (!words.isEmpty()) {
            steps.push_back(parse_step(words, place));
        }
    }
    return steps;
}

} // namespace cospread::studio

#include "qml/app/command_line.h"

#include "core/base/error.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace cospread::studio {

namespace {

QSize parse_size(QString const& text) {
    static QRegularExpression const form(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    QRegularExpressionMatch const match = form.match(text);
    if (!match.hasMatch()) {
        throw UsageError("--size " + text.toStdString() +
                         " is no size; write it as WIDTHxHEIGHT, such as 1440x900");
    }
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

QString one_of(QString const& option, QString const& value, QStringList const& words) {
    if (!value.isEmpty() && !words.contains(value)) {
        throw UsageError((option + QStringLiteral(" ") + value +
                          QStringLiteral(" is not known; choose one of ") + words.join(QStringLiteral(", ")))
                             .toStdString());
    }
    return value;
}

} // namespace

CommandLine parse_command_line(QStringList const& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Who brokers co-creation, how it spreads, where demand can be built."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("input"),
                                 QStringLiteral("A network file, a case folder or its datapackage.json."),
                                 QStringLiteral("[input]"));
    auto const add = [&](char const* name, char const* meaning, char const* value) {
        parser.addOption(
            {QString::fromLatin1(name), QString::fromLatin1(meaning), QString::fromLatin1(value)});
    };
    add("import", "Show what the columns of this file mean before it opens.", "file");
    add("workspace", "Begin in this workspace: map, brokers, spread, demand.", "name");
    add("theme", "light or dark.", "name");
    add("size", "Size of the window.", "WIDTHxHEIGHT");
    add("select", "Select the actor with this id; given for several, choose them as a set.", "id");
    add("screenshot", "Write a picture of the window when everything is drawn, and end.", "file");
    add("layout", "Lay the network out like this; cospread layouts lists the keys.", "key");
    add("positions", "Take the places of the nodes from this table of id, x, y.", "file");
    add("bench-script", "Play this script of mouse events and measure what the window shows.", "file");
    add("bench-out", "Where to write what was measured, as json.", "file");
    if (!parser.parse(arguments)) {
        throw UsageError(parser.errorText().toStdString());
    }
    if (parser.isSet(QStringLiteral("help"))) {
        parser.showHelp(0);
    }
    if (parser.isSet(QStringLiteral("version"))) {
        parser.showVersion();
    }
    QStringList const inputs = parser.positionalArguments();
    if (inputs.size() > 1) {
        throw UsageError("one input at a time; the second was " + inputs[1].toStdString());
    }
    CommandLine line;
    line.path = inputs.value(0);
    line.import = parser.value(QStringLiteral("import"));
    line.workspace = one_of(QStringLiteral("--workspace"), parser.value(QStringLiteral("workspace")),
                            {QStringLiteral("map"), QStringLiteral("brokers"), QStringLiteral("spread"),
                             QStringLiteral("demand")});
    line.theme = one_of(QStringLiteral("--theme"), parser.value(QStringLiteral("theme")),
                        {QStringLiteral("light"), QStringLiteral("dark")});
    line.select = parser.values(QStringLiteral("select"));
    if (QString const size = parser.value(QStringLiteral("size")); !size.isEmpty()) {
        line.size = parse_size(size);
    }
    line.screenshot = parser.value(QStringLiteral("screenshot"));
    line.layout = parser.value(QStringLiteral("layout"));
    line.positions = parser.value(QStringLiteral("positions"));
    line.bench_script = parser.value(QStringLiteral("bench-script"));
    line.bench_out = parser.value(QStringLiteral("bench-out"));
    if (!line.layout.isEmpty() && !line.positions.isEmpty()) {
        throw UsageError("--layout and --positions both say where the nodes stand; choose one");
    }
    if (!line.import.isEmpty() && !line.path.isEmpty()) {
        throw UsageError("--import shows one file before it opens; leave the input out");
    }
    if (line.bench_script.isEmpty() != line.bench_out.isEmpty()) {
        throw UsageError("--bench-script and --bench-out go together");
    }
    if (!line.bench_script.isEmpty() && line.path.isEmpty()) {
        throw UsageError("--bench-script needs a network to open");
    }
    return line;
}

} // namespace cospread::studio

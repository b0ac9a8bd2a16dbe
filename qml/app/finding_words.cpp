#include "qml/app/finding_words.h"

#include <QFileInfo>
#include <QObject>

namespace cospread::studio {

QString sentence_of(std::string const& words) {
    QString text = QString::fromStdString(words);
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
        text += text.endsWith(u'.') ? QString() : QStringLiteral(".");
    }
    return text;
}

QVariantMap finding_row(Finding const& finding) {
    QString const file = QFileInfo(QString::fromStdString(finding.file)).fileName();
    QString place = finding.row > 0 ? QObject::tr("%1, row %2").arg(file).arg(finding.row) : file;
    if (!finding.column.empty()) {
        place += QObject::tr(", column %1").arg(QString::fromStdString(finding.column));
    }
    return {{QStringLiteral("place"), place},
            {QStringLiteral("what"), sentence_of(finding.what)},
            {QStringLiteral("remedy"), sentence_of(finding.remedy)}};
}

} // namespace cospread::studio

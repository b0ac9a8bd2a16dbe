#include "qml/app/workspace_model.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <set>

namespace cospread::studio {

QString unbroken(QString words) {
    static QRegularExpression const counted(QStringLiteral("(?<=\\d) (?=[\\p{L}%±])"));
    static QRegularExpression const named(QStringLiteral("(\\bseed|\\bSeed|\\bp0|\\bof|±) (?=\\d)"));
    QChar const joint(QChar::Nbsp);
    words.replace(counted, joint).replace(named, QStringLiteral("\\1\u00a0"));
    words.replace(QStringLiteral("reverse-"), QStringLiteral("reverse\u2011"));
    words.replace(QStringLiteral("% a step"), QStringLiteral("%\u00a0a\u00a0step"));
    constexpr qsizetype short_word = 12;
    qsizetype const last = words.lastIndexOf(u' ');
    if (last > 0 && words.size() - last - 1 <= short_word) {
        words[last] = joint;
    }
    return words;
}

QString text_of(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QString actors_words(int count) {
    return count == 1 ? QObject::tr("1 actor") : QObject::tr("%L1 actors").arg(count);
}

QString selection_heading(Study const& study) {
    if (study.chosen_count() > 0) {
        return QObject::tr("%1 chosen").arg(actors_words(study.chosen_count()));
    }
    return study.selected() < 0 ? QString() : QObject::tr("%1 and its contacts").arg(study.selected_name());
}

QString selection_subheading(Study const& study) {
    if (study.chosen_count() > 0) {
        return QObject::tr("Shift-click adds or takes away one; Esc brings everybody back.");
    }
    if (study.selected() < 0) {
        return {};
    }
    auto const node = static_cast<NodeId>(study.selected());
    Network const& network = study.network();
    bool const loops = std::ranges::binary_search(network.out(node).nodes, node);
    std::size_t ties = network.out(node).size() + (network.directed() ? network.in(node).size() : 0);
    if (loops || network.mixed()) {
        // Some ties are here as two arcs.
        std::set<TieId> own;
        for (auto const arcs : {network.out_ties(node), network.in_ties(node)}) {
            own.insert(arcs.begin(), arcs.end());
        }
        ties = own.size();
    }
    QString const count = ties == 1 ? QObject::tr("1 tie.") : QObject::tr("%1 ties.").arg(ties);
    return count + QObject::tr(" Everybody else is dimmed; Esc brings them back.");
}

QString number_words(double value) {
    if (std::isnan(value)) {
        return QStringLiteral("–");
    }
    double const size = std::abs(value);
    int const digits = size >= 100 || value == std::floor(value) ? 0 : size >= 1 ? 1 : 2;
    // Four digits read well without a comma; from five on they need one.
    return size >= 10'000 ? QLocale().toString(value, 'f', digits) : QString::number(value, 'f', digits);
}

} // namespace cospread::studio

#include "core/measure_catalogue.h"
#include "qml/app/finding_words.h"
#include "qml/app/import_data.h"
#include "qml/app/study.h"
#include "qml/app/workspace_model.h"
#include "viz/layout/layout_request.h"

#include <algorithm>

// What a study says of itself: names, findings, the rows of its menus, who is found by a name.

namespace cospread::studio {

namespace {

constexpr qsizetype most_results = 8;

QVariantMap option(QString const& key, QString const& text) {
    return {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}};
}

/// Without accents, so that "esely" finds "ESÉLY".
QString folded(QString const& text) {
    QString plain;
    for (QChar const letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            plain += letter;
        }
    }
    return plain;
}

/// How well a name fits what was typed: 0 = begins with it, 1 = a word begins with it, 2 = has it inside, 3 =
/// not.
int fit(QString const& name, QString const& text) {
    QString const plain = folded(name);
    qsizetype const at = plain.indexOf(text, 0, Qt::CaseInsensitive);
    if (at < 0) {
        return 3;
    }
    return at == 0 ? 0 : plain[at - 1].isLetterOrNumber() ? 2 : 1;
}
} // namespace

QString Study::name() const {
    if (!is_open()) {
        return {};
    }
    return QString::fromStdString(content().country.empty() ? content().name : content().country);
}

QString Study::title() const {
    if (!is_open()) {
        return {};
    }
    return QString::fromStdString(content().short_title.empty() ? content().title : content().short_title);
}

QString Study::period() const {
    return is_open() ? QString::fromStdString(content().period) : QString();
}

int Study::node_count() const {
    return is_open() ? static_cast<int>(network().node_count()) : 0;
}

bool Study::has_inferred() const {
    return is_open() && content().network.inferred_count() > 0;
}

QString Study::everybody() const {
    return node_count() == 1 ? tr("1 actor") : tr("All %L1 actors").arg(node_count());
}

QVariantList Study::findings() const {
    QVariantList rows;
    if (!is_open()) {
        return rows;
    }
    ImportReport const& report = content().report;
    auto const list = [&](QString const& heading, std::vector<Finding> const& found, std::uint64_t count) {
        if (count == 0) {
            return;
        }
        rows << QVariantMap{{QStringLiteral("heading"), heading}};
        for (std::size_t i = 0; i < std::min(found.size(), most_findings); ++i) {
            rows << finding_row(found[i]);
        }
        if (count > most_findings) {
            rows << QVariantMap{{QStringLiteral("heading"),
                                 tr("and %L1 more; cospread check lists them").arg(count - most_findings)}};
        }
    };
    list(report.rejected_count() == 1 ? tr("1 row was set aside")
                                      : tr("%L1 rows were set aside").arg(report.rejected_count()),
         report.rejected(), report.rejected_count());
    list(tr("Kept, but worth a look"), report.warnings(), report.warning_count());
    return rows;
}

QString Study::findings_words() const {
    if (!is_open()) {
        return {};
    }
    QStringList parts;
    if (auto const count = content().report.rejected_count(); count > 0) {
        parts << tr("%L1 set aside").arg(count);
    }
    if (auto const count = content().report.warning_count(); count > 0) {
        parts << tr("%L1 to look at").arg(count);
    }
    return parts.join(QStringLiteral(", "));
}

bool Study::from_table() const {
    return is_open() && is_table_format(content().report.format);
}

QVariantList Study::attribute_choices(QString const& none) const {
    QVariantList options;
    if (is_open()) {
        for (std::string const& column : colour_columns(network())) {
            options << option(QString::fromStdString(column), title_of_key(column));
        }
    }
    options << option({}, none);
    return options;
}

QVariantList Study::colour_choices() const {
    return attribute_choices(tr("One colour"));
}

QVariantList Study::shape_choices() const {
    return attribute_choices(tr("All circles"));
}

QVariantList Study::layout_choices() const {
    QVariantList options;
    for (viz::Layout const& layout : viz::layouts()) {
        QString words = text_of(layout.title);
        if (!layout.usual_by.empty()) {
            words = tr("%1 by %2").arg(words, words_of_key(layout.usual_by));
        }
        std::string const obstacle = is_open() ? viz::layout_obstacle(layout, network()) : std::string();
        if (!obstacle.empty()) {
            words = tr("%1 (%2)").arg(text_of(layout.title), text_of(obstacle));
        }
        QVariantMap choice = option(text_of(layout.key), words);
        choice.insert(QStringLiteral("enabled"), obstacle.empty());
        choice.insert(QStringLiteral("brief"), text_of(layout.title));
        options << choice;
    }
    if (QString const& chosen = QString::fromStdString(placement().layout); chosen.contains(u':')) {
        QVariantMap choice = option(chosen, placement().words.empty() ? chosen : text_of(placement().words));
        choice.insert(QStringLiteral("brief"), text_of(viz::layout_request(placement().layout).row->title));
        options << choice;
    }
    return options;
}

QVariantList Study::size_choices() const {
    QVariantList options;
    for (NodeMeasure const* measure : node_measures()) {
        if (!measure->needs_groups && measure->cost != MeasureCost::more) {
            options << option(
                QString::fromUtf8(measure->key.data(), static_cast<qsizetype>(measure->key.size())),
                QString::fromUtf8(measure->title.data(), static_cast<qsizetype>(measure->title.size())));
        }
    }
    options << option({}, tr("All the same"));
    return options;
}

QString Study::narratives_words() const {
    if (!has_narratives()) {
        return {};
    }
    ToldNetwork const* told = basis_.told();
    if (told == nullptr) {
        return tr("No story that two actors share is stated.");
    }
    auto const stories = told->shared.stated + told->shared.inferred;
    QString const linked = stories == 1
                               ? tr("1 story links %1 actors.").arg(told->shared.actors)
                               : tr("%1 stories link %2 actors.").arg(stories).arg(told->shared.actors);
    return unbroken(told->shared.inferred == 0
                        ? linked
                        : tr("%1 %2 of these stories are inferred.").arg(linked).arg(told->shared.inferred));
}

QVariantList Study::find(QString const& text) const {
    QString const wanted = folded(text.trimmed());
    if (!is_open() || wanted.isEmpty()) {
        return {};
    }
    std::vector<std::pair<int, NodeId>> found;
    for (NodeId node = 0; node < network().node_count(); ++node) {
        std::string_view const id = network().id(node);
        int const best =
            std::min({fit(QString::fromStdString(network().label(node)), wanted),
                      fit(QString::fromStdString(network().short_label(node)), wanted),
                      fit(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())), wanted)});
        if (best < 3) {
            found.emplace_back(best, node);
        }
    }
    std::ranges::sort(found);
    QVariantList results;
    for (auto const& [quality, node] : found) {
        if (results.size() == most_results) {
            break;
        }
        int const index = static_cast<int>(node);
        results << QVariantMap{{QStringLiteral("node"), index},
                               {QStringLiteral("text"), label(index)},
                               {QStringLiteral("detail"), facts(index)}};
    }
    return results;
}

QString Study::label(int node) const {
    return node < 0 || node >= node_count()
               ? QString()
               : QString::fromStdString(network().label(static_cast<NodeId>(node)));
}

QString Study::shortLabel(int node) const {
    return node < 0 || node >= node_count()
               ? QString()
               : QString::fromStdString(network().short_label(static_cast<NodeId>(node)));
}

QString Study::facts(int node) const {
    return node < 0 || node >= node_count() ? QString()
                                            : unbroken(node_facts(network(), static_cast<NodeId>(node)));
}

} // namespace cospread::studio

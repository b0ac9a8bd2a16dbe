#include "qml/workspaces/demand/lever_people.h"

#include "qml/app/case_data.h"

#include <QObject>
#include <QStringList>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace cospread::studio {

namespace {

constexpr std::size_t most_values = 12;
constexpr std::size_t most_columns = 3;

constexpr QLatin1Char between{'\n'};

QVariantMap row(LeverEffect const& people, QString const& text) {
    return {{QStringLiteral("key"), key_of_people(people)}, {QStringLiteral("text"), text}};
}

LeverEffect of_nodes(QString const& filter) {
    LeverEffect people;
    people.nodes = filter;
    return people;
}

LeverEffect of_contacts(QString const& filter) {
    LeverEffect people;
    people.near = filter;
    return people;
}

LeverEffect along(QString const& filter) {
    LeverEffect people;
    people.ties = filter;
    return people;
}

/// False where the word would not stand for itself in a filter.
bool is_plain(QString const& word) {
    return !word.isEmpty() && std::ranges::none_of(word, [](QChar letter) {
        return QStringLiteral(",;=!").contains(letter) || letter.isSpace();
    });
}

/// "level=service;sector=public,media" as "level service; sector public, media"
QString filter_words(QString filter) {
    return filter.replace(QLatin1Char(';'), QStringLiteral("; "))
        .replace(QLatin1Char(','), QStringLiteral(", "))
        .replace(QStringLiteral("relation="), QString())
        .replace(QLatin1Char('='), QLatin1Char(' '))
        .replace(QLatin1Char('_'), QLatin1Char(' '));
}

/// All that the filters say.
QString all_words(LeverEffect const& effect) {
    QStringList words;
    if (!effect.nodes.isEmpty()) {
        words << filter_words(effect.nodes);
    }
    if (!effect.near.isEmpty()) {
        words << QObject::tr("contacts of %1").arg(filter_words(effect.near));
    }
    if (!effect.ties.isEmpty()) {
        words << QObject::tr("ties: %1").arg(filter_words(effect.ties));
    }
    QString const text = words.join(QStringLiteral("; "));
    return text.left(1).toUpper() + text.mid(1);
}

struct Attribute {
    QString filter; ///< "sector=third_sector"
    QString words;  ///< "sector third sector"
};

/// By which people are spoken of: levels first, then what colours can mean.
std::vector<Attribute> attributes(Network const& network) {
    auto columns = colour_columns(network);
    std::ranges::stable_partition(columns, [](std::string const& column) { return column == "level"; });
    std::vector<Attribute> found;
    std::size_t used = 0;
    for (auto const& column : columns) {
        auto const& values = find_column(network.node_columns(), column)->dictionary();
        if (used == most_columns || values.size() > most_values) {
            continue;
        }
        ++used;
        for (auto const& value : values) {
            if (is_plain(QString::fromStdString(column)) && is_plain(QString::fromStdString(value))) {
                found.push_back({QString::fromStdString(column + '=' + value),
                                 QStringLiteral("%1: %2").arg(words_of_key(column), words_of_key(value))});
            }
        }
    }
    return found;
}

QVariantList ties_to_choose(Network const& network) {
    QVariantList rows{row(along({}), QObject::tr("Every tie"))};
    for (auto const& relation : network.relations()) {
        QString const word = QString::fromStdString(relation);
        if (is_plain(word)) {
            rows << row(along(QStringLiteral("relation=") + word),
                        QObject::tr("Ties: %1").arg(words_of_key(relation)));
        }
    }
    return rows;
}

QVariantList nodes_to_choose(Network const& network, NodeId selected) {
    QVariantList rows{row(of_nodes({}), QObject::tr("Everybody"))};
    if (selected != no_node) {
        QString const id = QString::fromStdString(std::string(network.id(selected)));
        if (is_plain(id)) {
            rows << row(of_nodes(QStringLiteral("id=") + id),
                        QString::fromStdString(network.short_label(selected)));
        }
    }
    auto const found = attributes(network);
    for (Attribute const& attribute : found) {
        rows << row(of_nodes(attribute.filter), attribute.words.left(1).toUpper() + attribute.words.mid(1));
    }
    for (Attribute const& attribute : found) {
        rows << row(of_contacts(attribute.filter), QObject::tr("Contacts of %1").arg(attribute.words));
    }
    return rows;
}

} // namespace

QVariantList people_to_choose(LeverEffect const& effect, Network const& network, NodeId selected) {
    if (effect.what == QStringLiteral("learning")) { // which knows no single nodes
        return {row(effect, QObject::tr("Everybody"))};
    }
    QVariantList rows = effect.what == QStringLiteral("probability_times")
                            ? ties_to_choose(network)
                            : nodes_to_choose(network, selected);
    QString const now = key_of_people(effect);
    if (std::ranges::none_of(rows, [&now](QVariant const& choice) {
            return choice.toMap()[QStringLiteral("key")].toString() == now;
        })) {
        rows.insert(1, row(effect, all_words(effect)));
    }
    return rows;
}

QString key_of_people(LeverEffect const& effect) {
    return effect.nodes + between + effect.near + between + effect.ties;
}

void set_people(LeverEffect& effect, QString const& key) {
    QStringList const parts = key.split(between);
    if (parts.size() == 3) {
        effect.nodes = parts[0];
        effect.near = parts[1];
        effect.ties = parts[2];
    }
}

} // namespace cospread::studio

#include "qml/workspaces/demand/lever_draft.h"

#include "core/formats/lever_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cospread::studio {

namespace {

const QString adopt = QStringLiteral("adopt");
const QString fulfil = QStringLiteral("fulfil");
const QString new_ties = QStringLiteral("new_ties");

/// The effects of one kind in a move; `effect` says for whom.
void add_effects(std::vector<LeverEffect>& effects, LeverEffect effect, QJsonValue const& value) {
    if (effect.what == adopt) {
        if (value.toBool()) {
            effects.push_back(effect);
        }
    } else if (effect.what == fulfil) {
        for (auto const condition : value.toArray()) {
            effect.condition = condition.toString();
            effects.push_back(effect);
        }
    } else if (effect.what == new_ties) {
        for (auto const entry : value.toArray()) {
            QJsonObject const tie = entry.toObject();
            effect.source = tie[QStringLiteral("source")].toString();
            effect.target = tie[QStringLiteral("target")].toString();
            effect.relation = tie[QStringLiteral("relation")].toString();
            effect.strength = tie[QStringLiteral("strength")].toDouble(1);
            effect.directed = tie[QStringLiteral("directed")].toBool(true);
            effects.push_back(effect);
        }
    } else {
        effect.amount = value.toDouble();
        effects.push_back(effect);
    }
}

void add_move(std::vector<LeverEffect>& effects, QJsonObject const& move) {
    QJsonObject const who = move[QStringLiteral("who")].toObject();
    QJsonObject const what = move[QStringLiteral("what")].toObject();
    LeverEffect effect;
    effect.nodes = who[QStringLiteral("nodes")].toString();
    effect.near = who[QStringLiteral("near")].toString();
    effect.ties = who[QStringLiteral("ties")].toString();
    for (auto kind = what.begin(); kind != what.end(); ++kind) {
        effect.what = kind.key();
        add_effects(effects, effect, kind.value());
    }
}

QJsonValue what_of(LeverEffect const& effect) {
    if (effect.what == adopt) {
        return true;
    }
    if (effect.what == fulfil) {
        return QJsonArray{effect.condition};
    }
    if (effect.what == new_ties) {
        QJsonObject tie{{QStringLiteral("source"), effect.source},
                        {QStringLiteral("target"), effect.target},
                        {QStringLiteral("strength"), effect.strength},
                        {QStringLiteral("directed"), effect.directed}};
        if (!effect.relation.isEmpty()) {
            tie[QStringLiteral("relation")] = effect.relation;
        }
        return QJsonArray{tie};
    }
    return effect.amount;
}

QJsonObject move_of(LeverEffect const& effect) {
    QJsonObject who;
    auto const add = [&who](QString const& key, QString const& filter) {
        if (!filter.isEmpty()) {
            who[key] = filter;
        }
    };
    add(QStringLiteral("nodes"), effect.nodes);
    add(QStringLiteral("near"), effect.near);
    add(QStringLiteral("ties"), effect.ties);
    QJsonObject move{{QStringLiteral("what"), QJsonObject{{effect.what, what_of(effect)}}}};
    if (!who.isEmpty()) {
        move[QStringLiteral("who")] = who;
    }
    return move;
}

} // namespace

LeverDraft draft_of(std::string const& path, QByteArray const& json) {
    Lever const lever = parse_lever(path, json.toStdString()); // what is wrong is said here
    QJsonObject const root = QJsonDocument::fromJson(json).object();
    LeverDraft draft{QString::fromStdString(lever.name),
                     QString::fromStdString(lever.description),
                     static_cast<int>(lever.from),
                     lever.cost,
                     {}};
    QString const moves = QStringLiteral("moves");
    if (!root.contains(moves)) {
        add_move(draft.effects, root);
    }
    for (auto const move : root[moves].toArray()) {
        add_move(draft.effects, move.toObject());
    }
    return draft;
}

QByteArray json_of(LeverDraft const& draft) {
    QJsonArray moves;
    for (LeverEffect const& effect : draft.effects) {
        moves << move_of(effect);
    }
    QJsonObject root{{QStringLiteral("name"), draft.name},
                     {QStringLiteral("from"), draft.from},
                     {QStringLiteral("moves"), moves}};
    if (!draft.description.isEmpty()) {
        root[QStringLiteral("description")] = draft.description;
    }
    if (draft.cost > 0) {
        root[QStringLiteral("cost")] = draft.cost;
    }
    return QJsonDocument(root).toJson();
}

LeverEffect usual_effect(QString const& what) {
    LeverEffect effect;
    effect.what = what;
    if (what == fulfil) {
        effect.condition = QStringLiteral("learning_culture");
    } else if (what == QStringLiteral("threshold_minus")) {
        effect.amount = 0.1;
    } else if (what == QStringLiteral("probability_times")) {
        effect.amount = 2;
    } else {
        effect.amount = 0.5;
    }
    return effect;
}

} // namespace cospread::studio

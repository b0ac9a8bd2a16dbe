#include "qml/workspaces/demand/lever_editor.h"

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/demand/conditions.h"
#include "qml/app/workspace_model.h"
#include "qml/workspaces/demand/lever_people.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <functional>
#include <utility>

namespace cospread::studio {

namespace {

const QString file_lane = QStringLiteral("lever file");
const QString probability_times = QStringLiteral("probability_times");
const QString new_ties = QStringLiteral("new_ties");
const QString adopt = QStringLiteral("adopt");
const QString fulfil = QStringLiteral("fulfil");
const QString learning = QStringLiteral("learning");

QVariantMap row(QString const& key, QString const& text) {
    return {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}};
}

} // namespace

LeverEditor::LeverEditor(Study& study, JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , study_(study)
    , jobs_(jobs) {}

QVariantList LeverEditor::kinds() {
    return {row(probability_times, tr("Chance along ties, times")),
            row(fulfil, tr("They meet the condition")),
            row(adopt, tr("They take the practice up")),
            row(QStringLiteral("threshold_minus"), tr("Willingness, plus")),
            row(QStringLiteral("relapse_times"), tr("Giving up, times")),
            row(learning, tr("Giving up again, times")),
            row(new_ties, tr("A new tie"))};
}

QVariantList LeverEditor::conditions() {
    QVariantList rows;
    for (std::string_view const key : condition_keys()) {
        rows << row(text_of(key), text_of(condition_title(key)));
    }
    return rows;
}

QString LeverEditor::name_of(QString const& id) const {
    auto const node = study_.is_open() ? study_.network().find(id.toStdString()) : std::nullopt;
    return node ? study_.shortLabel(static_cast<int>(*node)) : id;
}

QVariantList LeverEditor::effects() const {
    QVariantList rows;
    if (!study_.is_open()) {
        return rows;
    }
    for (LeverEffect const& effect : draft_.effects) {
        bool const by_tie = effect.what == new_ties;
        bool const by_condition = effect.what == fulfil;
        auto const people =
            people_to_choose(effect, study_.basis().ways(study_.narratives()), study_.choices().selected);
        rows << QVariantMap{{QStringLiteral("what"), effect.what},
                            {QStringLiteral("who"), key_of_people(effect)},
                            {QStringLiteral("people"), by_tie ? QVariantList() : people},
                            {QStringLiteral("amount"), effect.amount},
                            {QStringLiteral("byAmount"), !by_tie && !by_condition && effect.what != adopt},
                            {QStringLiteral("condition"), effect.condition},
                            {QStringLiteral("byCondition"), by_condition},
                            {QStringLiteral("byTie"), by_tie},
                            {QStringLiteral("sourceName"), name_of(effect.source)},
                            {QStringLiteral("targetName"), name_of(effect.target)}};
    }
    return rows;
}

QByteArray LeverEditor::json() const {
    // A tie without both its ends is not said yet.
    LeverDraft said = draft_;
    std::erase_if(said.effects, [](LeverEffect const& effect) {
        return effect.what == new_ties && (effect.source.isEmpty() || effect.target.isEmpty());
    });
    return said.effects.empty() ? QByteArray() : json_of(said);
}

void LeverEditor::begin(LeverDraft draft) {
    exists_ = true;
    draft_ = std::move(draft);
    Q_EMIT changed();
    Q_EMIT edited();
}

void LeverEditor::forget() {
    exists_ = false;
    draft_ = {};
    Q_EMIT changed();
}

void LeverEditor::change(LeverDraft draft) {
    if (draft != draft_) {
        draft_ = std::move(draft);
        Q_EMIT changed();
        Q_EMIT edited();
    }
}

void LeverEditor::change(int effect, std::function<void(LeverEffect&)> const& how) {
    auto const index = static_cast<std::size_t>(effect);
    if (effect >= 0 && index < draft_.effects.size()) {
        LeverDraft draft = draft_;
        how(draft.effects[index]);
        change(std::move(draft));
    }
}

void LeverEditor::set_name(QString const& name) {
    LeverDraft draft = draft_;
    draft.name = name.trimmed();
    change(std::move(draft));
}

void LeverEditor::set_from(int from) {
    LeverDraft draft = draft_;
    draft.from = std::max(1, from);
    change(std::move(draft));
}

void LeverEditor::set_cost(double cost) {
    LeverDraft draft = draft_;
    draft.cost = std::max(0.0, cost);
    change(std::move(draft));
}

void LeverEditor::add() {
    LeverDraft draft = draft_;
    draft.effects.push_back(usual_effect(probability_times));
    change(std::move(draft));
}

void LeverEditor::remove(int effect) {
    if (effect >= 0 && static_cast<std::size_t>(effect) < draft_.effects.size()) {
        LeverDraft draft = draft_;
        draft.effects.erase(draft.effects.begin() + effect);
        change(std::move(draft));
    }
}

void LeverEditor::setWhat(int effect, QString const& kind) {
    change(effect, [&](LeverEffect& changed) {
        if (changed.what == kind) {
            return;
        }
        LeverEffect begun = usual_effect(kind);
        // Ties are chosen for chances along them, people for everything else.
        if (kind != probability_times && changed.what != probability_times && kind != new_ties &&
            kind != learning) {
            begun.nodes = changed.nodes;
            begun.near = changed.near;
        }
        changed = begun;
    });
}

void LeverEditor::setWho(int effect, QString const& key) {
    change(effect, [&key](LeverEffect& changed) { set_people(changed, key); });
}

void LeverEditor::setAmount(int effect, double amount) {
    change(effect, [amount](LeverEffect& changed) {
        changed.amount = std::clamp(amount, 0.0, changed.what == learning ? 1.0 : 1e6);
    });
}

void LeverEditor::setCondition(int effect, QString const& key) {
    change(effect, [&key](LeverEffect& changed) { changed.condition = key; });
}

void LeverEditor::setSource(int effect, int node) {
    change(effect, [&](LeverEffect& changed) {
        changed.source = QString::fromStdString(std::string(study_.network().id(static_cast<NodeId>(node))));
    });
}

void LeverEditor::setTarget(int effect, int node) {
    change(effect, [&](LeverEffect& changed) {
        changed.target = QString::fromStdString(std::string(study_.network().id(static_cast<NodeId>(node))));
    });
}

void LeverEditor::open(QUrl const& file) {
    QString const path = file.toLocalFile();
    jobs_.start(file_lane, tr("Opening %1").arg(QFileInfo(path).fileName()),
                [this, path](RunContext const&) -> JobRunner::Finish {
                    constexpr std::uint64_t most_bytes = std::uint64_t{16} << 20;
                    auto const bytes = read_file_bytes(path.toStdString(), most_bytes);
                    auto draft = draft_of(path.toStdString(), QByteArray::fromStdString(bytes));
                    if (draft.name.isEmpty()) {
                        draft.name = QFileInfo(path).completeBaseName();
                    }
                    return [this, draft = std::move(draft)]() mutable { begin(std::move(draft)); };
                });
}

void LeverEditor::save(QUrl const& file) {
    QString const path = file.toLocalFile();
    jobs_.start(file_lane, tr("Writing %1").arg(QFileInfo(path).fileName()),
                [path, bytes = json()](RunContext const&) -> JobRunner::Finish {
                    QSaveFile target(path);
                    bool const written = target.open(QIODevice::WriteOnly) &&
                                         target.write(bytes) == bytes.size() && target.commit();
                    if (!written) {
                        throw SystemError(path.toStdString() + " could not be written: " +
                                          target.errorString().toStdString() + ". Choose another folder.");
                    }
                    return [] {};
                });
}

} // namespace cospread::studio

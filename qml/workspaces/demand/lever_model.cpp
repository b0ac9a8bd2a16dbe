#include "qml/workspaces/demand/lever_model.h"

#include "core/demand/lever_presets.h"
#include "core/demand/lever_words.h"
#include "core/formats/lever_file.h"
#include "qml/app/workspace_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cospread::studio {

namespace {

const QString lane = QStringLiteral("lever");
const QString own = QStringLiteral("own");

QString one_decimal(double value) {
    return QString::number(std::abs(value) < 0.05 ? 0.0 : value, 'f', 1);
}

QString with_sign(double value) {
    QString const text = one_decimal(std::abs(value));
    return text == QStringLiteral("0.0")
               ? text
               : (value < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + text;
}

QString span_words(PairedFigure const& figure) {
    return LeverModel::tr("%1 to %2").arg(one_decimal(figure.low), one_decimal(figure.high));
}

/// "level=service_system" as "Service system"
QString group_title(std::string const& group) {
    QString text = QString::fromStdString(group);
    text = text.mid(text.indexOf(QLatin1Char('=')) + 1).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

} // namespace

LeverModel::LeverModel(Study& study, JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , jobs_(jobs)
    , editor_(new LeverEditor(study, jobs, this)) {
    connect(editor_, &LeverEditor::edited, this, [this] {
        preset_ = own;
        refresh();
    });
}

QVariantList LeverModel::presets() const {
    QVariantList rows;
    for (LeverPreset const& preset : lever_presets()) {
        Lever const lever = parse_lever(std::string(preset.key), preset.json);
        rows << QVariantMap{{QStringLiteral("key"), text_of(preset.key)},
                            {QStringLiteral("text"), text_of(preset.title)},
                            {QStringLiteral("hint"), QString::fromStdString(lever.description)}};
    }
    if (editor_->exists()) {
        rows << QVariantMap{{QStringLiteral("key"), own},
                            {QStringLiteral("text"), tr("Your own")},
                            {QStringLiteral("hint"),
                             editor_->name().isEmpty() ? tr("The lever that you wrote.") : editor_->name()}};
    }
    return rows;
}

QString LeverModel::before() const {
    return ready() ? one_decimal(total().before) : QString();
}

QString LeverModel::after() const {
    return ready() ? one_decimal(total().after) : QString();
}

QString LeverModel::difference() const {
    return ready() ? with_sign(total().difference) : QString();
}

QString LeverModel::interval() const {
    return ready() ? span_words(total()) : QString();
}

QVariantList LeverModel::groups() const {
    QVariantList rows;
    if (!ready()) {
        return rows;
    }
    double largest = 0.1; // a bar of less would be noise in full size
    for (auto const& group : data_->trial.result.groups) {
        if (group.group != "all") {
            largest = std::max({largest, std::abs(group.last.low), std::abs(group.last.high)});
        }
    }
    for (auto const& [group, first, last] : data_->trial.result.groups) {
        if (group != "all") {
            rows << QVariantMap{{QStringLiteral("text"), group_title(group)},
                                {QStringLiteral("difference"), with_sign(last.difference)},
                                {QStringLiteral("interval"), span_words(last)},
                                {QStringLiteral("value"), last.difference / largest},
                                {QStringLiteral("low"), last.low / largest},
                                {QStringLiteral("high"), last.high / largest}};
        }
    }
    return rows;
}

QString LeverModel::words() const {
    if (data_ == nullptr) {
        return preset_ == own && chosen().empty() ? tr("It does not say yet what becomes different.")
                                                  : QString();
    }
    if (!data_->trial.problem.empty()) {
        return tr("It does not fit this network: %1.").arg(QString::fromStdString(data_->trial.problem));
    }
    QString words;
    if (data_->cost > 0 && total().difference > 0) {
        words = tr("Cost %1, %2 for each further adopter; ")
                    .arg(number_words(data_->cost), number_words(data_->cost / total().difference));
    }
    return unbroken(words + QString::fromStdString(lever_words(data_->trial.reach)));
}

QString LeverModel::method() const {
    return ready() ? tr("Staged model, %L1 pairs of runs on the same luck, p0 %2, seed 1; 95 % intervals. A "
                        "scenario, not a forecast.")
                         .arg(data_->trial.result.runs)
                         .arg(data_->settings.from.p0)
                   : QString();
}

void LeverModel::set_preset(QString const& key) {
    if (key != preset_) {
        preset_ = key;
        refresh();
    }
}

void LeverModel::change() {
    LeverDraft draft;
    if (auto const json = chosen(); !json.empty() && preset_ != own) {
        draft = draft_of("lever", QByteArray::fromStdString(json));
        draft.name = tr("%1, changed").arg(draft.name);
        draft.description.clear(); // it speaks of other numbers
    } else if (preset_ == own) {
        return;
    } else {
        draft.effects.push_back(usual_effect(QStringLiteral("probability_times")));
    }
    editor_->begin(std::move(draft));
}

std::string LeverModel::chosen() const {
    if (preset_ == own) {
        return editor_->json().toStdString();
    }
    auto const& presets = lever_presets();
    auto const preset = std::ranges::find(presets, preset_.toStdString(), &LeverPreset::key);
    return preset == presets.end() ? std::string() : std::string(preset->json);
}

void LeverModel::look_from(DemandSettings settings) {
    if (from_ != settings) {
        from_ = std::move(settings);
        refresh();
    }
}

void LeverModel::forget() {
    jobs_.stop(lane);
    from_.reset();
    data_ = nullptr;
    editor_->forget();
    if (preset_ == own) {
        preset_.clear();
    }
    Q_EMIT changed();
}

void LeverModel::refresh() {
    std::string const lever = chosen();
    if (lever.empty() || !from_) {
        jobs_.stop(lane);
        data_ = nullptr;
        Q_EMIT changed();
        return;
    }
    Q_EMIT changed();
    LeverSettings const wanted{*from_, lever};
    if (data_ != nullptr && data_->settings == wanted) {
        jobs_.stop(lane);
        return;
    }
    jobs_.start(lane, tr("Trying the lever"), [this, wanted](RunContext const& context) -> JobRunner::Finish {
        auto data = std::make_shared<LeverData const>(compute_lever(wanted, context));
        return [this, data] {
            data_ = data;
            Q_EMIT changed();
        };
    });
}

} // namespace cospread::studio

// What the model says of the spread that was computed; what it is asked for stands in spread_model.cpp.
#include "qml/workspaces/spread/spread_model.h"

#include <algorithm>
#include <cmath>

namespace cospread::studio {

namespace {

constexpr std::size_t most_rows = 100;

} // namespace

QString SpreadModel::heading() const {
    if (target() >= 0) {
        return tr("How does it get to %1?").arg(study().selected_name());
    }
    auto const& names = study().choices().starters;
    if (!study().is_open() || names.empty()) {
        return tr("Whom does it reach?");
    }
    QString const first = study().shortLabel(static_cast<int>(names.front()));
    return names.size() == 1 ? tr("From %1 outward").arg(first)
                             : tr("From %1 and %2 more outward").arg(first).arg(names.size() - 1);
}

QString SpreadModel::subheading() const {
    return ready() ? tr("The stronger the colour, the more often an actor is reached.")
           : study().choices().starters.empty() ? tr("Once somebody starts, colour shows whom it reaches.")
                                                : QString();
}

QString SpreadModel::method() const {
    if (!ready()) {
        return {};
    }
    DiffusionModel const& model = model_of(data_->settings.model);
    QStringList words{text_of(model.title)};
    if (model.arcs == ArcMeaning::chance) {
        words << tr("p0 %1").arg(data_->settings.p0);
    }
    if (model.usual_horizon != no_horizon) {
        words << tr("%1 periods").arg(model.usual_horizon);
    }
    if (data_->settings.narratives) {
        words << tr("stories carry it too");
    }
    if (data_->read_off_ties) {
        words << tr("gates by conditions read off ties");
    }
    words << tr("%L1 runs").arg(data_->settings.runs);
    return tr("%1, seed 1.").arg(words.join(QStringLiteral(", ")));
}

QString SpreadModel::model_meaning() const {
    return unbroken(text_of(model_of(model_).meaning));
}

QString SpreadModel::tipped() const {
    if (target() < 0 || by_paths()) {
        return {};
    }
    auto const found = std::ranges::find(data_->tipping, static_cast<NodeId>(target()), &TippingSet::node);
    if (found == data_->tipping.end()) {
        return tr("It adopts in no run.");
    }
    constexpr std::size_t most = 4;
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, found->tipped_by.size()); ++i) {
        names << study().shortLabel(static_cast<int>(found->tipped_by[i]));
    }
    if (found->tipped_by.size() > most) {
        names << tr("%1 more").arg(found->tipped_by.size() - most);
    }
    QString const last = names.takeLast();
    QString const all = names.isEmpty() ? last : tr("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
    return unbroken(
        tr("It adopts in %1 of the runs. Most often it is tipped by %2: in %3 of its adoptions, on "
           "average in step %4. No single path causes it.")
            .arg(chance_words(found->probability), all, chance_words(found->share),
                 number_words(found->mean_time)));
}

QString SpreadModel::arrival() const {
    if (target() < 0 || paths_.empty()) {
        return {};
    }
    auto const hops = paths_[static_cast<std::size_t>(path_index_)].hops();
    return unbroken(tr("%1 % of the original arrives, where each hop keeps %2 %.")
                        .arg(100 * std::pow(usual_fidelity, hops), 0, 'f', 0)
                        .arg(100 * usual_fidelity));
}

QString SpreadModel::strongest() const {
    if (!study().is_open()) {
        return {};
    }
    Network const& network = study().network();
    double most = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        most = std::max(most, network.strength(tie));
    }
    double const chance = 1 - std::pow(1 - p0_, most);
    return unbroken(
        most > 1 ? tr("A tie of strength %1 carries at most %2 a step.").arg(most).arg(chance_words(chance))
                 : tr("A tie carries at most %1 a step.").arg(chance_words(chance)));
}

QVariantList SpreadModel::steps() const {
    QVariantList rows;
    if (target() < 0 || paths_.empty()) {
        return rows;
    }
    auto const& nodes = paths_[static_cast<std::size_t>(path_index_)].nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        bool const last = i + 1 == nodes.size();
        rows << QVariantMap{
            {QStringLiteral("node"), static_cast<int>(nodes[i])},
            {QStringLiteral("text"), study().shortLabel(static_cast<int>(nodes[i]))},
            {QStringLiteral("reached"),
             i == 0 ? tr("starter")
                    : tr("reached in %1").arg(chance_words(data_->result.nodes[nodes[i]].probability))},
            {QStringLiteral("way"), last ? QString() : relations_between(*data_, nodes[i], nodes[i + 1])},
            {QStringLiteral("chance"),
             last ? QString()
                  : tr("%1 a step")
                        .arg(chance_words(step_probability(data_->influence, nodes[i], nodes[i + 1])))}};
    }
    return rows;
}

QVariantList SpreadModel::path_names() const {
    QStringList const ordinals{tr("1st"), tr("2nd"), tr("3rd")};
    QVariantList rows;
    for (qsizetype i = 0; i < std::min<qsizetype>(path_count(), ordinals.size()); ++i) {
        rows << QVariantMap{{QStringLiteral("text"), ordinals[i]}, {QStringLiteral("hint"), QString()}};
    }
    return rows;
}

QString SpreadModel::path_chance() const {
    return target() < 0 || paths_.empty()
               ? QString()
               : chance_words(paths_[static_cast<std::size_t>(path_index_)].probability);
}

QString SpreadModel::any_chance() const {
    return target() < 0 ? QString()
                        : chance_words(data_->result.nodes[static_cast<std::size_t>(target())].probability);
}

QVariantList SpreadModel::carriers() const {
    QVariantList rows;
    if (target() < 0 || data_->result.carriage.empty()) {
        return rows;
    }
    constexpr qsizetype most = 4;
    for (Carrier const& carrier : carriers_of(*data_, static_cast<NodeId>(target()))) {
        if (rows.size() < most) {
            rows << QVariantMap{
                {QStringLiteral("node"), static_cast<int>(carrier.from)},
                {QStringLiteral("text"), study().shortLabel(static_cast<int>(carrier.from))},
                {QStringLiteral("share"), carrier.share},
                {QStringLiteral("words"), QStringLiteral("%1 %").arg(100 * carrier.share, 0, 'f', 0)}};
        }
    }
    return rows;
}

QVariantList SpreadModel::stalls() const {
    QVariantList rows;
    if (!ready()) {
        return rows;
    }
    for (std::size_t i = 0; i < std::min(most_rows, data_->stalls.size()); ++i) {
        Stall const& stall = data_->stalls[i];
        rows << QVariantMap{{QStringLiteral("node"), static_cast<int>(stall.node)},
                            {QStringLiteral("text"), study().shortLabel(static_cast<int>(stall.node))},
                            {QStringLiteral("detail"), unbroken(QString::fromStdString(stall.reason))},
                            {QStringLiteral("chance"), chance_words(stall.probability)}};
    }
    return rows;
}

QString SpreadModel::stall_count() const {
    return ready() ? tr("%1 of %2 under 25 %").arg(data_->stalls.size()).arg(data_->result.nodes.size())
                   : QString();
}

QString SpreadModel::expected() const {
    if (!ready()) {
        return {};
    }
    return tr("In the end %1 ± %2 of %3 adopt")
        .arg(data_->result.spread, 0, 'f', 1)
        .arg(2 * data_->result.standard_error, 0, 'f', 1)
        .arg(data_->result.nodes.size());
}

} // namespace cospread::studio

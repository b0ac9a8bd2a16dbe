#include "qml/workspaces/spread/spread_model.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cospread::studio {

namespace {

constexpr std::size_t most_rows = 100;
const QString lane = QStringLiteral("spread");
const QString paths_lane = QStringLiteral("paths");

QString text_of(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

bool has(std::vector<NodeId> const& nodes, NodeId node) {
    return std::ranges::find(nodes, node) != nodes.end();
}

} // namespace

SpreadModel::SpreadModel(Study& study, JobRunner& jobs, QObject* parent)
    : WorkspaceModel(study, jobs, parent)
    , fit_(new RecordFitModel(jobs, this)) {
    connect(&study, &Study::opened, this, &SpreadModel::opened);
    connect(&study, &Study::basis_changed, this, [this] { refresh_if_active(); });
    connect(&study, &Study::narratives_changed, this, [this] { refresh_if_active(); });
    connect(&study, &Study::choices_changed, this, &SpreadModel::choices_changed);
    connect(fit_, &RecordFitModel::changed, this, &SpreadModel::changed);
}

void SpreadModel::opened() {
    data_ = nullptr;
    paths_.clear();
    paths_target_ = no_node;
    step_ = -1;
    Q_EMIT changed();
}

void SpreadModel::choices_changed() {
    refresh_if_active();
    Q_EMIT changed();
}

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

std::vector<double> SpreadModel::shown_chances() const {
    if (step_ >= 0 && step_ < last_step()) {
        return data_->result.by_step[static_cast<std::size_t>(step_)];
    }
    std::vector<double> chances;
    for (NodeSpread const& node : data_->result.nodes) {
        chances.push_back(node.probability);
    }
    return chances;
}

Look SpreadModel::look() {
    Look look;
    viz::Appearance& appearance = look.appearance;
    appearance.shape_column = shape_column(study().network());
    if (ready() && data_->settings.basis.data == study().basis().data) {
        appearance.colour_scale = viz::Appearance::ColourScale::sequence;
        appearance.colour_title = "chance of being reached";
        appearance.colour_values = shown_chances();
        appearance.colour_most = 1;
    }
    look.highlight.starters = study().choices().starters;
    if (target() >= 0 && !paths_.empty()) {
        look.highlight.path = paths_[static_cast<std::size_t>(path_index_)].nodes;
    }
    return look;
}

SpreadSettings SpreadModel::settings() const {
    return {study().basis(), study().choices().starters, p0_, static_cast<std::uint32_t>(runs_), weighted_,
            model_,          study().narratives()};
}

void SpreadModel::fit_record() {
    if (!has_record() || !by_chance()) {
        fit_->look_at({});
        return;
    }
    // In a cascade an adopter tries once; in the models with periods, in each of them.
    auto const attempts =
        model_of(model_).usual_horizon == no_horizon ? Attempts::once : Attempts::persistent;
    fit_->look_at(RecordFitSettings{study().basis(), study().narratives(), attempts});
}

void SpreadModel::refresh() {
    fit_record();
    if (study().choices().starters.empty()) {
        data_ = nullptr;
        paths_.clear();
        Q_EMIT changed();
        Q_EMIT look_changed();
        return;
    }
    if (data_ != nullptr && data_->settings == settings()) {
        jobs().stop(lane);
        find_paths();
        Q_EMIT look_changed();
        return;
    }
    jobs().start(lane, tr("Simulating the spread"),
                 [this, wanted = settings()](RunContext const& context) -> JobRunner::Finish {
                     auto data = std::make_shared<SpreadData const>(compute_spread(wanted, context));
                     return [this, data] {
                         data_ = data;
                         paths_target_ = no_node;
                         step_ = -1;
                         Q_EMIT changed();
                         Q_EMIT look_changed();
                         find_paths();
                     };
                 });
}

void SpreadModel::find_paths() {
    NodeId const wanted = target() < 0 ? no_node : static_cast<NodeId>(target());
    if (wanted == paths_target_) {
        return;
    }
    paths_target_ = wanted;
    path_index_ = 0;
    paths_.clear();
    if (wanted == no_node || !by_paths()) {
        Q_EMIT changed();
        Q_EMIT look_changed();
        return;
    }
    jobs().start(paths_lane, tr("Finding paths"),
                 [this, wanted, data = data_](RunContext const& context) -> JobRunner::Finish {
                     auto paths = paths_to(*data, wanted, context);
                     return [this, wanted, paths = std::move(paths)]() mutable {
                         if (wanted == paths_target_) {
                             paths_ = std::move(paths);
                             Q_EMIT changed();
                             Q_EMIT look_changed();
                         }
                     };
                 });
}

QVariantList SpreadModel::models() {
    QVariantList rows;
    for (DiffusionModel const& model : diffusion_models()) {
        if (!model.aggregate) {
            rows << QVariantMap{{QStringLiteral("key"), text_of(model.key)},
                                {QStringLiteral("text"), text_of(model.title)}};
        }
    }
    return rows;
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

QVariantList SpreadModel::starters() const {
    QVariantList rows;
    for (NodeId const node : study().choices().starters) {
        rows << QVariantMap{{QStringLiteral("node"), static_cast<int>(node)},
                            {QStringLiteral("text"), study().shortLabel(static_cast<int>(node))}};
    }
    return rows;
}

bool SpreadModel::has_record() const {
    return study().is_open() && !study().content().record.earliest(1).empty();
}

int SpreadModel::suggested() const {
    if (!study().is_open() || study().selected() >= 0 || study().node_count() == 0) {
        return study().selected();
    }
    Network const& network = study().network();
    std::vector<std::size_t> ties(network.node_count(), 0);
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        ++ties[network.source(tie)];
        ++ties[network.target(tie)];
    }
    return static_cast<int>(std::ranges::max_element(ties) - ties.begin());
}

QString SpreadModel::p0_key() const {
    return QString::number(p0_);
}

QVariantList SpreadModel::p0_choices() const {
    std::map<double, QString> texts;
    for (double const usual : {0.02, 0.05, 0.1, 0.2, 0.3}) {
        texts.emplace(usual, QString::number(usual, 'f', 2));
    }
    texts.emplace(p0_, p0_key());
    if (QString const fitting = fit_->key(); !fitting.isEmpty()) {
        texts[fitting.toDouble()] = tr("%1 (fit)").arg(fitting);
    }
    QVariantList rows;
    for (auto const& [p0, text] : texts) {
        rows << QVariantMap{{QStringLiteral("key"), QString::number(p0)}, {QStringLiteral("text"), text}};
    }
    return rows;
}

int SpreadModel::evidence() const {
    return weighted_ ? 2 : study().stated_only() ? 1 : 0;
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

int SpreadModel::target() const {
    int const selected = study().selected();
    return !ready() || selected < 0 || has(study().choices().starters, static_cast<NodeId>(selected))
               ? -1
               : selected;
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

int SpreadModel::last_step() const {
    return ready() ? static_cast<int>(data_->result.curve.size()) - 1 : 0;
}

int SpreadModel::step() const {
    return step_ < 0 ? last_step() : std::min(step_, last_step());
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

void SpreadModel::set_model(QString const& key) {
    if (key.toStdString() != model_) {
        model_ = key.toStdString();
        Q_EMIT changed();
        refresh_if_active();
    }
}

void SpreadModel::set_p0(double p0) {
    if (p0 != p0_) {
        p0_ = p0;
        Q_EMIT changed();
        refresh_if_active();
    }
}

void SpreadModel::set_runs(int runs) {
    if (runs != runs_) {
        runs_ = runs;
        Q_EMIT changed();
        refresh_if_active();
    }
}

void SpreadModel::set_evidence(int evidence) {
    weighted_ = evidence == 2;
    study().set_stated_only(evidence == 1);
    Q_EMIT changed();
    refresh_if_active();
}

void SpreadModel::set_path_index(int index) {
    if (index >= 0 && index < path_count() && index != path_index_) {
        path_index_ = index;
        Q_EMIT changed();
        Q_EMIT look_changed();
    }
}

void SpreadModel::set_step(int step) {
    int const wanted = std::clamp(step, 0, last_step());
    if (wanted != this->step()) {
        step_ = wanted;
        Q_EMIT changed();
        Q_EMIT look_changed();
    }
}

void SpreadModel::addStarter(int node) {
    auto starters = study().choices().starters;
    if (node >= 0 && node < study().node_count() && !has(starters, static_cast<NodeId>(node))) {
        starters.push_back(static_cast<NodeId>(node));
        study().set_starters(std::move(starters));
    }
}

void SpreadModel::removeStarter(int node) {
    auto starters = study().choices().starters;
    std::erase(starters, static_cast<NodeId>(node));
    study().set_starters(std::move(starters));
}

void SpreadModel::startFromRecord(int count) {
    study().set_starters(study().content().record.earliest(static_cast<std::size_t>(std::max(1, count))));
}

} // namespace cospread::studio

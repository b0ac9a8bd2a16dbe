#include "qml/workspaces/spread/spread_model.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cospread::studio {

namespace {

const QString lane = QStringLiteral("spread");
const QString paths_lane = QStringLiteral("paths");

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
    appearance.shape_column = study().shape().toStdString();
    if (ready() && data_->settings.basis.data == study().basis().data) {
        appearance.colour_scale = viz::Appearance::ColourScale::sequence;
        appearance.colour_title = "chance of being reached";
        appearance.colour_values = shown_chances();
        appearance.colour_most = 1;
    }
    look.highlight.starters = study().choices().starters;
    look.highlight.chosen = study().choices().chosen.nodes();
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

int SpreadModel::target() const {
    int const selected = study().selected();
    return !ready() || selected < 0 || has(study().choices().starters, static_cast<NodeId>(selected))
               ? -1
               : selected;
}

int SpreadModel::last_step() const {
    return ready() ? static_cast<int>(data_->result.curve.size()) - 1 : 0;
}

int SpreadModel::step() const {
    return step_ < 0 ? last_step() : std::min(step_, last_step());
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

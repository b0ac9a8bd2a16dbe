#include "qml/app/study.h"

#include "core/measure_catalogue.h"
#include "viz/figure/default_appearance.h"

#include <algorithm>
#include <utility>

namespace cospread::studio {

namespace {

constexpr std::size_t first_starters = 3;

Choices first_choices(Case const& content) {
    Network const& network = content.network;
    Choices choices;
    choices.starters = content.record.earliest(first_starters);
    auto const columns = colour_columns(network);
    auto const sector = std::ranges::find(columns, "sector");
    if (sector != columns.end()) {
        choices.colour = QString::fromStdString(*sector);
    } else if (!columns.empty()) {
        choices.colour = QString::fromStdString(columns.front());
    }
    choices.shape = QString::fromStdString(shape_column(network));
    choices.size = viz::is_large_network(network) ? QStringLiteral("degree") : QStringLiteral("betweenness");
    return choices;
}

QString measure_lane(std::string const& key) {
    return QStringLiteral("measure ") + QString::fromStdString(key);
}
} // namespace

Study::Study(JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , jobs_(jobs) {
    // A measure that was cancelled is computed when it is asked for again.
    connect(&jobs_, &JobRunner::cancelled, this, [this](QString const& lane) {
        std::erase_if(asked_, [&](std::string const& key) { return lane == measure_lane(key); });
    });
}

void Study::take(CasePointer data, Placement placement) {
    basis_ = {std::move(data), false};
    narratives_ = false;
    measures_.clear();
    asked_.clear();
    Choices choices = first_choices(content());
    choices.placement = std::move(placement);
    history_.reset(std::move(choices));
    Q_EMIT opened();
    Q_EMIT basis_changed();
    Q_EMIT narratives_changed();
    Q_EMIT choices_changed();
    Q_EMIT placement_changed();
}

void Study::place(Placement const& placement) {
    if (!history_.follow(placement)) {
        Choices choices = history_.present();
        choices.placement = placement;
        change(std::move(choices));
    }
    Q_EMIT placement_changed();
}

void Study::put_away() {
    basis_ = {};
    measures_.clear();
    asked_.clear();
    history_.reset({});
    Q_EMIT opened();
    Q_EMIT choices_changed();
}

int Study::selected() const {
    return choices().selected == no_node ? -1 : static_cast<int>(choices().selected);
}

QString Study::selected_name() const {
    return shortLabel(selected());
}

void Study::set_colour(QString const& column) {
    Choices choices = history_.present();
    choices.colour = column;
    change(std::move(choices));
}

void Study::set_shape(QString const& column) {
    Choices choices = history_.present();
    choices.shape = column;
    change(std::move(choices));
}

void Study::set_size(QString const& measure) {
    Choices choices = history_.present();
    choices.size = measure;
    change(std::move(choices));
}

void Study::set_stated_only(bool stated_only) {
    if (is_open() && stated_only != basis_.stated_only) {
        basis_.stated_only = stated_only;
        measures_.clear();
        asked_.clear();
        Q_EMIT basis_changed();
    }
}

void Study::set_narratives(bool narratives) {
    if (has_narratives() && narratives != narratives_) {
        narratives_ = narratives;
        Q_EMIT narratives_changed();
    }
}

void Study::set_starters(std::vector<NodeId> starters) {
    Choices choices = history_.present();
    choices.starters = std::move(starters);
    change(std::move(choices));
}

void Study::select(int node) {
    if (node >= node_count()) {
        return;
    }
    Choices choices = history_.present();
    choices.selected = node < 0 || node == selected() ? no_node : static_cast<NodeId>(node);
    if (node < 0 || !choices.chosen.contains(static_cast<NodeId>(node))) {
        choices.chosen = {};
    }
    change(std::move(choices));
}

void Study::choose(QList<int> const& nodes) {
    std::vector<NodeId> known;
    for (int const node : nodes) {
        if (node >= 0 && node < node_count()) {
            known.push_back(static_cast<NodeId>(node));
        }
    }
    if (!known.empty()) {
        choose(NodeSet(std::move(known)));
    }
}

void Study::toggle(int node) {
    if (node < 0 || node >= node_count()) {
        return;
    }
    Choices const& now = choices();
    bool const alone = now.chosen.empty() && now.selected != no_node;
    NodeSet const begun = alone ? NodeSet(std::vector<NodeId>{now.selected}) : now.chosen;
    choose(begun.toggled(static_cast<NodeId>(node)));
}

/// A set of one is that node selected.
void Study::choose(NodeSet nodes) {
    Choices choices = history_.present();
    bool const single = nodes.size() < 2;
    choices.selected = single && !nodes.empty() ? nodes.nodes().front() : no_node;
    choices.chosen = single ? NodeSet() : std::move(nodes);
    change(std::move(choices));
}

void Study::clear() {
    select(-1);
}

void Study::undo() {
    if (history_.undo()) {
        Q_EMIT choices_changed();
    }
}

void Study::redo() {
    if (history_.redo()) {
        Q_EMIT choices_changed();
    }
}

void Study::change(Choices choices) {
    if (history_.change(std::move(choices))) {
        Q_EMIT choices_changed();
    }
}

bool Study::is_large() const {
    return is_open() && viz::is_large_network(network());
}

NodeValues const* Study::known_measure(std::string const& key) const {
    auto const found = measures_.find(key);
    return found == measures_.end() ? nullptr : &found->second;
}

NodeValues const* Study::measure(std::string const& key) {
    if (NodeValues const* known = known_measure(key)) {
        return known;
    }
    if (is_open() && std::ranges::find(asked_, key) == asked_.end()) {
        compute(key);
    }
    return nullptr;
}

void Study::compute(std::string const& key) {
    NodeMeasure const* row = find_node_measure(key);
    if (row == nullptr) {
        return;
    }
    asked_.push_back(key);
    QString const title = QString::fromUtf8(row->title.data(), static_cast<qsizetype>(row->title.size()));
    jobs_.start(measure_lane(key), tr("Measuring %1").arg(title.toLower()),
                [this, row, key, basis = basis_](RunContext const& context) -> JobRunner::Finish {
                    MeasureOptions options;
                    options.parameters = Parameters(row->key, row->parameters);
                    auto values = row->compute(basis.network(), options, context);
                    return [this, key, basis, values = std::move(values)]() mutable {
                        if (basis == basis_) {
                            measures_[key] = std::move(values);
                            Q_EMIT measures_changed();
                        }
                    };
                });
}

} // namespace cospread::studio
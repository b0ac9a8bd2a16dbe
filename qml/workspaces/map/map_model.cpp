#include "qml/workspaces/map/map_model.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace cospread::studio {

namespace {

constexpr std::size_t most_rows = 500;

QVariantMap number(std::size_t value, QString const& words) {
    return {{QStringLiteral("value"), QLocale().toString(static_cast<qulonglong>(value))},
            {QStringLiteral("words"), words}};
}

std::size_t distinct_places(Network const& network) {
    Column const* places = find_column(network.node_columns(), "place");
    std::set<std::string> names;
    for (NodeId node = 0; places != nullptr && node < network.node_count(); ++node) {
        if (!places->is_missing(node)) {
            names.insert(places->text(node));
        }
    }
    return names.size();
}

bool has_matrix(Network const& network) {
    return find_column(network.node_columns(), "level") != nullptr &&
           find_column(network.node_columns(), "sector") != nullptr;
}

using Cells = std::vector<std::vector<std::size_t>>;

Cells count_cells(Network const& network, std::vector<viz::Category> const& rows,
                  std::vector<viz::Category> const& columns) {
    Column const* level = find_column(network.node_columns(), "level");
    Column const* sector = find_column(network.node_columns(), "sector");
    auto const place_in = [](std::vector<viz::Category> const& categories, std::string const& key) {
        auto const found = std::ranges::find(categories, key, &viz::Category::key);
        return static_cast<std::size_t>(found - categories.begin());
    };
    Cells cells(rows.size(), std::vector<std::size_t>(columns.size(), 0));
    for (NodeId node = 0; node < network.node_count(); ++node) {
        std::size_t const row = place_in(rows, level->text(node));
        std::size_t const column = place_in(columns, sector->text(node));
        if (row < rows.size() && column < columns.size()) {
            ++cells[row][column];
        }
    }
    return cells;
}

} // namespace

MapModel::MapModel(Study& study, JobRunner& jobs, QObject* parent)
    : WorkspaceModel(study, jobs, parent) {
    connect(&study, &Study::opened, this, [this] {
        actors_.clear();
        Q_EMIT content_changed();
    });
    connect(&study, &Study::basis_changed, this, [this] { refresh_if_active(); });
    connect(&study, &Study::measures_changed, this, [this] { refresh_if_active(); });
    connect(&study, &Study::choices_changed, this, &MapModel::changed);
}

QString MapModel::heading() const {
    QString const selected = selection_heading(study());
    return selected.isEmpty() ? tr("Who is here, and how are they tied?") : selected;
}

QString MapModel::subheading() const {
    return selection_subheading(study());
}

Look MapModel::look() {
    return base_look(study());
}

QVariantList MapModel::numbers() const {
    if (!study().is_open()) {
        return {};
    }
    Network const& network = study().network();
    QVariantList list{number(network.node_count(), network.node_count() == 1 ? tr("actor") : tr("actors")),
                      number(network.tie_count(), network.tie_count() == 1 ? tr("tie") : tr("ties"))};
    if (std::size_t const places = distinct_places(network); places > 0) {
        list << number(places, tr("places"));
    }
    if (!study().content().record.empty()) {
        list << number(study().content().record.first_adoptions().size(), tr("adopters"));
    }
    return list;
}

int MapModel::stated() const {
    return study().is_open() ? static_cast<int>(study().network().tie_count()) - inferred() : 0;
}

int MapModel::inferred() const {
    return study().is_open() ? static_cast<int>(study().network().inferred_count()) : 0;
}

double MapModel::stated_share() const {
    int const ties = stated() + inferred();
    return ties == 0 ? 0 : static_cast<double>(stated()) / ties;
}

QVariantList MapModel::matrix_columns() const {
    QVariantList titles;
    if (study().is_open() && has_matrix(study().network())) {
        for (viz::Category const& category : viz::categories(study().network(), "sector")) {
            titles << QString::fromStdString(category.title);
        }
    }
    return titles;
}

QVariantList MapModel::matrix_rows() const {
    if (!study().is_open() || !has_matrix(study().network())) {
        return {};
    }
    auto const columns = viz::categories(study().network(), "sector");
    auto const rows = viz::categories(study().network(), "level");
    Cells const cells = count_cells(study().network(), rows, columns);
    std::size_t most = 1;
    for (auto const& row : cells) {
        most = std::max(most, *std::ranges::max_element(row));
    }
    QVariantList result;
    // The widest level on top, the service at the bottom.
    for (std::size_t row = rows.size(); row-- > 0;) {
        QVariantList counts;
        for (std::size_t const count : cells[row]) {
            counts << QVariantMap{
                {QStringLiteral("text"), count == 0 ? QStringLiteral("–") : QString::number(count)},
                {QStringLiteral("share"), static_cast<double>(count) / static_cast<double>(most)}};
        }
        result << QVariantMap{{QStringLiteral("title"), QString::fromStdString(rows[row].title)},
                              {QStringLiteral("shape"), static_cast<int>(rows[row].shape)},
                              {QStringLiteral("cells"), counts}};
    }
    return result;
}

QString MapModel::limits() const {
    return study().is_open() ? unbroken(QString::fromStdString(study().content().limits)) : QString();
}

QString MapModel::more() const {
    qsizetype const left = study().node_count() - actors_.size();
    return left > 0 && !actors_.isEmpty() ? tr("and %1 more; find them by name").arg(left) : QString();
}

void MapModel::set_order(QString const& key) {
    if (key != order_) {
        order_ = key;
        refresh_if_active();
    }
}

void MapModel::refresh() {
    NodeValues const* degree = study().measure("degree");
    bool const by_betweenness = order_ == QStringLiteral("betweenness");
    NodeValues const* betweenness = by_betweenness || !study().is_large()
                                        ? study().measure("betweenness")
                                        : study().known_measure("betweenness");
    bool const enough = betweenness != nullptr || (study().is_large() && !by_betweenness);
    if (degree != nullptr && enough) {
        NodeValues const& first = by_betweenness ? *betweenness : *degree;
        std::vector<NodeId> order(degree->size());
        std::iota(order.begin(), order.end(), NodeId{0});
        std::ranges::stable_sort(order, [&](NodeId a, NodeId b) { return first[a] > first[b]; });
        order.resize(std::min(order.size(), most_rows));
        actors_.clear();
        for (NodeId const node : order) {
            actors_ << QVariantMap{{QStringLiteral("node"), static_cast<int>(node)},
                                   {QStringLiteral("text"), study().shortLabel(static_cast<int>(node))},
                                   {QStringLiteral("ties"), number_words((*degree)[node])},
                                   {QStringLiteral("betweenness"),
                                    betweenness == nullptr ? QStringLiteral("–")
                                                           : number_words(std::round((*betweenness)[node]))}};
        }
    }
    Q_EMIT changed();
    Q_EMIT content_changed();
}

} // namespace cospread::studio

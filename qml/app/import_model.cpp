#include "qml/app/import_model.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace cospread::studio {

namespace {

const QString table_lane = QStringLiteral("import table");
const QString network_lane = QStringLiteral("import network");
const QString sketch_lane = QStringLiteral("import picture");

QVariantMap choice(ColumnRole role) {
    return {{QStringLiteral("key"), role_key(role)}, {QStringLiteral("text"), role_words(role)}};
}

/// A relation, direction or evidence is found by its heading; the column can be taken for something else, and
/// another column for that it cannot.
bool is_fixed(ColumnRole role) {
    return role == ColumnRole::relation || role == ColumnRole::direction || role == ColumnRole::evidence;
}

QVariantMap column_row(ImportColumn const& column) {
    ColumnRole const other = is_fixed(column.role) ? column.role : ColumnRole::attribute;
    return {{QStringLiteral("name"), cell_text(column.name.toStdString())},
            {QStringLiteral("role"), role_key(column.role)},
            {QStringLiteral("fixed"), is_fixed(column.role)},
            {QStringLiteral("cells"), column.cells},
            {QStringLiteral("choices"), QVariantList{choice(ColumnRole::from), choice(ColumnRole::to),
                                                     choice(ColumnRole::strength), choice(other)}}};
}

} // namespace

ImportModel::ImportModel(JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , jobs_(jobs) {
    connect(&jobs_, &JobRunner::failed, this, &ImportModel::fail);
    connect(&jobs_, &JobRunner::cancelled, this, [this](QString const& lane) {
        if (active() && (lane == table_lane || lane == network_lane)) {
            stopped_ = true;
            fail(lane, {tr("Reading was cancelled"), {}});
        }
    });
}

bool ImportModel::owns(QString const& lane) {
    return lane == table_lane || lane == network_lane || lane == sketch_lane;
}

void ImportModel::begin(QString const& path, CasePointer const& data) {
    end();
    path_ = path;
    if (data != nullptr) {
        known_ = data;
        options_ = data->options;
    }
    readAgain();
}

void ImportModel::end() {
    for (QString const& lane : {table_lane, network_lane, sketch_lane}) {
        jobs_.stop(lane);
    }
    path_.clear();
    options_ = {};
    altered_ = false;
    known_ = nullptr;
    table_ = {};
    result_ = {};
    problem_ = {};
    sketch_ = {};
    is_current_ = false;
    stopped_ = false;
    show_columns({});
    Q_EMIT sketched();
    Q_EMIT changed();
}

void ImportModel::readAgain() {
    is_current_ = false;
    stopped_ = false;
    problem_ = {};
    jobs_.stop(network_lane);
    jobs_.stop(sketch_lane);
    jobs_.start(table_lane, tr("Reading %1").arg(file_name()),
                [this, path = path_.toStdString(),
                 options = options_](RunContext const& context) -> JobRunner::Finish {
                    auto table = read_import_table(path, options, context);
                    return [this, table = std::move(table)]() mutable {
                        table_ = std::move(table);
                        if (!table_.columns.empty()) {
                            show_columns(table_.columns);
                        }
                        read_network();
                        Q_EMIT changed();
                    };
                });
    Q_EMIT changed();
}

void ImportModel::read_network() {
    if (!wanted().isEmpty()) {
        result_ = {};
        sketch_ = {};
        Q_EMIT sketched();
        return;
    }
    jobs_.start(network_lane, tr("Reading %1").arg(file_name()),
                [this, path = path_.toStdString(), options = options_, known = known_,
                 preview = table_.preview](RunContext const& context) -> JobRunner::Finish {
                    auto result = known != nullptr ? import_result(known, preview)
                                                   : read_import(path, options, preview, context);
                    return [this, result = std::move(result)]() mutable { take(std::move(result)); };
                });
}

void ImportModel::take(ImportResult result) {
    result_ = std::move(result);
    is_current_ = result_.data != nullptr;
    if (is_current_) {
        draw();
    }
    Q_EMIT changed();
}

void ImportModel::draw() {
    jobs_.start(sketch_lane, tr("Drawing %1").arg(file_name()),
                [this, data = result_.data](RunContext const& context) -> JobRunner::Finish {
                    auto sketch = sketch_network(data, context);
                    return [this, sketch = std::move(sketch)] {
                        sketch_ = sketch;
                        Q_EMIT sketched();
                    };
                });
}

void ImportModel::show_columns(std::vector<ImportColumn> columns) {
    columns_ = std::move(columns);
    column_rows_.clear();
    for (ImportColumn const& column : columns_) {
        column_rows_ << column_row(column);
    }
    Q_EMIT columns_changed();
}

void ImportModel::fail(QString const& lane, Problem const& problem) {
    if (lane != table_lane && lane != network_lane) {
        return;
    }
    problem_ = problem;
    result_ = {};
    sketch_ = {};
    is_current_ = false;
    Q_EMIT sketched();
    Q_EMIT changed();
}

bool ImportModel::busy() const {
    return active() && !is_current_ && problem_.what.isEmpty() && wanted().isEmpty();
}

QString ImportModel::file_name() const {
    return QFileInfo(path_).fileName();
}

QString ImportModel::wanted() const {
    if (!active() || columns_.empty()) {
        return {};
    }
    auto const has = [&](ColumnRole role) {
        return std::ranges::find(columns_, role, &ImportColumn::role) != columns_.end();
    };
    bool const from = has(ColumnRole::from);
    bool const to = has(ColumnRole::to);
    return from && to ? QString()
           : from     ? tr("Choose the column of the other end: To actor.")
           : to       ? tr("Choose the column of the other end: From actor.")
                      : tr("Choose the columns of the two ends: From actor and To actor.");
}

QString ImportModel::rows_words() const {
    if (columns_.empty()) {
        return {};
    }
    auto const shown = columns_.front().cells.size();
    auto const all = table_.preview.row_count;
    return static_cast<std::uint64_t>(shown) < all ? tr("First %1 of %L2 rows").arg(shown).arg(all)
           : shown == 1                            ? tr("1 row")
                                                   : tr("All %1 rows").arg(shown);
}

bool ImportModel::can_take_headings() const {
    if (table_.preview.has_header || !table_.preview.ties || table_.preview.rows.empty()) {
        return false;
    }
    auto const& first = table_.preview.rows.front();
    auto const& from = first[table_.preview.ties->source];
    auto const& to = first[table_.preview.ties->target];
    return !from.empty() && !to.empty() && from != to;
}

QVariantList ImportModel::sheets() const {
    QVariantList rows{
        QVariantMap{{QStringLiteral("key"), QString()}, {QStringLiteral("text"), tr("Found by itself")}}};
    for (std::string const& name : table_.preview.sheets) {
        QString const text = QString::fromStdString(name);
        rows << QVariantMap{{QStringLiteral("key"), text}, {QStringLiteral("text"), text}};
    }
    return rows;
}

QString ImportModel::sheet() const {
    return QString::fromStdString(options_.sheet);
}

QVariantList ImportModel::formats() const {
    QVariantList rows;
    auto const add = [&](char const* key, QString const& text) {
        rows << QVariantMap{{QStringLiteral("key"), QString::fromLatin1(key)},
                            {QStringLiteral("text"), text}};
    };
    if (is_table_format(table_.preview.format) && table_.preview.sheets.empty()) {
        add("csv", tr("Table of ties"));
        add("matrix", tr("Matrix"));
        add("adjacency-list", tr("Lists of neighbours"));
    }
    return rows;
}

QString ImportModel::format() const {
    return QString::fromStdString(table_.preview.format);
}

bool ImportModel::has_strength() const {
    bool const was_read = result_.data != nullptr && result_.data->content.report.built.strengths_read;
    return table_.has_strength || was_read || options_.unweighted;
}

QString ImportModel::meaning() const {
    return options_.unweighted                                  ? QStringLiteral("nothing")
           : options_.weight_meaning == WeightMeaning::distance ? QStringLiteral("further")
                                                                : QStringLiteral("closer");
}

bool ImportModel::asks_direction() const {
    bool const told = result_.data != nullptr && !result_.data->content.report.columns.directed.empty();
    return result_.data != nullptr && !told && is_table_format(table_.preview.format);
}

bool ImportModel::directed() const {
    return result_.data != nullptr && result_.data->content.network.directed();
}

QString ImportModel::nodes_file() const {
    return QFileInfo(QString::fromStdString(options_.nodes_file)).fileName();
}

bool ImportModel::takes_nodes() const {
    return is_table_format(table_.preview.format);
}

QString ImportModel::set_aside_words() const {
    int const count = set_aside_count();
    return count == 0   ? QString()
           : count == 1 ? tr("1 row was set aside")
                        : tr("%L1 rows were set aside").arg(count);
}

int ImportModel::set_aside_count() const {
    return result_.data == nullptr ? 0 : static_cast<int>(result_.data->content.report.rejected_count());
}

int ImportModel::warning_count() const {
    return result_.data == nullptr ? 0 : static_cast<int>(result_.data->content.report.warning_count());
}

QString ImportModel::sketch_words() const {
    bool const is_large =
        result_.data != nullptr && result_.data->content.network.tie_count() > most_sketched_ties;
    return is_large ? tr("No picture here above %L1 ties; the map will draw them.").arg(most_sketched_ties)
                    : QString();
}

void ImportModel::setRole(int column, QString const& role) {
    if (column < 0 || column >= static_cast<int>(columns_.size())) {
        return;
    }
    ColumnRole const wanted = role_of_key(role);
    auto const index = static_cast<std::size_t>(column);
    if (is_fixed(wanted) || columns_[index].role == wanted) {
        return;
    }
    bool const had_strength = columns_[index].role == ColumnRole::strength;
    auto columns = columns_;
    assign_role(columns, index, wanted);
    if (wanted == ColumnRole::strength) {
        options_.unweighted = false;
    } else if (had_strength && wanted == ColumnRole::attribute) {
        options_.unweighted = true;
    }
    name_columns(columns, options_);
    show_columns(std::move(columns));
    choose();
}

void ImportModel::takeHeadings() {
    if (can_take_headings()) {
        auto const& first = table_.preview.rows.front();
        options_.source_column = first[table_.preview.ties->source];
        options_.target_column = first[table_.preview.ties->target];
        options_.weight_column = table_.preview.ties->weight ? first[*table_.preview.ties->weight] : "";
        choose();
    }
}

void ImportModel::setMeaning(QString const& meaning) {
    options_.unweighted = meaning == QStringLiteral("nothing");
    options_.weight_meaning =
        meaning == QStringLiteral("further") ? WeightMeaning::distance : WeightMeaning::strength;
    choose();
}

void ImportModel::setDirected(bool directed) {
    options_.build.direction = directed ? DirectionUse::directed : DirectionUse::undirected;
    choose();
}

void ImportModel::setSheet(QString const& sheet) {
    options_.sheet = sheet.toStdString();
    forget_columns();
    choose();
}

void ImportModel::setFormat(QString const& format) {
    options_.format = format.toStdString();
    forget_columns();
    choose();
}

void ImportModel::forget_columns() {
    options_.source_column.clear();
    options_.target_column.clear();
    options_.weight_column.clear();
    show_columns({});
}

void ImportModel::setNodesFile(QUrl const& file) {
    options_.nodes_file = file.toLocalFile().toStdString();
    choose();
}

void ImportModel::startOver() {
    options_ = {};
    show_columns({});
    choose();
    altered_ = false;
    Q_EMIT changed();
}

void ImportModel::choose() {
    altered_ = true;
    known_ = nullptr;
    readAgain();
}

} // namespace cospread::studio

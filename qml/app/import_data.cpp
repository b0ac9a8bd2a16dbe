#include "qml/app/import_data.h"

#include "core/formats/catalogue.h"
#include "core/measure_catalogue.h"
#include "qml/app/finding_words.h"
#include "qml/app/thumbnail.h"

#include <QLocale>
#include <QObject>
#include <QPainter>

#include <algorithm>
#include <array>
#include <filesystem>

namespace cospread::studio {

namespace {

constexpr std::size_t rows_shown = 8;
constexpr qsizetype longest_cell = 120;
constexpr std::array role_keys{"attribute", "from", "to", "strength", "relation", "direction", "evidence"};

QString separator_words(std::string const& separator) {
    return separator == ","    ? QObject::tr("comma separated")
           : separator == ";"  ? QObject::tr("semicolon separated")
           : separator == "\t" ? QObject::tr("separated by tabs")
           : separator == " "  ? QObject::tr("separated by blanks")
                               : QObject::tr("separated by %1").arg(QString::fromStdString(separator));
}

QString recognised_words(TablePreview const& preview) {
    if (preview.format == "csv") {
        QString words = separator_words(preview.separator) + QStringLiteral(", ") +
                        QString::fromStdString(preview.encoding).toUpper();
        return preview.has_header ? words : QObject::tr("%1, without headings").arg(words);
    }
    auto const row = std::ranges::find(formats(), preview.format, &Format::key);
    return row == formats().end()
               ? QString()
               : QString::fromUtf8(row->title.data(), static_cast<qsizetype>(row->title.size()));
}

ColumnRole role_in(TablePreview const& preview, ReadOptions const& options, std::size_t column) {
    if (!preview.ties) {
        std::string const& name = preview.columns[column];
        bool const is_strength = name == options.weight_column && !options.unweighted;
        return name == options.source_column   ? ColumnRole::from
               : name == options.target_column ? ColumnRole::to
               : is_strength                   ? ColumnRole::strength
                                               : ColumnRole::attribute;
    }
    TieColumns const& ties = *preview.ties;
    return column == ties.source                                 ? ColumnRole::from
           : column == ties.target                               ? ColumnRole::to
           : ties.weight == column && !options.unweighted        ? ColumnRole::strength
           : ties.relation == column                             ? ColumnRole::relation
           : ties.directed == column                             ? ColumnRole::direction
           : ties.evidence == column || ties.certainty == column ? ColumnRole::evidence
                                                                 : ColumnRole::attribute;
}

QVariantMap number(QString const& text, std::optional<std::uint64_t> file, std::uint64_t kept) {
    QLocale const locale;
    return {{QStringLiteral("text"), text},
            {QStringLiteral("file"),
             file ? locale.toString(static_cast<qulonglong>(*file)) : QStringLiteral("–")},
            {QStringLiteral("kept"), locale.toString(static_cast<qulonglong>(kept))}};
}

QVariantList numbers_of(CaseData const& data, TablePreview const& preview) {
    Network const& network = data.content.network;
    std::uint64_t directed = 0;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        directed += network.is_directed(tie) ? 1 : 0;
    }
    std::uint64_t alone = 0;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        alone += network.out(node).size() + network.in(node).size() == 0 ? 1 : 0;
    }
    using Count = std::optional<std::uint64_t>;
    auto const& counts = preview.counts;
    bool const tells_nodes = counts && data.options.nodes_file.empty();
    Count const rows =
        counts ? preview.row_count : static_cast<std::uint64_t>(data.content.report.built.ties_read);
    return {number(QObject::tr("Actors"), counts ? Count(counts->actors) : Count(), network.node_count()),
            number(QObject::tr("Ties"), rows, network.tie_count()),
            number(QObject::tr("Directed"), counts ? Count(counts->directed) : Count(), directed),
            number(QObject::tr("Without ties"), tells_nodes ? Count(0) : Count(), alone),
            number(QObject::tr("Inferred"), counts ? Count(counts->inferred) : Count(),
                   network.inferred_count())};
}

QString dropped_words(BuildReport const& built) {
    QStringList parts;
    if (built.dropped_loops > 0) {
        parts << (built.dropped_loops == 1 ? QObject::tr("1 tie of an actor with itself is dropped.")
                                           : QObject::tr("%L1 ties of actors with themselves are dropped.")
                                                 .arg(built.dropped_loops));
    }
    if (built.merged_ties > 0) {
        parts << (built.merged_ties == 1
                      ? QObject::tr("1 tie is merged with another between the same two.")
                      : QObject::tr("%L1 ties are merged with others between the same two.")
                            .arg(built.merged_ties));
    }
    return parts.join(u' ');
}

/// Remedies are written for the command line; here they name what is on the page.
QVariantMap page_row(Finding const& finding) {
    QVariantMap row = finding_row(finding);
    QString const remedy = QString::fromStdString(finding.remedy);
    row[QStringLiteral("place")] = finding.row > 0 ? QObject::tr("Row %L1").arg(finding.row) : QString();
    row[QStringLiteral("column")] = QString::fromStdString(finding.column);
    if (remedy.contains(QStringLiteral("--sheet"))) {
        row[QStringLiteral("remedy")] = QObject::tr("Choose the sheet that holds the ties at the top.");
    } else if (remedy.contains(QStringLiteral("--weight"))) {
        row[QStringLiteral("remedy")] =
            QObject::tr("Correct the cells, or choose Strength above the column all the same.");
    }
    return row;
}

QVariantList rows_of(std::vector<Finding> const& findings) {
    QVariantList rows;
    for (std::size_t i = 0; i < std::min(findings.size(), most_findings); ++i) {
        rows << page_row(findings[i]);
    }
    return rows;
}

/// Whether the file is a table in which no columns of ends are found, or a workbook: then a person can say
/// where the ties are.
bool can_be_told(std::string const& path, RunContext const& context) {
    if (std::filesystem::is_directory(path)) {
        return false;
    }
    TablePreview const preview = preview_table(path, {}, 1, context);
    return !preview.sheets.empty() || (preview.columns.size() > 1 && !preview.ties);
}

QImage sketch(GalleryCase const& shown, viz::Theme const& theme) {
    constexpr QSize size(304, 236);
    constexpr int scale = 2; // sharp on screens of two dots a pixel
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint_thumbnail(painter, size, shown, theme);
    return image;
}

} // namespace

QString cell_text(std::string_view cell) {
    QString const text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).simplified();
    return text.size() > longest_cell ? text.left(longest_cell) + u'…' : text;
}

QString role_key(ColumnRole role) {
    return QString::fromLatin1(role_keys[static_cast<std::size_t>(role)]);
}

ColumnRole role_of_key(QString const& key) {
    auto const found = std::ranges::find(role_keys, key.toStdString());
    return found == role_keys.end() ? ColumnRole::attribute
                                    : static_cast<ColumnRole>(found - role_keys.begin());
}

QString role_words(ColumnRole role) {
    switch (role) {
    case ColumnRole::from:
        return QObject::tr("From actor");
    case ColumnRole::to:
        return QObject::tr("To actor");
    case ColumnRole::strength:
        return QObject::tr("Strength");
    case ColumnRole::relation:
        return QObject::tr("Relation");
    case ColumnRole::direction:
        return QObject::tr("Direction");
    case ColumnRole::evidence:
        return QObject::tr("Evidence");
    case ColumnRole::attribute:
        break;
    }
    return QObject::tr("Attribute");
}

void assign_role(std::vector<ImportColumn>& columns, std::size_t column, ColumnRole role) {
    ColumnRole const before = columns[column].role;
    bool const is_end = before == ColumnRole::from || before == ColumnRole::to;
    bool const wants_end = role == ColumnRole::from || role == ColumnRole::to;
    if (role != ColumnRole::attribute) {
        for (ImportColumn& other : columns) {
            if (other.role == role) {
                other.role = is_end && wants_end ? before : ColumnRole::attribute;
            }
        }
    }
    columns[column].role = role;
}

void name_columns(std::vector<ImportColumn> const& columns, ReadOptions& options) {
    auto const named = [&](ColumnRole role) {
        auto const found = std::ranges::find(columns, role, &ImportColumn::role);
        return found == columns.end() ? std::string() : found->name.toStdString();
    };
    options.source_column = named(ColumnRole::from);
    options.target_column = named(ColumnRole::to);
    if (!options.unweighted) {
        options.weight_column = named(ColumnRole::strength);
    }
}

bool is_table_format(std::string_view format) {
    static constexpr std::array<std::string_view, 5> tables{"csv", "matrix", "adjacency-list", "xlsx", "ods"};
    return std::ranges::find(tables, format) != tables.end();
}

FileToOpen load_to_open(std::string const& path, ReadOptions const& options, RunContext const& context) {
    try {
        FileToOpen file{load_case(path, options, context)};
        ImportReport const& report = file.data->content.report;
        file.wants_choice =
            is_table_format(report.format) && report.rejected_count() + report.warning_count() > 0;
        return file;
    } catch (InputError const&) {
        if (!can_be_told(path, context)) {
            throw;
        }
        return {};
    }
}

ImportTable read_import_table(std::string const& path, ReadOptions const& options,
                              RunContext const& context) {
    // Left out or not, the column of the strength is known, so that it can be taken back in.
    ReadOptions weighted = options;
    weighted.unweighted = false;
    ImportTable table;
    table.preview = preview_table(path, weighted, rows_shown, context);
    table.recognised = recognised_words(table.preview);
    table.has_strength = table.preview.ties && table.preview.ties->weight;
    for (std::size_t i = 0; i < table.preview.columns.size(); ++i) {
        ImportColumn column{
            QString::fromStdString(table.preview.columns[i]), role_in(table.preview, options, i), {}};
        for (auto const& row : table.preview.rows) {
            column.cells << cell_text(row[i]);
        }
        table.columns.push_back(std::move(column));
    }
    return table;
}

ImportResult import_result(CasePointer data, TablePreview const& preview) {
    ImportReport const& report = data->content.report;
    ImportResult result;
    result.numbers = numbers_of(*data, preview);
    result.dropped = dropped_words(report.built);
    result.set_aside = rows_of(report.rejected());
    result.warnings = rows_of(report.warnings());
    result.data = std::move(data);
    return result;
}

ImportResult read_import(std::string const& path, ReadOptions const& options, TablePreview const& preview,
                         RunContext const& context) {
    return import_result(load_case(path, options, context), preview);
}

ImportSketch sketch_network(CasePointer const& data, RunContext const& context) {
    Network const& network = data->content.network;
    if (network.tie_count() > most_sketched_ties || network.node_count() == 0) {
        return {};
    }
    constexpr NodeId most_with_betweenness = 2'000;
    bool const small = network.node_count() <= most_with_betweenness;
    NodeMeasure const& measure = node_measure(small ? "betweenness" : "degree");
    MeasureOptions options;
    options.parameters = Parameters(measure.key, measure.parameters);
    GalleryCase const shown{
        {}, data, laid_out(network, {}, {}, context), measure.compute(network, options, context)};
    return {sketch(shown, viz::light_theme()), sketch(shown, viz::dark_theme())};
}

} // namespace cospread::studio

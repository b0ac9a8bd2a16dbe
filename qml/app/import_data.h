#pragma once

#include "core/formats/read_options.h"
#include "core/formats/table_preview.h"
#include "qml/app/case_data.h"

#include <QImage>
#include <QString>
#include <QVariantList>

#include <vector>

namespace cospread::studio {

/// What a column of a table of ties can say; a person chooses among the first four.
enum class ColumnRole : std::uint8_t { attribute, from, to, strength, relation, direction, evidence };

/// A column as people see it: its name, what it is taken for, its first cells.
struct ImportColumn {
    QString name; ///< as the file has it
    ColumnRole role = ColumnRole::attribute;
    QStringList cells;
};

/// What a file is and what its table holds, before it is read as a network.
struct ImportTable {
    TablePreview preview;
    QString recognised; ///< "comma separated, UTF-8"
    std::vector<ImportColumn> columns;
    bool has_strength = false; ///< a column is, or could be, the strength
};

/// A file read as a network, and what came of it.
struct ImportResult {
    CasePointer data;       ///< nullptr: not read
    QVariantList numbers;   ///< [{text, file, kept}]
    QString dropped;        ///< what became of self ties and parallel ties; empty where there are none
    QVariantList set_aside; ///< [{place, what, remedy}], at most most_findings
    QVariantList warnings;  ///< the same
};

/// The network in small, in both themes.
struct ImportSketch {
    QImage light;
    QImage dark;
};

/// A picture of more ties would show a ball, and take its time.
constexpr TieId most_sketched_ties = 20'000;

/// A text of a file in one line, cut where it is long.
[[nodiscard]] QString cell_text(std::string_view cell);

/// The words in QML: "from", "to", ...
[[nodiscard]] QString role_key(ColumnRole role);
[[nodiscard]] ColumnRole role_of_key(QString const& key);

/// "From actor": above the column.
[[nodiscard]] QString role_words(ColumnRole role);

/// Gives a column that role; who had it before becomes an attribute, or the other end where the two change
/// places.
void assign_role(std::vector<ImportColumn>& columns, std::size_t column, ColumnRole role);

/// Writes the ends and, unless it is left out, the strength that the columns have into the options.
void name_columns(std::vector<ImportColumn> const& columns, ReadOptions& options);

/// Whether the format is a table, which leaves its meaning to be guessed.
[[nodiscard]] bool is_table_format(std::string_view format);

/// A file that was read to be opened.
struct FileToOpen {
    CasePointer data;          ///< nullptr: no columns of ends are found, or no ties in a workbook
    bool wants_choice = false; ///< a table of which something was set aside or is worth a look
};

/// Throws as load_case() does where no choice of columns or sheet would help.
[[nodiscard]] FileToOpen load_to_open(std::string const& path, ReadOptions const& options,
                                      RunContext const& context);

[[nodiscard]] ImportTable read_import_table(std::string const& path, ReadOptions const& options,
                                            RunContext const& context);

/// What came of reading the file with data->options.
[[nodiscard]] ImportResult import_result(CasePointer data, TablePreview const& preview);

/// Reads the file. Throws as load_case().
[[nodiscard]] ImportResult read_import(std::string const& path, ReadOptions const& options,
                                       TablePreview const& preview, RunContext const& context);

/// Lays the network out and paints it; nothing of networks above most_sketched_ties.
[[nodiscard]] ImportSketch sketch_network(CasePointer const& data, RunContext const& context);

} // namespace cospread::studio

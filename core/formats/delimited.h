#pragma once

#include "core/base/run_context.h"
#include "core/formats/catalogue.h"
#include "core/formats/network_import.h"
#include "core/formats/table_reader.h"
#include "core/formats/tie_columns.h"

namespace cospread {

/// Whether the bytes can be a delimited text: text that is no markup and no JSON.
[[nodiscard]] bool looks_delimited(InputBytes const& input);

/// Reads a table of ties (comma, semicolon, tab, | or blanks between cells), with the node table of
/// options.nodes_file where there is one. A table that says nothing about direction is directed.
[[nodiscard]] Network read_delimited(InputBytes const& input, ReadOptions const& options,
                                     ImportReport& report, RunContext const& context);

/// The rows of a tie table, for formats that hold one. A row that cannot be read is set aside.
/// `directed_by_default` holds where the table says nothing.
void read_tie_rows(TableReader& table, TieColumns const& columns, bool directed_by_default,
                   NetworkImport& import, RunContext const& context);

/// The rows of a node table: declares the nodes in `table`'s order, its other columns are their attributes. A
/// row without an id or with the id of an earlier row is set aside. An empty `id_column` is the first column.
/// Throws UsageError where there is no such column.
void read_node_rows(TableReader& table, std::string const& id_column, NetworkImport& import,
                    RunContext const& context);

} // namespace cospread

#pragma once

#include "core/base/run_context.h"
#include "core/formats/network_import.h"
#include "core/formats/table_reader.h"

#include <string>
#include <vector>

namespace cospread {

/// The rows of a node table: declares the nodes in `table`'s order, its other columns are their attributes. A
/// row without an id or with the id of an earlier row is set aside. An empty `id_column` is the first column;
/// the columns of `texts` are texts, whatever they look like. Throws UsageError where there is no such
/// column.
void read_node_rows(TableReader& table, std::string const& id_column, NetworkImport& import,
                    RunContext const& context, std::vector<std::string> const& texts = {});

/// Declares the nodes of options.nodes_file, if there is one, before the ties are read; ties to other nodes
/// are warned of.
void declare_node_table(NetworkImport& import, RunContext const& context);

/// Joins the attributes of options.nodes_file, if there is one, to the nodes that a file has declared itself,
/// once it has declared them and their columns. A node that the file lacks is added. Of two columns of one
/// name that of the table holds.
void join_node_table(NetworkImport& import, RunContext const& context);

} // namespace cospread

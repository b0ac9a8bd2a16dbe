#include "core/formats/node_table.h"

#include "core/base/text.h"
#include "core/formats/table_file.h"
#include "core/formats/table_rows.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace cospread {

namespace {

std::unique_ptr<TableFile> open_node_table(ReadOptions const& options) {
    if (options.nodes_file.empty()) {
        return nullptr;
    }
    return options.nodes_bytes != nullptr
               ? std::make_unique<TableFile>(options.nodes_file, *options.nodes_bytes)
               : std::make_unique<TableFile>(options.nodes_file);
}

std::size_t id_column_of(TableReader const& table, std::string const& name) {
    auto const found = name.empty() ? std::optional<std::size_t>(0) : table.find(name);
    if (!found || *found >= table.columns().size()) {
        throw UsageError("--id: " + table.file() + " has no column '" + name + "'");
    }
    return *found;
}

std::vector<std::size_t> other_columns(TableReader const& table, std::size_t id) {
    std::vector<std::size_t> others;
    for (std::size_t column = 0; column < table.columns().size(); ++column) {
        if (column != id) {
            others.push_back(column);
        }
    }
    return others;
}

/// Declares the node of each row and calls `take(node)`; sets aside rows without an id, of an earlier row's
/// node, or of too many cells.
template<class Take>
void for_each_node_row(TableReader& table, std::size_t id, NetworkImport& import, RunContext const& context,
                       Take const& take) {
    auto& report = import.report();
    report.columns.id = table.columns()[id];
    for (auto const& warning : table.header_warnings()) {
        report.warn(warning);
    }
    std::vector<bool> seen;
    for (std::uint64_t row = 0; table.next(); ++row) {
        report_progress(table, row, context);
        auto const text = table.cell(id);
        if (trimmed(text).empty()) {
            report.reject(table.finding(id, "the node has no id", "Fill in an id"));
            continue;
        }
        if (auto extra = extra_cells(table)) {
            report.reject(std::move(*extra));
            continue;
        }
        NodeId const node = import.builder().node(text);
        seen.resize(std::max<std::size_t>(seen.size(), import.builder().node_count()), false);
        if (seen[node]) {
            report.reject(table.finding(id, "the node '" + std::string(text) + "' stands here a second time",
                                        "Keep one row for each node"));
            continue;
        }
        seen[node] = true;
        take(node);
    }
}

} // namespace

void read_node_rows(TableReader& table, std::string const& id_column, NetworkImport& import,
                    RunContext const& context, std::vector<std::string> const& texts) {
    std::size_t const id = id_column_of(table, id_column);
    TableColumns attributes(table, other_columns(table, id), texts);
    for_each_node_row(table, id, import, context, [&](NodeId) { attributes.append_row(); });
    import.set_node_columns(std::move(attributes).finish());
}

void declare_node_table(NetworkImport& import, RunContext const& context) {
    if (auto const nodes = open_node_table(import.options())) {
        read_node_rows(nodes->table(), import.options().id_column, import, context);
        import.set_unknown_end(NetworkImport::UnknownEnd::make_and_warn);
    }
}

void join_node_table(NetworkImport& import, RunContext const& context) {
    auto const nodes = open_node_table(import.options());
    if (!nodes) {
        return;
    }
    auto& table = nodes->table();
    std::size_t const id = id_column_of(table, import.options().id_column);
    TableColumns attributes(table, other_columns(table, id));
    std::vector<NodeId> node_of_row;
    for_each_node_row(table, id, import, context, [&](NodeId node) {
        node_of_row.push_back(node);
        attributes.append_row();
    });
    // Rows come in the table's order, nodes in the file's; a node without a row takes the row after the last.
    auto const no_row = static_cast<std::uint32_t>(node_of_row.size());
    std::vector<std::uint32_t> row_of(import.builder().node_count(), no_row);
    for (std::uint32_t row = 0; row < no_row; ++row) {
        row_of[node_of_row[row]] = row;
    }
    Columns columns = import.node_columns();
    for (auto const& attribute : std::move(attributes).finish()) {
        std::erase_if(columns, [&](Column const& column) { return column.name() == attribute.name(); });
        columns.push_back(attribute.lengthened(no_row + 1).taken(row_of));
    }
    import.set_node_columns(std::move(columns));
}

} // namespace cospread

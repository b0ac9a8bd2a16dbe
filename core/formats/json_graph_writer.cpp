#include "core/formats/json_graph_writer.h"

#include "core/formats/json_text.h"

#include <ostream>

namespace cospread {

namespace {

void write_cells(std::ostream& stream, Columns const& columns, std::size_t row) {
    for (auto const& column : columns) {
        if (column.is_missing(row)) {
            continue;
        }
        auto const value = written_value(column, row);
        bool const quoted = column.type() == ColumnType::text || column.type() == ColumnType::date;
        stream << ", " << json_quoted(column.name()) << ": " << (quoted ? json_quoted(value) : value);
    }
}

void print(WrittenNetwork const& written, Columns const& tie_columns, std::ostream& stream,
           RunContext const& context) {
    auto const& network = written.network();
    auto const word = [](bool truth) { return truth ? "true" : "false"; };
    bool const has_labels = find_column(written.node_columns(), "label") != nullptr;
    stream << "{\n \"creator\": \"cospread\",\n \"directed\": " << word(network.directed())
           << ",\n \"multigraph\": " << word(has_parallel_ties(network));
    if (network.two_mode()) {
        stream << ",\n \"two_mode\": true";
    }
    stream << ",\n \"nodes\": [";
    write_rows(network.node_count(), context, [&](std::size_t row) {
        auto const id = json_quoted(network.id(static_cast<NodeId>(row)));
        stream << (row > 0 ? "," : "") << "\n  {\"id\": " << id;
        if (!has_labels) {
            stream << ", \"label\": " << id;
        }
        write_cells(stream, written.node_columns(), row);
        stream << '}';
    });
    stream << "\n ],\n \"links\": [";
    write_rows(network.tie_count(), context, [&](std::size_t row) {
        auto const tie = static_cast<TieId>(row);
        stream << (row > 0 ? "," : "") << "\n  {\"source\": " << json_quoted(network.id(network.source(tie)))
               << ", \"target\": " << json_quoted(network.id(network.target(tie)));
        if (network.mixed()) {
            stream << ", \"directed\": " << word(network.is_directed(tie));
        }
        write_cells(stream, tie_columns, row);
        stream << '}';
    });
    stream << "\n ]\n}\n";
}

} // namespace

NetworkWriting write_json_graph(WrittenNetwork const& written, std::string const& path) {
    NetworkWriting writing;
    auto ties = beside(written.tie_columns(), {"source", "target", "from", "to"}, "tie", writing.renamed);
    writing.files.push_back(
        {path, [&written, ties = std::move(ties)](std::ostream& stream, RunContext const& context) {
             print(written, ties, stream, context);
         }});
    return writing;
}

} // namespace cospread

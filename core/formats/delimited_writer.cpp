#include "core/formats/delimited_writer.h"

#include "core/formats/csv_cell.h"

#include <filesystem>
#include <ostream>

namespace cospread {

namespace {

void write_header(std::ostream& stream, std::string_view first, Columns const& columns) {
    stream << first;
    for (auto const& column : columns) {
        stream << ',' << csv_cell(column.name());
    }
    stream << '\n';
}

void write_values(std::ostream& stream, Columns const& columns, std::size_t row) {
    for (auto const& column : columns) {
        stream << ',' << csv_cell(column.text(row));
    }
    stream << '\n';
}

} // namespace

void write_tie_table(WrittenNetwork const& written, std::ostream& stream, RunContext const& context) {
    auto const& network = written.network();
    bool const says_direction = network.mixed() || !network.directed();
    write_header(stream, says_direction ? "source,target,directed" : "source,target", written.tie_columns());
    write_rows(network.tie_count(), context, [&](std::size_t row) {
        auto const tie = static_cast<TieId>(row);
        stream << csv_cell(network.id(network.source(tie))) << ','
               << csv_cell(network.id(network.target(tie)));
        if (says_direction) {
            stream << (network.is_directed(tie) ? ",yes" : ",no");
        }
        write_values(stream, written.tie_columns(), row);
    });
}

void write_node_table(WrittenNetwork const& written, std::ostream& stream, RunContext const& context) {
    auto const& network = written.network();
    write_header(stream, "id", written.node_columns());
    write_rows(network.node_count(), context, [&](std::size_t row) {
        stream << csv_cell(network.id(static_cast<NodeId>(row)));
        write_values(stream, written.node_columns(), row);
    });
}

NetworkWriting write_delimited(WrittenNetwork const& written, std::string const& path) {
    std::filesystem::path nodes(path);
    nodes.replace_filename(nodes.stem().string() + "-nodes" + nodes.extension().string());
    NetworkWriting writing;
    writing.files.push_back({path, [&written](std::ostream& stream, RunContext const& context) {
                                 write_tie_table(written, stream, context);
                             }});
    writing.files.push_back({nodes.string(), [&written](std::ostream& stream, RunContext const& context) {
                                 write_node_table(written, stream, context);
                             }});
    writing.losses = losses_without_types(written);
    for (auto& loss : losses_without_two_modes(written)) {
        writing.losses.push_back(std::move(loss));
    }
    return writing;
}

} // namespace cospread

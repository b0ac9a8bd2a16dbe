#include "core/formats/delimited_writer.h"

#include "core/formats/csv_cell.h"
#include "core/formats/header_words.h"
#include "core/formats/tie_words.h"

#include <algorithm>
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

TieTableHead tie_table_head(WrittenNetwork const& written, std::vector<std::string>& renamed) {
    TieTableHead head;
    auto const& network = written.network();
    head.directed = network.mixed() || !network.directed();
    auto const is_end_word = [](Column const& column) {
        auto const word = folded_header(column.name());
        return std::ranges::any_of(
            end_words, [&](auto const& pair) { return word == pair.first || word == pair.second; });
    };
    if (std::ranges::any_of(written.tie_columns(), is_end_word)) {
        head.source = "source_id";
        head.target = "target_id";
    }
    head.columns = beside(written.tie_columns(), {"source_id", "target_id"}, "tie", renamed);
    return head;
}

void write_tie_table(Network const& network, TieTableHead const& head, std::ostream& stream,
                     RunContext const& context) {
    write_header(stream, head.source + ',' + head.target + (head.directed ? ",directed" : ""), head.columns);
    write_rows(network.tie_count(), context, [&](std::size_t row) {
        auto const tie = static_cast<TieId>(row);
        stream << csv_cell(network.id(network.source(tie))) << ','
               << csv_cell(network.id(network.target(tie)));
        if (head.directed) {
            stream << (network.is_directed(tie) ? ",yes" : ",no");
        }
        write_values(stream, head.columns, row);
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
    auto head = tie_table_head(written, writing.renamed);
    writing.files.push_back(
        {path, [&written, head = std::move(head)](std::ostream& stream, RunContext const& context) {
             write_tie_table(written.network(), head, stream, context);
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

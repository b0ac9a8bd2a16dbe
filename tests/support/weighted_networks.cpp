#include "tests/support/weighted_networks.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/network/evidence.h"
#include "core/network/network_builder.h"
#include "tests/support/csv_table.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace cospread::test {

namespace {

CsvTable table_of(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path);
    }
    std::ostringstream text;
    text << file.rdbuf();
    return parse_csv(text.str());
}

} // namespace

Network network_of(NodeId nodes, std::vector<Link> const& links, LinkKind kind, bool weighted,
                   WeightMeaning meaning) {
    NetworkBuilder builder;
    for (NodeId node = 0; node < nodes; ++node) {
        builder.node(std::to_string(node));
    }
    builder.set_weight_meaning(meaning);
    for (auto const& link : links) {
        builder.tie({.source = link.from,
                     .target = link.to,
                     .directed = kind == LinkKind::directed,
                     .weight = weighted ? std::optional(link.weight) : std::nullopt});
    }
    BuildReport report;
    return builder.build(
        {.merge = Merge::none,
         .keep_loops = true,
         .direction = kind == LinkKind::directed ? DirectionUse::directed : DirectionUse::undirected},
        report);
}

Network star(NodeId nodes) {
    std::vector<Link> links;
    for (NodeId leaf = 1; leaf < nodes; ++leaf) {
        links.push_back({0, leaf});
    }
    return network_of(nodes, links, LinkKind::undirected);
}

Network path(NodeId nodes) {
    std::vector<Link> links;
    for (NodeId node = 1; node < nodes; ++node) {
        links.push_back({node - 1, node});
    }
    return network_of(nodes, links, LinkKind::undirected);
}

Network ring(NodeId nodes) {
    std::vector<Link> links;
    for (NodeId node = 0; node < nodes; ++node) {
        links.push_back({node, (node + 1) % nodes});
    }
    return network_of(nodes, links, LinkKind::undirected);
}

Network complete(NodeId nodes) {
    std::vector<Link> links;
    for (NodeId a = 0; a < nodes; ++a) {
        for (NodeId b = a + 1; b < nodes; ++b) {
            links.push_back({a, b});
        }
    }
    return network_of(nodes, links, LinkKind::undirected);
}

Network grid(NodeId rows, NodeId columns) {
    std::vector<Link> links;
    for (NodeId row = 0; row < rows; ++row) {
        for (NodeId column = 0; column < columns; ++column) {
            NodeId const node = row * columns + column;
            if (column + 1 < columns) {
                links.push_back({node, node + 1});
            }
            if (row + 1 < rows) {
                links.push_back({node, node + columns});
            }
        }
    }
    return network_of(rows * columns, links, LinkKind::undirected);
}

std::vector<Link> random_links(std::uint64_t seed, NodeId nodes, std::size_t links) {
    constexpr std::array weights{1.0 / 3, 0.5, 1.0, 1.5, 2.0, 3.0};
    RandomStream stream(seed, nodes);
    std::vector<Link> result;
    while (result.size() < links) {
        auto const from = static_cast<NodeId>(stream.below(nodes));
        auto const to = static_cast<NodeId>(stream.below(nodes));
        double const weight = weights[stream.below(weights.size())];
        if (from != to) {
            result.push_back({from, to, weight});
        }
    }
    return result;
}

Network dataset_network(std::string_view folder) {
    std::string const start = std::string(COSPREAD_SOURCE_DIR) + "/datasets/" + std::string(folder);
    auto const nodes = table_of(start + "/nodes.csv");
    auto const edges = table_of(start + "/edges.csv");
    NetworkBuilder builder;
    Columns columns;
    for (auto const& id : nodes.column("id")) {
        builder.node(id);
    }
    for (auto const& name : nodes.header) {
        if (name != "id") {
            ColumnBuilder column(name);
            for (auto const& cell : nodes.column(name)) {
                column.append(cell);
            }
            columns.push_back(std::move(column).finish());
        }
    }
    builder.set_node_columns(std::move(columns));
    auto const sources = edges.column("source_id");
    auto const targets = edges.column("target_id");
    auto const directions = edges.column("directed");
    bool const with_evidence = edges.find_column("evidence").has_value();
    auto const evidence = with_evidence ? edges.column("evidence") : std::vector<std::string>();
    bool const weighted = edges.find_column("weight").has_value();
    auto const weights = weighted ? edges.column("weight") : std::vector<std::string>();
    for (std::size_t row = 0; row < sources.size(); ++row) {
        builder.tie({.source = builder.find(sources[row]).value(),
                     .target = builder.find(targets[row]).value(),
                     .directed = directions[row] == "yes",
                     .weight = weighted ? parse_number(weights[row]) : std::nullopt,
                     .evidence = with_evidence ? parse_evidence(evidence[row]).value() : Evidence::stated});
    }
    BuildReport report;
    return builder.build({}, report);
}

} // namespace cospread::test

#include "viz/report/report_tables.h"

#include <algorithm>

namespace cospread::viz {

namespace {

/// A column of one number a row.
template<class Row, class Value>
void add_numbers(cli::Table& table, std::string name, std::vector<Row> const& rows, Value const& value) {
    std::vector<double> numbers;
    numbers.reserve(rows.size());
    for (Row const& row : rows) {
        numbers.push_back(value(row));
    }
    table.add_numbers(std::move(name), std::move(numbers));
}

template<class Row, class Text>
void add_texts(cli::Table& table, std::string name, std::vector<Row> const& rows, Text const& text) {
    std::vector<std::string> texts;
    texts.reserve(rows.size());
    for (Row const& row : rows) {
        texts.push_back(text(row));
    }
    table.add_texts(std::move(name), std::move(texts));
}

std::vector<NodeId> all_nodes(Network const& network) {
    std::vector<NodeId> nodes(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        nodes[node] = node;
    }
    return nodes;
}

void add_ids(cli::Table& table, Network const& network, std::vector<NodeId> const& nodes) {
    add_texts(table, "id", nodes, [&](NodeId node) { return std::string(network.id(node)); });
    add_texts(table, "label", nodes, [&](NodeId node) { return network.label(node); });
}

} // namespace

cli::Table brokers_table(ReportedCase const& reported) {
    BrokersReport const& brokers = reported.result->brokers;
    std::vector<ReportedBroker> rows = brokers.actors;
    rows.insert(rows.end(), brokers.set_apart.begin(), brokers.set_apart.end());
    std::vector<NodeId> nodes;
    for (ReportedBroker const& row : rows) {
        nodes.push_back(row.node);
    }
    cli::Table table;
    add_ids(table, reported.network(), nodes);
    add_texts(table, "is_actor", nodes,
              [&](NodeId node) { return std::string(reported.subject().is_actor(node) ? "yes" : "no"); });
    add_texts(table, "why", rows, [](ReportedBroker const& row) { return row.why; });
    for (std::size_t role = 0; role < brokerage_role_count; ++role) {
        add_numbers(table, std::string(brokerage_role_keys[role]), rows,
                    [role](ReportedBroker const& row) { return row.roles[role]; });
    }
    add_numbers(table, "pairs_separated", rows,
                [](ReportedBroker const& row) { return row.pairs_separated; });
    add_numbers(table, "betweenness", rows, [](ReportedBroker const& row) { return row.betweenness; });
    add_numbers(table, "rank", rows, [](ReportedBroker const& row) { return row.rank; });
    add_numbers(table, "rank_low", rows, [](ReportedBroker const& row) { return row.rank_low; });
    add_numbers(table, "rank_high", rows, [](ReportedBroker const& row) { return row.rank_high; });
    add_numbers(table, "top5", rows, [](ReportedBroker const& row) { return row.top5; });
    return table;
}

cli::Table spread_table(ReportedCase const& reported) {
    cli::Table table;
    auto const nodes = reported.result->spread ? all_nodes(reported.network()) : std::vector<NodeId>{};
    add_ids(table, reported.network(), nodes);
    auto const spread_of = [&](NodeId node) -> NodeSpread const& {
        return reported.result->spread->cascade.nodes[node];
    };
    add_numbers(table, "probability", nodes, [&](NodeId node) { return spread_of(node).probability; });
    add_numbers(table, "probability.low", nodes, [&](NodeId node) { return spread_of(node).low; });
    add_numbers(table, "probability.high", nodes, [&](NodeId node) { return spread_of(node).high; });
    add_numbers(table, "mean_time", nodes, [&](NodeId node) { return spread_of(node).mean_time; });
    return table;
}

cli::Table paths_table(ReportedCase const& reported) {
    cli::Table table;
    Network const& network = reported.network();
    auto const rows = reported.result->spread ? reported.result->spread->paths : std::vector<ReportedPath>{};
    add_texts(table, "from", rows,
              [&](ReportedPath const& path) { return std::string(network.id(path.way.nodes.front())); });
    add_texts(table, "to", rows,
              [&](ReportedPath const& path) { return std::string(network.id(path.way.nodes.back())); });
    add_numbers(table, "probability", rows, [](ReportedPath const& path) { return path.way.probability; });
    add_numbers(table, "hops", rows,
                [](ReportedPath const& path) { return static_cast<double>(path.way.hops()); });
    add_texts(table, "path", rows, [&](ReportedPath const& path) {
        std::string ids;
        for (NodeId const node : path.way.nodes) {
            ids += (ids.empty() ? "" : " > ") + std::string(network.id(node));
        }
        return ids;
    });
    return table;
}

cli::Table demand_table(ReportedCase const& reported, DemandReport const& demand) {
    cli::Table table;
    auto const nodes = all_nodes(reported.network());
    auto const add = [&](std::string name, double NodeDemand::*value) {
        add_numbers(table, std::move(name), nodes,
                    [&](NodeId node) { return demand.map.nodes[node].*value; });
    };
    add_ids(table, reported.network(), nodes);
    add("exposure", &NodeDemand::exposure);
    add("reach_gain", &NodeDemand::reach_gain);
    add("reach_gain.low", &NodeDemand::reach_gain_low);
    add("reach_gain.high", &NodeDemand::reach_gain_high);
    add("readiness", &NodeDemand::readiness);
    add("latent_demand", &NodeDemand::latent_demand);
    add("condition_gain", &NodeDemand::condition_gain);
    add_texts(table, "quadrant", nodes,
              [&](NodeId node) { return std::string(quadrant_words(demand.map.nodes[node].quadrant)); });
    add("rank", &NodeDemand::rank);
    if (demand.robustness) {
        add_numbers(table, "robust.top5", nodes,
                    [&](NodeId node) { return demand.robustness->first_five[node]; });
        add_numbers(table, "robust.first", nodes,
                    [&](NodeId node) { return demand.robustness->first[node]; });
    }
    return table;
}

cli::Table levers_table(ReportedCase const& reported) {
    cli::Table table;
    auto const& report = reported.result->levers;
    auto const rows = report ? report->tried : std::vector<ReportedLever>{};
    auto const add = [&](std::string name, double PairedFigure::*value) {
        add_numbers(table, std::move(name), rows,
                    [value](ReportedLever const& lever) { return lever.figure().*value; });
    };
    add_texts(table, "lever", rows, [](ReportedLever const& lever) { return lever.key; });
    add_texts(table, "name", rows, [](ReportedLever const& lever) { return lever.name; });
    add("before", &PairedFigure::before);
    add("after", &PairedFigure::after);
    add("difference", &PairedFigure::difference);
    add("low", &PairedFigure::low);
    add("high", &PairedFigure::high);
    return table;
}

} // namespace cospread::viz

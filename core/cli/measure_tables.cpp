#include "core/cli/measure_tables.h"

#include "core/base/blank.h"
#include "core/base/error.h"

namespace cospread::cli {

namespace {

template<class Row>
MeasureOptions options_of(RequestOf<Row> const& request, MeasureAsked const& asked) {
    MeasureOptions options = asked.options;
    options.normalized = options.normalized && request.measure->normalises;
    options.parameters = request.parameters;
    return options;
}

template<class Row>
bool takes_too_long(Network const& network, Row const& measure, MeasureAsked const& asked) {
    return asked.all && !asked.exact && measure.cost != MeasureCost::linear &&
           static_cast<double>(network.node_count()) * network.tie_count() > most_exact_work;
}

/// What a request gives; where it is left blank, `otherwise`.
template<class Row, class Values>
Values values_of(Session const& session, Network const& network, std::vector<RequestOf<Row>> const& requests,
                 std::size_t index, MeasureAsked const& asked, Values const& otherwise) {
    auto const& request = requests[index];
    if (asked.options.normalized && !request.measure->normalises && !asked.all) {
        session.say(request.column + " has no normaliser and stands as it is");
    }
    if (takes_too_long(network, *request.measure, asked)) {
        session.say(request.column + " is left blank: it takes more than 5e10 steps here; --exact has it all "
                                     "the same");
        return otherwise;
    }
    auto const context = session.column_context(index, requests.size(), request.column);
    try {
        return request.measure->compute(network, options_of(request, asked), context);
    } catch (AnalysisError const& error) {
        if (!asked.all) {
            throw;
        }
        session.say(request.column + " is left blank: " + error.what());
        return otherwise;
    }
}

} // namespace

Table tie_table(Session const& session, Network const& network, std::vector<TieRequest> const& requests,
                MeasureAsked const& asked) {
    std::vector<double> rows;
    std::vector<std::string> sources;
    std::vector<std::string> targets;
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        rows.push_back(network.row(tie));
        sources.emplace_back(network.id(network.source(tie)));
        targets.emplace_back(network.id(network.target(tie)));
    }
    Table table;
    table.add_numbers("tie", std::move(rows));
    table.add_texts("source", std::move(sources));
    table.add_texts("target", std::move(targets));
    TieValues const blanks(network.tie_count(), blank);
    for (std::size_t index = 0; index < requests.size(); ++index) {
        table.add_numbers(requests[index].column,
                          values_of(session, network, requests, index, asked, blanks));
    }
    return table;
}

Table network_table(Session const& session, Network const& network,
                    std::vector<NetworkRequest> const& requests, MeasureAsked const& asked) {
    std::vector<std::string> names;
    std::vector<Number> values;
    auto const add = [&](NetworkValues const& more) {
        for (auto const& [name, value] : more) {
            names.push_back(name);
            values.push_back(value);
        }
    };
    for (std::size_t index = 0; index < requests.size() && network.node_count() > 0; ++index) {
        auto const& [measure, parameters, column] = requests[index];
        NetworkValues const otherwise{{column, blank}};
        if (asked.all && measure->belongs && !measure->belongs(network, asked.options)) {
            continue;
        }
        add(values_of(session, network, requests, index, asked, otherwise));
    }
    Table table;
    table.add_texts("measure", std::move(names));
    table.add_exact_numbers("value", std::move(values));
    return table;
}

} // namespace cospread::cli

#include "viz/report/brokers_report.h"

#include "core/brokerage/broker_card.h"
#include "core/measure_catalogue.h"
#include "core/uncertainty/rank_bands.h"

#include <algorithm>
#include <limits>

namespace cospread::viz {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

MeasureOptions betweenness_options() {
    NodeMeasure const& row = node_measure("betweenness");
    MeasureOptions options;
    options.parameters = Parameters(row.key, row.parameters);
    return options;
}

/// Rank intervals by betweenness; empty where drawing them would take too long.
RankBands bands(Network const& network, BrokersReportOptions const& options, RunContext const& context) {
    double const steps = static_cast<double>(options.draws) * network.node_count() * network.tie_count();
    if (steps > options.most_band_steps || network.node_count() == 0) {
        return {};
    }
    BandOptions band_options;
    band_options.draws = options.draws;
    return rank_bands(network, node_measure("betweenness"), betweenness_options(), band_options, context);
}

ReportedBroker reported(Broker const& broker, RankBands const& bands) {
    ReportedBroker result;
    result.node = broker.node;
    result.why = broker.reason;
    result.betweenness = broker.betweenness;
    result.pairs_separated = broker.pairs_separated;
    result.roles = broker.roles;
    result.rank = broker.rank;
    bool const drawn = !bands.rank.empty();
    result.rank_low = drawn ? bands.rank_low[broker.node] : missing;
    result.rank_high = drawn ? bands.rank_high[broker.node] : missing;
    result.top5 = drawn ? bands.in_top[broker.node] : missing;
    return result;
}

} // namespace

std::vector<NodeId> BrokersReport::first_actors() const {
    std::vector<NodeId> nodes;
    for (std::size_t at = 0; at < std::min(shown, actors.size()); ++at) {
        nodes.push_back(actors[at].node);
    }
    return nodes;
}

BrokersReport brokers_report(Case const& subject, std::string const& groups,
                             BrokersReportOptions const& options, RunContext const& context) {
    Network const& network = subject.network;
    Column const* column = find_column(network.node_columns(), groups);
    BrokersReport report;
    report.shown = options.shown;
    report.has_roles = column != nullptr;
    RankBands const drawn = bands(network, options, context);
    report.has_bands = !drawn.rank.empty();
    for (Broker const& broker : brokers(network, column, groups, betweenness_options(), context)) {
        auto& list = subject.is_actor(broker.node) ? report.actors : report.set_apart;
        list.push_back(reported(broker, drawn));
    }
    return report;
}

} // namespace cospread::viz

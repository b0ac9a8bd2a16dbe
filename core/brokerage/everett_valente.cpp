#include "core/brokerage/everett_valente.h"

#include "core/centrality/betweenness.h"
#include "core/centrality/degree.h"
#include "core/centrality/distance_sums.h"

namespace cospread {

namespace {

NodeValues undirected_values(NodeValues betweenness, NodeValues const& degrees) {
    double const others = static_cast<double>(betweenness.size()) - 1;
    for (NodeId node = 0; node < betweenness.size(); ++node) {
        double& value = betweenness[node];
        value = value > 0 ? (2 * value + others) / degrees[node] : 0.0;
    }
    return betweenness;
}

} // namespace

NodeValues everett_valente(Network const& network, RunContext const& context) {
    MeasureOptions const hops;
    auto values = betweenness(network, hops, context);
    if (!network.directed()) {
        return undirected_values(std::move(values), degree(network, TieDirection::both));
    }
    auto const reached = [&](PathDirection direction) {
        return distance_sums(network, hops, direction, "nodes reached", context).reached;
    };
    auto const reach_in = reached(PathDirection::backward);
    auto const reach_out = reached(PathDirection::forward);
    auto const in = degree(network, TieDirection::in);
    auto const out = degree(network, TieDirection::out);
    for (NodeId node = 0; node < network.node_count(); ++node) {
        double const b = values[node];
        values[node] =
            b > 0 ? ((b + reach_in[node]) / in[node] + (b + reach_out[node]) / out[node]) / 2 : 0.0;
    }
    return values;
}

} // namespace cospread

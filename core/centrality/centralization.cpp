#include "core/centrality/centralization.h"

#include "core/base/blank.h"
#include "core/centrality/betweenness.h"
#include "core/centrality/distance_sums.h"

#include <algorithm>

namespace cospread {

namespace {

/// `most`: the divisor.
double centralization(NodeValues const& values, double most) {
    if (values.empty() || !(most > 0)) {
        return blank;
    }
    double const largest = *std::ranges::max_element(values);
    double sum = 0;
    for (double const value : values) {
        sum += largest - value;
    }
    return sum / most;
}

} // namespace

double degree_centralization(Network const& network) {
    NodeValues values(network.node_count(), 0.0);
    for (TieId tie = 0; tie < network.tie_count(); ++tie) {
        NodeId const source = network.source(tie);
        NodeId const target = network.target(tie);
        if (source != target) {
            double const arcs = network.directed() && !network.is_directed(tie) ? 2 : 1;
            values[source] += arcs;
            values[target] += arcs;
        }
    }
    double const nodes = network.node_count();
    double const undirected = (nodes - 1) * (nodes - 2);
    return centralization(values, network.directed() ? 2 * undirected : undirected);
}

double closeness_centralization(Network const& network, RunContext const& context) {
    auto const sums = distance_sums(network, {}, PathDirection::forward, "closeness", context);
    if (std::ranges::find(sums.reached, 0.0) != sums.reached.end()) {
        return blank;
    }
    double const nodes = network.node_count();
    NodeValues values(network.node_count());
    for (NodeId node = 0; node < network.node_count(); ++node) {
        values[node] = sums.reached[node] / sums.sum[node];
    }
    return centralization(values, network.directed() ? (nodes - 1) * (1 - 1 / nodes)
                                                     : (nodes - 1) * (nodes - 2) / (2 * nodes - 3));
}

double betweenness_centralization(Network const& network, RunContext const& context) {
    double const nodes = network.node_count();
    double const undirected = (nodes - 1) * (nodes - 1) * (nodes - 2) / 2;
    return centralization(betweenness(network, {}, context),
                          network.directed() ? 2 * undirected : undirected);
}

} // namespace cospread

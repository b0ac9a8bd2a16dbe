#include "core/whole_network/krackhardt.h"

#include "core/centrality/distance_sums.h"
#include "core/network/components.h"

#include <numeric>

namespace cospread {

double krackhardt_hierarchy(Network const& network, RunContext const& context) {
    double mutual = 0;
    auto const& rows = network.out_rows();
    for (NodeId const size : strong_components(rows.offsets, rows.nodes, context).sizes()) {
        mutual += static_cast<double>(size) * (static_cast<double>(size) - 1) / 2;
    }
    auto const sums = distance_sums(network, {}, PathDirection::forward, "who reaches whom", context);
    double const ordered = std::accumulate(sums.reached.begin(), sums.reached.end(), 0.0);
    double const one_sided = ordered - 2 * mutual;
    return one_sided / (one_sided + mutual);
}

double krackhardt_efficiency(Network const& network, RunContext const& context) {
    double arcs = 0;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        NodeId last = node;
        for (NodeId const other : network.out(node).nodes) {
            arcs += other != node && other != last ? 1 : 0;
            last = other;
        }
    }
    double fewest = 0;
    double most_beyond = 0;
    for (NodeId const size : weak_components(network, context).sizes()) {
        double const others = static_cast<double>(size) - 1;
        fewest += others;
        most_beyond += others * others;
    }
    return 1 - (arcs - fewest) / most_beyond;
}

} // namespace cospread

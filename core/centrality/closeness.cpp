#include "core/centrality/closeness.h"

#include "core/centrality/distance_sums.h"

namespace cospread {

NodeValues closeness(Network const& network, MeasureOptions const& options, PathDirection direction,
                     ClosenessScaling scaling, RunContext const& context) {
    auto const sums = distance_sums(network, options, direction, "closeness", context);
    NodeValues values(network.node_count(), 0.0);
    double const others = static_cast<double>(network.node_count()) - 1;
    for (NodeId node = 0; node < network.node_count(); ++node) {
        if (sums.reached[node] > 0) {
            values[node] = sums.reached[node] / sums.sum[node];
        }
        if (scaling == ClosenessScaling::wasserman_faust) {
            values[node] *= sums.reached[node] / others;
        }
    }
    return values;
}

} // namespace cospread

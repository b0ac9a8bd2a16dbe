#include "core/centrality/harmonic.h"

#include "core/centrality/distance_sums.h"

namespace cospread {

NodeValues harmonic(Network const& network, MeasureOptions const& options, PathDirection direction,
                    RunContext const& context) {
    auto values = distance_sums(network, options, direction, "harmonic centrality", context).inverse_sum;
    if (options.normalized) {
        double const others = static_cast<double>(network.node_count()) - 1;
        for (double& value : values) {
            value /= others;
        }
    }
    return values;
}

} // namespace cospread

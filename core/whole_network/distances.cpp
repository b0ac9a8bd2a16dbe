#include "core/whole_network/distances.h"

#include "core/centrality/distance_sums.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace cospread {

double diameter(Network const& network, MeasureOptions const& options, RunContext const& context) {
    auto const sums = distance_sums(network, options, PathDirection::forward, "diameter", context);
    return sums.farthest.empty() ? std::numeric_limits<double>::quiet_NaN()
                                 : *std::ranges::max_element(sums.farthest);
}

double mean_distance(Network const& network, MeasureOptions const& options, RunContext const& context) {
    auto const sums = distance_sums(network, options, PathDirection::forward, "mean distance", context);
    // Without a pair 0/0: NaN.
    return std::accumulate(sums.sum.begin(), sums.sum.end(), 0.0) /
           std::accumulate(sums.reached.begin(), sums.reached.end(), 0.0);
}

} // namespace cospread

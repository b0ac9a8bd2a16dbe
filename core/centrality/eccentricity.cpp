#include "core/centrality/eccentricity.h"

#include "core/centrality/distance_sums.h"

namespace cospread {

NodeValues eccentricity(Network const& network, MeasureOptions const& options, RunContext const& context) {
    return distance_sums(network, options, PathDirection::forward, "eccentricity", context).farthest;
}

} // namespace cospread

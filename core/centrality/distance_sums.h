#pragma once

#include "core/centrality/path_arcs.h"

#include <string_view>
#include <vector>

namespace cospread {

/// What the measures of distance are made of: for each node, over the other nodes it reaches.
struct DistanceSums {
    std::vector<double> reached;     ///< how many others
    std::vector<double> sum;         ///< sum of the distances
    std::vector<double> inverse_sum; ///< sum of 1/distance
};

/// Cost: O(n m) for hops, O(n m log m) for lengths; parallel over nodes. `words` says what is done, for the
/// progress.
[[nodiscard]] DistanceSums distance_sums(PathArcs const& arcs, std::string_view words,
                                         RunContext const& context);

} // namespace cospread

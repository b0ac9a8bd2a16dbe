#pragma once

#include "core/centrality/path_arcs.h"

#include <string_view>
#include <vector>

namespace cospread {

/// What the measures of distance are made of: for each node, over the other nodes it reaches.
struct DistanceSums {
    explicit DistanceSums(std::size_t nodes)
        : reached(nodes, 0.0)
        , sum(nodes, 0.0)
        , inverse_sum(nodes, 0.0)
        , farthest(nodes, 0.0) {}

    std::vector<double> reached;     ///< how many others
    std::vector<double> sum;         ///< sum of the distances
    std::vector<double> inverse_sum; ///< sum of 1/distance
    std::vector<double> farthest;    ///< largest distance; 0 where no other is reached
};

/// Distances from every node (`forward`) or to it. Path lengths by `options.path_lengths`. Cost: that of
/// hop_sums() or onward_hop_sums() for hops, O(n m log m) for lengths; parallel over nodes. `words` says what
/// is done, for the progress. Errors: those of path_arcs().
[[nodiscard]] DistanceSums distance_sums(Network const& network, MeasureOptions const& options,
                                         PathDirection direction, std::string_view words,
                                         RunContext const& context);

} // namespace cospread

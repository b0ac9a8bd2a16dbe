#pragma once

#include "core/base/run_context.h"
#include "core/network/network.h"

#include <cstdint>
#include <vector>

namespace cospread {

struct CommunityOptions {
    double resolution = 1; ///< above 1: more and smaller communities
    unsigned runs = 10;    ///< the best of this many, from different seeds
    bool unweighted = false;
};

/// Communities of a network.
struct Communities {
    std::vector<std::uint32_t> community; ///< of each node, numbered from 0 in the order of the nodes
    std::uint32_t count = 0;
    double modularity = 0; ///< at resolution 1; NaN where no tie has strength
    double quality = 0;    ///< the modularity at the resolution asked for, by which the best run was chosen
    std::vector<double>
        stability; ///< how far the other runs agree about each node, 0 to 1; NaN for a single run
};

/// Groups of nodes with more ties among them than chance gives: Leiden on modularity, sum over groups of
/// (share of strength inside) - resolution (share of the ends)^2, the best of several runs. Directions do not
/// matter, ties both ways add up; self ties are left out. A node's stability is the mean, over the other
/// runs, of the overlap (shared / united) of its community there and here. Cost: about O(runs m). Throws
/// AnalysisError naming the first tie with a negative strength. Source: Newman and Girvan 2004,
/// doi:10.1103/PhysRevE.69.026113. Two triangles joined by one tie are two communities of modularity 5/14.
[[nodiscard]] Communities communities(Network const& network, CommunityOptions const& options,
                                      RunContext const& context);

} // namespace cospread

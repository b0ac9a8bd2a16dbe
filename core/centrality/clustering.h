#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// What a triangle at a node counts.
enum class ClusteringVariant : std::uint8_t {
    local,   ///< one
    barrat,  ///< the mean strength of the node's two ties in it
    onnela,  ///< the geometric mean of its three strengths, as shares of the largest in the network
    fagiolo, ///< the number of its directed triangles
};

/// Clustering: how many of the possible triangles at the node there are, as a share. 0 where the node has
/// fewer than two alters. With the degree k (number of alters), the strength s and a sum over the triangles
/// i, j, h at the node i:
/// - local: triangles / (k(k-1)/2); directions and strengths do not matter. Source: Watts and Strogatz 1998,
///   doi:10.1038/30918.
/// - barrat: sum of (w_ij + w_ih) / (s(k-1)); NaN where s is 0. Source: Barrat et al. 2004,
///   doi:10.1073/pnas.0400087101.
/// - onnela: sum of (w_ij w_ih w_jh)^(1/3) / (k(k-1)/2), each w divided by the largest; NaN where that is 0.
///   Source: Onnela et al. 2005, doi:10.1103/PhysRevE.71.065103.
/// - fagiolo: sum of b_ij b_ih b_jh / (d(d-1) - 2 r), where b is the number of directions between two nodes
///   (1 or 2), d their sum at i and r how many alters are tied both ways; on an undirected network equal to
///   local. Source: Fagiolo 2007, doi:10.1103/PhysRevE.76.026107.
/// Parallel ties are one with the strengths summed, self ties left out; between two nodes w sums the ties of
/// both directions. With `unweighted` (or no strengths) every tie counts 1. Throws AnalysisError where barrat
/// or onnela meet a negative strength. Cost: O(m^1.5) at most. Four nodes in a ring with one diagonal: 2/3 at
/// its ends, 1 at the others.
[[nodiscard]] NodeValues clustering(Network const& network, ClusteringVariant variant, bool unweighted,
                                    RunContext const& context);

} // namespace cospread

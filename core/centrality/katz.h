#pragma once

#include "core/network/node_measure.h"

#include <optional>

namespace cospread {

/// What each value of katz() is made of.
struct KatzOptions {
    std::optional<double> alpha{}; ///< share that a tie passes on; none: 0.85 / largest eigenvalue
    double beta = 1;               ///< what a node has by itself
    bool unweighted = false;       ///< every tie counts 1
};

/// Katz centrality: x = alpha A'x + beta, where A'x sums the values of the nodes with a tie to the node times
/// the strengths of these ties: all walks that end at the node, one of k ties counting beta alpha^k. Not
/// normalised. Values are within 1e-11 relative. Cost: O(n + m) a sweep, some tens of them, more as alpha
/// nears 1 / largest eigenvalue. Throws AnalysisError where alpha is that or more (the sum has no end), where
/// none is given and no node comes back to itself along the ties (any would do), and where a strength is
/// negative. Source: Katz 1953, doi:10.1007/BF02289026. In a -> b with alpha 0.5, beta 1: 1 and 1.5.
[[nodiscard]] NodeValues katz(Network const& network, KatzOptions const& options, RunContext const& context);

} // namespace cospread

#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Eigenvector centrality: values in proportion to the summed values of the nodes with a tie to the node,
/// times the strengths of these ties; the principal eigenvector, largest entry 1. Nodes that neither belong
/// to the part with the largest eigenvalue nor are reached from it have 0. Parallel ties count each, a self
/// tie as in degree(). With `unweighted` every tie counts 1. One node without a tie: blank. Cost: O(n + m) a
/// step, some tens of them. Throws AnalysisError where the vector is not unique: where no node reaches itself
/// along the ties, or several parts share the largest eigenvalue (within 1e-10 relative); where a strength is
/// negative; where eigenvalues are too close for it to settle. Source: Bonacich 1972,
/// doi:10.1080/0022250X.1972.9989806. In a star of n the leaves have 1/sqrt(n-1).
[[nodiscard]] NodeValues eigenvector(Network const& network, bool unweighted, RunContext const& context);

} // namespace cospread

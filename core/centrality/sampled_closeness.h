#pragma once

#include "core/centrality/closeness.h"

namespace cospread {

/// Closeness (in hops) estimated from the distances to random nodes, each value within `epsilon` of the exact
/// one, all of them together with `sampling_certainty`. Small components are computed exactly. How many nodes
/// are drawn depends on how much distances vary and on the seed, not on the number of threads. Cost: mostly
/// some thousand searches, 256 at once. Throws AnalysisError for lengths other than hops, and for a directed
/// network that is not strongly connected: how many nodes each node reaches would have to be known. Sources:
/// Eppstein and Wang 2004, doi:10.7155/jgaa.00081; intervals: Maurer and Pontil 2009, arXiv:0907.3740.
[[nodiscard]] SampledValues sampled_closeness(Network const& network, MeasureOptions const& options,
                                              PathDirection direction, ClosenessScaling scaling,
                                              double epsilon, RunContext const& context);

} // namespace cospread

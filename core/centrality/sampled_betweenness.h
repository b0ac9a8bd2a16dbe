#pragma once

#include "core/network/node_measure.h"

namespace cospread {

/// Betweenness (in hops) estimated from random shortest paths, each value within `epsilon` of the exact one
/// on the normalised scale, all of them together with `sampling_certainty`. Paths are drawn until every
/// node's interval is narrow enough, which depends on the seed and not on the number of threads. Unit and
/// normaliser as in betweenness(). Cost: at most about 0.5/epsilon^2 (log2(longest path) + 4) searches from
/// both ends of a pair, mostly far fewer; memory 8 bytes a tie, and 24 a node and
/// 4 more a thread. Blank where n < 3. Source: Borassi and Natale 2016 (KADABRA),
/// doi:10.4230/LIPIcs.ESA.2016.20.
[[nodiscard]] SampledValues sampled_betweenness(Network const& network, MeasureOptions const& options,
                                                double epsilon, RunContext const& context);

} // namespace cospread

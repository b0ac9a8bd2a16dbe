#pragma once

#include "core/centrality/degree.h"

namespace cospread {

/// Sum of the strengths of each node's ties, counted as degree() counts them; unit: that of the strength
/// column. Negative strengths are summed like others. With `unweighted` (or no strengths) equal to degree().
/// Where weights are distances the strength is 1/weight; throws AnalysisError naming the first tie with a
/// distance of 0. Cost: O(n + m). Source: Barrat et al. 2004, doi:10.1073/pnas.0400087101. Ties of strength 2
/// and 3 at a node give 5.
[[nodiscard]] NodeValues strength(Network const& network, TieDirection direction, bool unweighted);

} // namespace cospread

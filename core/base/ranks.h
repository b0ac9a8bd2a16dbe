#pragma once

#include <vector>

namespace cospread {

/// Rank of each value, 1 = largest (or smallest). Equal values share the mean of their ranks, and neighbours
/// in the ranking within 1e-9 relative are equal (sums in another order round differently); NaN comes after
/// every number, all NaN sharing theirs. {5, 7, 7, 1} ranks 3, 1.5, 1.5, 4. Cost: O(n log n).
[[nodiscard]] std::vector<double> mean_ranks(std::vector<double> const& values, bool largest_first = true);

} // namespace cospread

#pragma once

#include <vector>

namespace cospread {

/// Rank of each value, 1 = the largest; equal values (to 1e-12 of themselves: sums in another order) share
/// the mean of their ranks; NaN for NaN. Cost: O(n log n). 5, 7, 5 have the ranks 2.5, 1, 2.5.
[[nodiscard]] std::vector<double> mean_ranks(std::vector<double> const& values);

} // namespace cospread

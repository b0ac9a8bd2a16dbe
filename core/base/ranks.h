#pragma once

#include <vector>

namespace cospread {

/// Rank of each value, 1 = largest. Equal values share the mean of their ranks, and neighbours in the ranking
/// within 1e-9 relative are equal (sums in another order round differently); NaN comes after every number,
/// all NaN sharing theirs. {5, 7, 7, 1} ranks 3, 1.5, 1.5, 4. Cost: O(n log n).
[[nodiscard]] std::vector<double> mean_ranks(std::vector<double> const& values);

/// The first and the last rank that each of several values may have.
struct RankIntervals {
    std::vector<double> low;
    std::vector<double> high;
};

/// Ranks (1 = largest) of values of which only an interval is known: `low` = 1 + how many lie above for sure,
/// `high` = how many do not lie below for sure. NaN where the interval is. [1, 2], [1.5, 3], [4, 5]: ranks
/// 2-3, 2-3, 1-1. Cost: O(n log n).
[[nodiscard]] RankIntervals rank_intervals(std::vector<double> const& low, std::vector<double> const& high);

} // namespace cospread

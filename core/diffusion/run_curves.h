#pragma once

#include "core/diffusion/spread_result.h"

namespace cospread {

/// Of each run the number of adopters at each step up to its own last one.
using RunCurves = std::vector<std::vector<std::uint32_t>>;

/// The smallest count that at least `share` of the chances do not exceed; `of_count` holds the chance of
/// each.
[[nodiscard]] double count_percentile(std::vector<double> const& of_count, double share);

/// Fills curve, spread and standard_error. A run keeps its last number in the steps after it ended.
void fill_curve(SpreadResult& result, RunCurves const& curves);

} // namespace cospread

#pragma once

#include "viz/layout/stress_descent.h"

#include <vector>

namespace cospread::viz {

/// Pushes circles apart until no two are nearer than the sum of their radii, moving each as little as it can:
/// pairs that overlap step aside by half the overlap each, round by round. A few may be left after many
/// rounds where there is no room. Deterministic. Cost: O(rounds x n x circles near each).
void remove_overlaps(std::vector<Place>& places, std::vector<double> const& radii);

} // namespace cospread::viz

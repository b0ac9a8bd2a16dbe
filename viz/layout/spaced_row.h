#pragma once

#include <span>
#include <vector>

namespace cospread::viz {

/// Places along a line in the order given, as near to `targets` as can be (least squares) with neighbours no
/// nearer than the sum of their radii and all circles between `low` and `high`; where they do not fit, as if
/// `high` were far enough. By pooling neighbours that push each other. Source: Ayer, Brunk, Ewing, Reid,
/// Silverman 1955, doi:10.1214/aoms/1177728423. Cost: O(n).
[[nodiscard]] std::vector<double> spaced_row(std::span<double const> targets, std::span<double const> radii,
                                             double low, double high);

} // namespace cospread::viz

#include "core/uncertainty/intervals.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cospread {

double two_sided_z(double tail) {
    double low = 0;
    double high = 40; // erfc is 0 to double precision beyond
    for (int halving = 0; halving < 100; ++halving) {
        double const middle = (low + high) / 2;
        (std::erfc(middle / std::numbers::sqrt2) > tail ? low : high) = middle;
    }
    return high;
}

Interval wilson_interval(std::uint64_t successes, std::uint64_t trials, double z) {
    auto const n = static_cast<double>(trials);
    double const share = static_cast<double>(successes) / n;
    double const z2 = z * z;
    double const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    double const half = z * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    // At the ends the two terms cancel but for rounding.
    return {successes == 0 ? 0.0 : std::max(0.0, centre - half),
            successes == trials ? 1.0 : std::min(1.0, centre + half)};
}

} // namespace cospread

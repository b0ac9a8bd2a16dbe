#pragma once

#include <cstdint>

namespace cospread {

struct Interval {
    double low = 0;
    double high = 0;
};

/// The z beyond which a standard normal lies with probability `tail` on each side: two_sided_z(0.05)
/// = 1.95996. `tail` in (0, 1) is both sides together.
[[nodiscard]] double two_sided_z(double tail);

/// Wilson's score interval of a proportion (1927, doi:10.1080/01621459.1927.10502953), for `trials` > 0. By
/// hand: 0 of 10 at z = 1.96: from 0 to 1.96^2 / (10 + 1.96^2) = 0.2775.
[[nodiscard]] Interval wilson_interval(std::uint64_t successes, std::uint64_t trials, double z);

} // namespace cospread

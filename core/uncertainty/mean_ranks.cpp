#include "core/uncertainty/mean_ranks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace cospread {

namespace {

constexpr double equal_within = 1e-12;

} // namespace

std::vector<double> mean_ranks(std::vector<double> const& values) {
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (!std::isnan(values[index])) {
            order.push_back(index);
        }
    }
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    std::vector<double> ranks(values.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t begin = 0; begin < order.size();) {
        double const largest = values[order[begin]];
        double const least = largest - equal_within * std::abs(largest);
        std::size_t end = begin;
        while (end < order.size() && values[order[end]] >= least) {
            ++end;
        }
        // Ranks begin + 1 .. end, their mean.
        double const shared = static_cast<double>(begin + 1 + end) / 2;
        for (; begin < end; ++begin) {
            ranks[order[begin]] = shared;
        }
    }
    return ranks;
}

} // namespace cospread

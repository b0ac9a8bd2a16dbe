#include "core/base/ranks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace cospread {

namespace {

bool are_equal(double a, double b) {
    if (std::isnan(a) || std::isnan(b)) {
        return std::isnan(a) && std::isnan(b);
    }
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

} // namespace

std::vector<double> mean_ranks(std::vector<double> const& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const comes_first = [&](std::size_t a, std::size_t b) {
        if (std::isnan(values[a]) || std::isnan(values[b])) {
            return !std::isnan(values[a]) && std::isnan(values[b]);
        }
        return values[a] > values[b];
    };
    std::ranges::sort(order, comes_first);
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        end = begin + 1;
        while (end < order.size() && are_equal(values[order[end - 1]], values[order[end]])) {
            ++end;
        }
        double const rank = (static_cast<double>(begin + 1) + static_cast<double>(end)) / 2;
        for (std::size_t i = begin; i < end; ++i) {
            ranks[order[i]] = rank;
        }
    }
    return ranks;
}

RankIntervals rank_intervals(std::vector<double> const& low, std::vector<double> const& high) {
    auto const sorted = [](std::vector<double> values) {
        std::erase_if(values, [](double value) { return std::isnan(value); });
        std::ranges::sort(values);
        return values;
    };
    auto const lows = sorted(low);
    auto const highs = sorted(high);
    RankIntervals ranks{low, high};
    for (std::size_t i = 0; i < low.size(); ++i) {
        if (std::isnan(low[i])) {
            continue;
        }
        auto const above = lows.end() - std::ranges::upper_bound(lows, high[i]);
        auto const not_below = highs.end() - std::ranges::lower_bound(highs, low[i]);
        ranks.low[i] = 1 + static_cast<double>(above);
        ranks.high[i] = static_cast<double>(not_below);
    }
    return ranks;
}

} // namespace cospread

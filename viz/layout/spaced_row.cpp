#include "viz/layout/spaced_row.h"

#include <algorithm>

namespace cospread::viz {

std::vector<double> spaced_row(std::span<double const> targets, std::span<double const> radii, double low,
                               double high) {
    // Without the room that those before need, places only have to ascend.
    std::vector<double> offsets(targets.size(), 0.0);
    for (std::size_t i = 1; i < targets.size(); ++i) {
        offsets[i] = offsets[i - 1] + radii[i - 1] + radii[i];
    }

    struct Pool {
        double sum;
        std::size_t count;

        [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
    };

    std::vector<Pool> pools;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        pools.push_back({targets[i] - offsets[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            auto const last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::vector<double> places;
    places.reserve(targets.size());
    if (targets.empty()) {
        return places;
    }
    double const first = low + radii.front();
    double const last = std::max(first, high - radii.back() - offsets.back());
    for (auto const& pool : pools) {
        double const at = std::clamp(pool.mean(), first, last);
        for (std::size_t i = 0; i < pool.count; ++i) {
            places.push_back(at + offsets[places.size()]);
        }
    }
    return places;
}

} // namespace cospread::viz

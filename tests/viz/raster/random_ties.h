#pragma once

#include "core/base/random.h"
#include "core/base/run_context.h"
#include "viz/raster/tie_counts.h"

#include <numeric>
#include <vector>

namespace cospread::viz {

[[nodiscard]] inline RunContext on_threads(unsigned threads) {
    RunContext context;
    context.threads = threads;
    return context;
}

struct RandomTies {
    std::vector<Point> at;
    std::vector<TieEnds> ties;
};

/// A number between 0 and 1 for every `item`.
[[nodiscard]] inline float random_unit(std::uint64_t item) {
    return static_cast<float>(unit_interval(mix_bits(item)));
}

/// Ties that start anywhere in a picture and reach up to `reach` across and down, also out of it.
[[nodiscard]] inline RandomTies random_ties(std::uint32_t count, float width, float height, float reach) {
    RandomTies random;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint64_t const item = std::uint64_t{i} * 4;
        Point const from{random_unit(item) * width, random_unit(item + 1) * height};
        random.ties.push_back({2 * i, 2 * i + 1});
        random.at.push_back(from);
        random.at.push_back({from.x + (random_unit(item + 2) * 2 - 1) * reach,
                             from.y + (random_unit(item + 3) * 2 - 1) * reach});
    }
    return random;
}

/// Pixels of ink of lines a pixel wide.
[[nodiscard]] inline double ink_of(TieCounts const& counts) {
    return std::accumulate(counts.values.begin(), counts.values.end(), 0.0) / TieCounts::unit;
}

[[nodiscard]] inline int count_at(TieCounts const& counts, int x, int y) {
    return counts.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(counts.width) +
                         static_cast<std::size_t>(x)];
}

} // namespace cospread::viz

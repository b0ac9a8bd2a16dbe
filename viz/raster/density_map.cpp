#include "viz/raster/density_map.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {
namespace {

constexpr std::size_t rows_a_chunk = 32;
constexpr int margin = 2; ///< pixels round the scene
constexpr int smallest_level = 64;

/// Half the size: a pixel that lines of one pixel's width cross has half the ink of the four it is made of.
TieCounts halved(TieCounts const& counts) {
    TieCounts half{(counts.width + 1) / 2, (counts.height + 1) / 2, {}};
    half.values.resize(static_cast<std::size_t>(half.width) * static_cast<std::size_t>(half.height));
    auto const at = [&](int x, int y) -> std::uint32_t {
        return x < counts.width && y < counts.height
                   ? counts.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(counts.width) +
                                   static_cast<std::size_t>(x)]
                   : 0;
    };
    std::size_t place = 0;
    for (int y = 0; y < half.height; ++y) {
        for (int x = 0; x < half.width; ++x) {
            std::uint32_t const sum =
                at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1);
            half.values[place++] = static_cast<std::uint16_t>(std::min((sum + 1) / 2, 0xffffU));
        }
    }
    return half;
}

/// The pixels of a map that a pixel of the view covers in one direction, and how much of each.
struct Span {
    int first = 0;
    int count = 0;
    std::array<float, 4> shares{};
};

std::vector<Span> spans_of(int pixels, float begin, float step, int available) {
    std::vector<Span> spans(static_cast<std::size_t>(pixels));
    for (int i = 0; i < pixels; ++i) {
        float const low =
            std::clamp(begin + step * static_cast<float>(i), 0.0F, static_cast<float>(available));
        float const high =
            std::clamp(begin + step * static_cast<float>(i + 1), 0.0F, static_cast<float>(available));
        Span& span = spans[static_cast<std::size_t>(i)];
        span.first = static_cast<int>(low);
        for (int part = 0; part < 4; ++part) {
            float const from = std::max(low, static_cast<float>(span.first + part));
            float const to = std::min(high, static_cast<float>(span.first + part + 1));
            if (to <= from) {
                break;
            }
            span.shares[static_cast<std::size_t>(part)] = to - from;
            span.count = part + 1;
        }
    }
    return spans;
}

} // namespace

float DensityMap::reach(Box const& bounds, int longest_side) {
    return static_cast<float>(longest_side - 2 * margin) / std::max({bounds.width(), bounds.height(), 1e-6F});
}

DensityMap::DensityMap(std::span<TieEnds const> ties, std::span<Point const> positions, Box const& bounds,
                       int longest_side, RunContext const& context) {
    scale_ = reach(bounds, longest_side);
    corner_ = {bounds.low.x - static_cast<float>(margin) / scale_,
               bounds.low.y - static_cast<float>(margin) / scale_};
    int const width = static_cast<int>(std::ceil(bounds.width() * scale_)) + 2 * margin;
    int const height = static_cast<int>(std::ceil(bounds.height() * scale_)) + 2 * margin;
    std::vector<Point> at(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        // The centre of a pixel is a whole number.
        at[i] = {(positions[i].x - corner_.x) * scale_ - 0.5F, (positions[i].y - corner_.y) * scale_ - 0.5F};
    }
    levels_.push_back(count_ties(ties, at, width, height, context));
    while (std::min(levels_.back().width, levels_.back().height) > smallest_level) {
        levels_.push_back(halved(levels_.back()));
    }
}

TieCounts DensityMap::view(Point corner, float scale, int width, int height,
                           RunContext const& context) const {
    std::size_t level = 0;
    float step = scale_ / scale; // pixels of the level a pixel of the view
    while (step > 2 && level + 1 < levels_.size()) {
        step /= 2;
        ++level;
    }
    TieCounts const& map = levels_[level];
    // Beyond the smallest level a pixel covers more than it looks at; so small nothing can be told apart.
    float const looked_at = std::min(step, 3.0F);
    float const level_scale = scale * step;
    auto const columns = spans_of(width, (corner.x - corner_.x) * level_scale, step, map.width);
    auto const rows = spans_of(height, (corner.y - corner_.y) * level_scale, step, map.height);
    TieCounts counts{width, height, {}};
    counts.values.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    auto const row_count = static_cast<std::size_t>(height);
    for_each_chunk(context, row_count, rows_a_chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
        std::vector<float> sums(static_cast<std::size_t>(map.width) + 4);
        for (std::size_t y = begin; y < end; ++y) {
            Span const& row = rows[y];
            if (row.count == 0) {
                continue;
            }
            std::fill(sums.begin(), sums.end(), 0.0F);
            for (int part = 0; part < row.count; ++part) {
                std::uint16_t const* const line =
                    map.values.data() +
                    static_cast<std::size_t>(row.first + part) * static_cast<std::size_t>(map.width);
                // Averages over the pixel, made as strong as a line of a pixel's width: divided by its area,
                // times its side.
                float const share = row.shares[static_cast<std::size_t>(part)] / looked_at;
                for (int x = columns.front().first; x < std::min(columns.back().first + 4, map.width); ++x) {
                    sums[static_cast<std::size_t>(x)] += share * static_cast<float>(line[x]);
                }
            }
            std::uint16_t* const out = counts.values.data() + y * static_cast<std::size_t>(width);
            for (std::size_t x = 0; x < columns.size(); ++x) {
                Span const& column = columns[x];
                float const* const from = sums.data() + column.first;
                float const sum = from[0] * column.shares[0] + from[1] * column.shares[1] +
                                  from[2] * column.shares[2] + from[3] * column.shares[3];
                out[x] = static_cast<std::uint16_t>(std::min(sum + 0.5F, 65535.0F));
            }
        }
    });
    return counts;
}

} // namespace cospread::viz

#include "viz/raster/tie_counts.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace cospread::viz {
namespace {

constexpr std::size_t ties_a_chunk = 1 << 15;
constexpr int fraction_bits = 16;
constexpr int spare = 2; ///< lines on either side of a plane
constexpr std::size_t rows_a_chunk = 64;
constexpr std::size_t sampling = 64;

/// One plane of counts a direction: lines that run rather across than down lie in `across`, the others, with
/// x and y exchanged, in `down`. So the pixels of a line follow each other in memory.
class Plane {
  public:
    Plane(int length, int lines)
        : length_(length)
        // Spare lines before the first and behind the last take what falls beyond the picture.
        , values_(static_cast<std::size_t>(length) * static_cast<std::size_t>(lines + 2 * spare + 1), 0) {}

    /// A line from `from` to `to`, whose first coordinate runs along; pixel centres are whole numbers. Where
    /// not `smooth`, it steps from pixel to pixel, with its edges where `chance` (below 2^16) puts them.
    template<bool smooth>
    void draw(Point from, Point to, std::uint32_t chance) {
        if (from.x > to.x) {
            std::swap(from, to);
        }
        auto const first = std::max(static_cast<int>(std::ceil(from.x)), 0);
        auto const end = std::min(static_cast<int>(std::ceil(to.x)), length_);
        if (first >= end) {
            return;
        }
        float const slope = (to.y - from.y) / (to.x - from.x);
        auto const start = static_cast<double>(from.y + slope * (static_cast<float>(first) - from.x));
        constexpr double one = 1 << fraction_bits;
        // Both ends are inside, but rounding may carry them beyond by a hair: the spare lines take that.
        auto y = static_cast<std::uint32_t>((start + spare) * one) + (smooth ? 0 : chance);
        auto const step = static_cast<std::uint32_t>(std::lround(static_cast<double>(slope) * one));
        // The steeper the line, the more of it lies in a step.
        auto const ink = static_cast<std::uint32_t>(
            static_cast<float>(TieCounts::unit) * std::sqrt(1 + slope * slope) + 0.5F);
        auto const stride = static_cast<std::size_t>(length_);
        std::uint16_t* const column = values_.data() + first;
        for (std::size_t x = 0; x < static_cast<std::size_t>(end - first); ++x, y += step) {
            std::uint16_t* const place = column + (y >> fraction_bits) * stride + x;
            std::uint32_t const below = smooth ? (y & 0xffff) * ink >> fraction_bits : 0;
            add(place[0], ink - below);
            if constexpr (smooth) {
                add(place[stride], below);
            }
        }
    }

    [[nodiscard]] std::uint16_t at(int along, int line) const { return this->line(line)[along]; }

    [[nodiscard]] std::uint16_t const* line(int index) const {
        return values_.data() + static_cast<std::size_t>(index + spare) * static_cast<std::size_t>(length_);
    }

  private:
    static void add(std::uint16_t& value, std::uint32_t ink) {
        value = static_cast<std::uint16_t>(std::min(value + ink, 0xffffU));
    }

    int length_;
    std::vector<std::uint16_t> values_;
};

struct Planes {
    Planes(int width, int height)
        : across(width, height)
        , down(height, width) {}

    Plane across;
    Plane down;
};

/// The part of a segment in -1 <= x <= right, -1 <= y <= bottom (Liang and Barsky).
std::optional<std::pair<Point, Point>> clipped(Point from, Point to, float right, float bottom) {
    float enter = 0;
    float leave = 1;
    auto const clip = [&](float start, float step, float high) {
        if (step == 0) {
            return start >= -1 && start <= high;
        }
        float first = (-1 - start) / step;
        float last = (high - start) / step;
        if (first > last) {
            std::swap(first, last);
        }
        enter = std::max(enter, first);
        leave = std::min(leave, last);
        return enter < leave;
    };
    float const dx = to.x - from.x;
    float const dy = to.y - from.y;
    if (!clip(from.x, dx, right) || !clip(from.y, dy, bottom)) {
        return std::nullopt;
    }
    return std::pair(Point{from.x + dx * enter, from.y + dy * enter},
                     Point{from.x + dx * leave, from.y + dy * leave});
}

bool beside(Point from, Point to, float right, float bottom) {
    return std::max(from.x, to.x) < -1 || std::min(from.x, to.x) > right || std::max(from.y, to.y) < -1 ||
           std::min(from.y, to.y) > bottom;
}

bool inside(Point point, float right, float bottom) {
    return point.x >= -1 && point.y >= -1 && point.x <= right && point.y <= bottom;
}

/// About how much of the picture the ties would cover, in pixels: by one of 64 of them.
double expected_ink(std::span<TieEnds const> ties, std::span<Point const> at, int width, int height) {
    auto const right = static_cast<float>(width);
    auto const bottom = static_cast<float>(height);
    auto const most = static_cast<double>(std::max(width, height));
    double ink = 0;
    for (std::size_t i = 0; i < ties.size(); i += sampling) {
        Point const from = at[ties[i][0]];
        Point const to = at[ties[i][1]];
        if (!beside(from, to, right, bottom)) {
            ink += std::min(static_cast<double>(std::hypot(to.x - from.x, to.y - from.y)), most);
        }
    }
    return ink * sampling;
}

template<bool smooth>
void draw_ties(std::span<TieEnds const> ties, std::span<Point const> at, int width, int height,
               Planes& planes) {
    auto const right = static_cast<float>(width);
    auto const bottom = static_cast<float>(height);
    for (TieEnds const& tie : ties) {
        Point from = at[tie[0]];
        Point to = at[tie[1]];
        if (beside(from, to, right, bottom)) {
            continue;
        }
        if (!inside(from, right, bottom) || !inside(to, right, bottom)) {
            auto const part = clipped(from, to, right, bottom);
            if (!part) {
                continue;
            }
            from = part->first;
            to = part->second;
        }
        auto const chance =
            static_cast<std::uint32_t>(mix_bits(tie[0] ^ std::uint64_t{tie[1]} << 32) & 0xffff);
        if (std::abs(to.x - from.x) >= std::abs(to.y - from.y)) {
            planes.across.draw<smooth>(from, to, chance);
        } else {
            planes.down.draw<smooth>({from.y, from.x}, {to.y, to.x}, chance);
        }
    }
}

/// Adds the planes of all threads up, in squares that fit the cache whichever way they are read.
void sum_planes(std::vector<Planes const*> const& all, TieCounts& counts, RunContext const& context) {
    constexpr int square = 32;
    auto const rows = static_cast<std::size_t>(counts.height);
    for_each_chunk(context, rows, square, [&](std::size_t begin, std::size_t end, std::size_t) {
        std::vector<std::uint32_t> sums(square);
        for (int left = 0; left < counts.width; left += square) {
            int const right = std::min(left + square, counts.width);
            for (auto y = static_cast<int>(begin); y < static_cast<int>(end); ++y) {
                std::fill(sums.begin(), sums.end(), 0);
                for (Planes const* const planes : all) {
                    std::uint16_t const* const across = planes->across.line(y);
                    for (int x = left; x < right; ++x) {
                        sums[static_cast<std::size_t>(x - left)] +=
                            across[x] + static_cast<std::uint32_t>(planes->down.at(y, x));
                    }
                }
                std::uint16_t* const row = counts.values.data() + static_cast<std::size_t>(y) *
                                                                      static_cast<std::size_t>(counts.width);
                for (int x = left; x < right; ++x) {
                    row[x] = static_cast<std::uint16_t>(
                        std::min(sums[static_cast<std::size_t>(x - left)], 0xffffU));
                }
            }
        }
    });
}

} // namespace

bool is_dense(std::span<TieEnds const> ties, std::span<Point const> at, int width, int height) {
    double const pixels = static_cast<double>(width) * static_cast<double>(height);
    return expected_ink(ties, at, width, height) > smooth_up_to * pixels;
}

TieCounts doubled(TieCounts const& half, int width, int height, RunContext const& context) {
    TieCounts counts{width, height, {}};
    counts.values.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    // Each pixel is three parts of the one it lies in and one part of the nearest beside it, both ways.
    auto const beside = [](int i, int count) {
        return std::clamp(i / 2 + (i % 2 == 0 ? -1 : 1), 0, count - 1);
    };
    auto const rows = static_cast<std::size_t>(height);
    for_each_chunk(context, rows, rows_a_chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
        for (auto y = static_cast<int>(begin); y < static_cast<int>(end); ++y) {
            auto const line = [&](int row) {
                return half.values.data() +
                       static_cast<std::size_t>(row) * static_cast<std::size_t>(half.width);
            };
            std::uint16_t const* const near = line(std::min(y / 2, half.height - 1));
            std::uint16_t const* const far = line(beside(y, half.height));
            std::uint16_t* const out =
                counts.values.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
            for (int x = 0; x < width; ++x) {
                int const inner = std::min(x / 2, half.width - 1);
                int const outer = beside(x, half.width);
                std::uint32_t const sum = 9U * near[inner] + 3U * (near[outer] + far[inner]) + far[outer];
                out[x] = static_cast<std::uint16_t>((sum + 16) / 32);
            }
        }
    });
    return counts;
}

TieCounts count_ties(std::span<TieEnds const> ties, std::span<Point const> at, int width, int height,
                     RunContext const& context) {
    TieCounts counts{width, height, {}};
    counts.values.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    bool const smooth = !is_dense(ties, at, width, height);
    tbb::enumerable_thread_specific<Planes> planes([&] { return Planes(width, height); });
    for_each_chunk(context, ties.size(), ties_a_chunk, [&](std::size_t begin, std::size_t end, std::size_t) {
        auto const draw = smooth ? draw_ties<true> : draw_ties<false>;
        draw(ties.subspan(begin, end - begin), at, width, height, planes.local());
    });
    std::vector<Planes const*> all;
    for (Planes const& one : planes) {
        all.push_back(&one);
    }
    sum_planes(all, counts, context);
    return counts;
}

} // namespace cospread::viz

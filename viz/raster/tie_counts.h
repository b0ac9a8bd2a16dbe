#pragma once

#include "core/base/run_context.h"
#include "core/network/ids.h"
#include "viz/scene/crowd.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cospread::viz {

/// How many ties cover each pixel of a picture, in sixteenths: lines a pixel wide, whose coverage is shared
/// between the two pixels they pass between; where many lie over each other, each pixel of a line goes to one
/// of the two. Sums of integers, so they are the same on any number of threads;
/// they end at 65535.
struct TieCounts {
    int width = 0;
    int height = 0;
    std::vector<std::uint16_t> values; ///< row by row

    /// What a line that covers a whole pixel adds to it.
    static constexpr int unit = 16;
};

/// Draws ties as straight lines into a picture of `width` x `height` pixels; `at` = where each node is in it,
/// in pixels. Cost: that of the pixels drawn, about a nanosecond each, and some nanoseconds a tie that cannot
/// be seen. Throws Stopped.
[[nodiscard]] TieCounts count_ties(std::span<TieEnds const> ties, std::span<Point const> at, int width,
                                   int height, RunContext const& context);

/// Ties over each other, on average, up to which every pixel's share of a line is worth counting: beyond,
/// steps cannot be seen, and a picture of half the size shows as much.
constexpr double smooth_up_to = 24;

/// Whether more than smooth_up_to ties lie over each other, on average; about 20 ms for
/// five million ties.
[[nodiscard]] bool is_dense(std::span<TieEnds const> ties, std::span<Point const> at, int width, int height);

/// A picture twice as wide and high less what is beyond `width` and `height`: lines a pixel wide stay so
/// strong that all together cover as much of the view.
[[nodiscard]] TieCounts doubled(TieCounts const& half, int width, int height, RunContext const& context);

} // namespace cospread::viz

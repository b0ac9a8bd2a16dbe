#pragma once

#include "viz/scene/scene.h"

#include <chrono>
#include <functional>
#include <vector>

namespace cospread::viz {

/// What a layout begins with, and who looks on.
struct LayoutCourse {
    /// Where the nodes stand, NaN where nobody knows; empty: afresh. The result keeps their form and unit.
    std::vector<Point> start = {};
    std::vector<NodeId> pinned = {}; ///< stay exactly where `start` has them
    /// Gets all positions now and then while they are computed, on the thread that computes. Never changes
    /// the result.
    std::function<void(std::vector<Point>)> preview = {};
    /// At least between two of them, and before the first; 0: after every round.
    std::chrono::milliseconds preview_every{150};
};

} // namespace cospread::viz

#include "viz/scene/geometry.h"

#include <algorithm>

namespace cospread::viz {

Box joined(Box const& a, Box const& b) {
    return {{std::min(a.low.x, b.low.x), std::min(a.low.y, b.low.y)},
            {std::max(a.high.x, b.high.x), std::max(a.high.y, b.high.y)}};
}

bool clip_line(Box const& box, Point& from, Point& to) {
    float enter = 0;
    float leave = 1;
    auto const clip = [&](float start, float step, float low, float high) {
        if (step == 0) {
            return start >= low && start <= high;
        }
        float first = (low - start) / step;
        float last = (high - start) / step;
        if (first > last) {
            std::swap(first, last);
        }
        enter = std::max(enter, first);
        leave = std::min(leave, last);
        return enter <= leave;
    };
    Point const start = from;
    Point const step{to.x - from.x, to.y - from.y};
    if (!clip(start.x, step.x, box.low.x, box.high.x) || !clip(start.y, step.y, box.low.y, box.high.y)) {
        return false;
    }
    from = {start.x + enter * step.x, start.y + enter * step.y};
    if (leave < 1) {
        to = {start.x + leave * step.x, start.y + leave * step.y};
    }
    return true;
}

} // namespace cospread::viz

#pragma once

#include "viz/layout/stress_descent.h"

#include <algorithm>
#include <limits>

namespace cospread::viz {

/// How far places reach; nothing included: infinitely little.
struct Extent {
    double low_x = std::numeric_limits<double>::infinity();
    double low_y = std::numeric_limits<double>::infinity();
    double high_x = -std::numeric_limits<double>::infinity();
    double high_y = -std::numeric_limits<double>::infinity();

    [[nodiscard]] double width() const { return high_x - low_x; }

    [[nodiscard]] double height() const { return high_y - low_y; }

    [[nodiscard]] double middle_x() const { return (low_x + high_x) / 2; }

    [[nodiscard]] double middle_y() const { return (low_y + high_y) / 2; }

    void include(Place place) {
        low_x = std::min(low_x, place.x);
        low_y = std::min(low_y, place.y);
        high_x = std::max(high_x, place.x);
        high_y = std::max(high_y, place.y);
    }
};

} // namespace cospread::viz

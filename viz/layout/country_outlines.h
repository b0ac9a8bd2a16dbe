#pragma once

#include "viz/layout/layout_basis.h"

#include <vector>

namespace cospread::viz {

/// A coast or a border of countries, from point to point.
struct CountryLine {
    bool border = false;
    std::vector<GeoPoint> points;
};

/// The coasts and borders of datasets/outlines, which is compiled in: Natural Earth 1:50m, public domain.
/// Throws SystemError where the program was built without them.
[[nodiscard]] std::vector<CountryLine> const& country_lines();

} // namespace cospread::viz

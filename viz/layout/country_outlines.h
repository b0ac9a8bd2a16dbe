#pragma once

#include "viz/layout/projection.h"
#include "viz/scene/guides.h"

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

/// How a map lies on a sheet.
struct MapScale {
    double pixels = 1; ///< a radius of the Earth
    Place shift;       ///< of its middle

    [[nodiscard]] Place on_sheet(Place on_map) const {
        return {on_map.x * pixels + shift.x, on_map.y * pixels + shift.y};
    }
};

[[nodiscard]] inline Point rounded(Place place) {
    return {static_cast<float>(place.x), static_cast<float>(place.y)};
}

/// Draws the lines as far as they are in the box. Borders are fainter than coasts, except on a map of a part
/// of a continent, which one knows by its borders. Cost: that of the 13,000 points there are.
void draw_country_lines(Guides& guides, Projection const& projection, MapScale const& scale, Box const& box);

} // namespace cospread::viz

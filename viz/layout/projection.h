#pragma once

#include "viz/layout/layout_basis.h"
#include "viz/layout/stress_descent.h"

#include <optional>
#include <span>

namespace cospread::viz {

/// The globe as a flat map by Lambert's azimuthal equal-area projection of a sphere of radius 1: areas are
/// true everywhere, directions from the centre too. A point at angle c from the centre lies 2 sin(c / 2) from
/// it: a quarter of the globe away sqrt(2), the antipode 2. Source: Snyder 1987, doi:10.3133/pp1395, p. 185.
class Projection {
  public:
    explicit Projection(GeoPoint centre);

    /// x to the east and y to the south of the centre; nothing for the antipode, which is the whole
    /// rim of the map.
    [[nodiscard]] std::optional<Place> place(GeoPoint point) const;

  private:
    double lon_;
    double sine_;
    double cosine_;
};

/// The middle of points on the globe: the direction of the mean of their unit vectors, which no antimeridian
/// and no pole disturbs. 0, 0 where they cancel out. Points without coordinates are passed over.
[[nodiscard]] GeoPoint middle_of(std::span<GeoPoint const> points);

} // namespace cospread::viz

#include "viz/layout/projection.h"

#include <cmath>
#include <numbers>

namespace cospread::viz {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double least_cosine = -0.9999; ///< of the angle from the centre: about 179 degrees

} // namespace

Projection::Projection(GeoPoint centre)
    : lon_(centre.lon * degree)
    , sine_(std::sin(centre.lat * degree))
    , cosine_(std::cos(centre.lat * degree)) {}

std::optional<Place> Projection::place(GeoPoint point) const {
    double const sine = std::sin(point.lat * degree);
    double const cosine = std::cos(point.lat * degree);
    double const east = point.lon * degree - lon_;
    double const from_centre = sine_ * sine + cosine_ * cosine * std::cos(east);
    if (from_centre < least_cosine) {
        return std::nullopt;
    }
    double const k = std::sqrt(2 / (1 + from_centre));
    return Place{k * cosine * std::sin(east), -k * (cosine_ * sine - sine_ * cosine * std::cos(east))};
}

GeoPoint middle_of(std::span<GeoPoint const> points) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (auto const& point : points) {
        if (!std::isnan(point.lat)) {
            x += std::cos(point.lat * degree) * std::cos(point.lon * degree);
            y += std::cos(point.lat * degree) * std::sin(point.lon * degree);
            z += std::sin(point.lat * degree);
        }
    }
    if (std::hypot(x, y, z) < 1e-9) {
        return {};
    }
    return {std::atan2(z, std::hypot(x, y)) / degree, std::atan2(y, x) / degree};
}

} // namespace cospread::viz

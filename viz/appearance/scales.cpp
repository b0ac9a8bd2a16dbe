#include "viz/appearance/scales.h"

#include <algorithm>
#include <cmath>

namespace cospread::viz {

double largest(std::span<double const> values) {
    double most = 0;
    for (double const value : values) {
        if (std::isfinite(value)) {
            most = std::max(most, value);
        }
    }
    return most;
}

namespace {

/// (usual / count)^power between `least` and 1.
float crowd_share(double usual, std::size_t count, double power, double least) {
    double const share = std::pow(usual / static_cast<double>(std::max<std::size_t>(count, 1)), power);
    return static_cast<float>(std::clamp(share, least, 1.0));
}

} // namespace

float mark_share(std::size_t marks) {
    return crowd_share(1500, marks, 0.65, 0.01);
}

float tie_opacity_share(std::size_t ties) {
    return crowd_share(2000, ties, 0.5, 0.1);
}

float mark_radius(double value, double most, std::size_t marks) {
    constexpr double least = 4;
    constexpr double growth = 14;
    bool const counts = value > 0 && most > 0;
    double const radius = least + (counts ? growth * std::sqrt(std::min(value / most, 1.1)) : 0.0);
    return mark_share(marks) * static_cast<float>(radius);
}

float tie_width(double strength) {
    if (!(strength > 1)) {
        return 0.7F;
    }
    if (strength <= 2) {
        return static_cast<float>(0.7 + 0.25 * (strength - 1));
    }
    if (strength <= 3) {
        return static_cast<float>(0.95 + 0.4 * (strength - 2));
    }
    return static_cast<float>(std::min(1.35 + 0.4 * std::log2(strength / 3), 4.0));
}

double colour_top(Appearance const& appearance) {
    if (appearance.colour_most) {
        return *appearance.colour_most;
    }
    if (appearance.colour_scale != Appearance::ColourScale::difference) {
        return largest(appearance.colour_values);
    }
    std::vector<double> sizes(appearance.colour_values);
    std::ranges::transform(sizes, sizes.begin(), [](double value) { return std::abs(value); });
    return largest(sizes);
}

Colour value_colour(Appearance const& appearance, double value, double most, Theme const& theme) {
    if (std::isnan(value)) {
        return other_fill;
    }
    double const share = most > 0 ? value / most : 0.0;
    return appearance.colour_scale == Appearance::ColourScale::difference ? difference_colour(theme, share)
                                                                          : sequence_colour(theme, share);
}

} // namespace cospread::viz

#include "viz/layout/overlap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cospread::viz {

namespace {

constexpr int most_rounds = 300;

/// Steps two circles aside; true where they overlapped.
bool step_aside(Place& a, Place& b, double apart, std::size_t index) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double length = std::hypot(dx, dy);
    if (length >= apart * 0.9999) {
        return false;
    }
    if (length < apart * 1e-6) {
        // In one place: each pair goes a way of its own (the golden angle), which no symmetry can block.
        double const angle = 2.399963 * static_cast<double>(index);
        dx = std::cos(angle);
        dy = std::sin(angle);
        length = 1;
        apart += 1e-9;
    }
    double const shift = (apart - std::min(length, std::hypot(b.x - a.x, b.y - a.y))) / 2;
    a.x -= shift * dx / length;
    a.y -= shift * dy / length;
    b.x += shift * dx / length;
    b.y += shift * dy / length;
    return true;
}

} // namespace

void remove_overlaps(std::vector<Place>& places, std::vector<double> const& radii) {
    if (places.size() < 2) {
        return;
    }
    double const most = *std::ranges::max_element(radii);
    std::vector<std::uint32_t> order(places.size());
    std::iota(order.begin(), order.end(), 0U);
    for (int round = 0; round < most_rounds; ++round) {
        std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::pair(places[i].x, i); });
        bool moved = false;
        for (std::size_t i = 0; i < order.size(); ++i) {
            auto const a = order[i];
            for (std::size_t j = i + 1; j < order.size(); ++j) {
                auto const b = order[j];
                if (places[b].x - places[a].x > 2 * most) {
                    break;
                }
                moved |= step_aside(places[a], places[b], radii[a] + radii[b], std::size_t{a} + b);
            }
        }
        if (!moved) {
            return;
        }
    }
}

} // namespace cospread::viz

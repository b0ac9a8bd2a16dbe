#include "viz/layout/towns.h"

#include "viz/layout/arrangement.h"
#include "viz/layout/extent.h"
#include "viz/layout/overlap.h"
#include "viz/layout/projection.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace cospread::viz {

namespace {

constexpr double golden_angle = 2.39996322972865332;

/// Moves circles so that they lie about the origin: half way between their edges.
void centre(std::vector<Place>& places, std::vector<double> const& radii) {
    Extent extent;
    for (std::size_t i = 0; i < places.size(); ++i) {
        extent.include({places[i].x - radii[i], places[i].y - radii[i]});
        extent.include({places[i].x + radii[i], places[i].y + radii[i]});
    }
    for (auto& place : places) {
        place = {place.x - extent.middle_x(), place.y - extent.middle_y()};
    }
}

} // namespace

void stand_together(Town& town, std::vector<double> const& rooms) {
    std::ranges::stable_sort(town.nodes, std::greater{}, [&](std::uint32_t node) { return rooms[node]; });
    std::vector<double> radii;
    for (auto const node : town.nodes) {
        radii.push_back(rooms[node]);
    }
    double covered = 0; ///< by those further in: squares of radii
    for (std::size_t i = 0; i < radii.size(); ++i) {
        double const angle = golden_angle * static_cast<double>(i);
        double const distance = i == 0 ? 0 : std::sqrt(covered) + radii[i] / 2;
        town.around.push_back({distance * std::cos(angle), distance * std::sin(angle)});
        covered += radii[i] * radii[i];
    }
    remove_overlaps(town.around, radii);
    centre(town.around, radii);
    for (std::size_t i = 0; i < radii.size(); ++i) {
        town.radius = std::max(town.radius, std::hypot(town.around[i].x, town.around[i].y) + radii[i]);
    }
    if (town.is_named()) {
        town.radius += caption_height / 3; // for the name on the rim
    }
}

std::optional<GeoPoint> choose_focus(std::vector<Town>& all) {
    constexpr double nearly_all = 0.8; ///< of the nodes
    constexpr double far = 4;          ///< times as far as those
    constexpr std::size_t most_towns = 2000;
    if (all.size() > most_towns) {
        return std::nullopt;
    }
    auto const distance = [&](Town const& a, Town const& b) {
        return std::hypot(a.on_map.x - b.on_map.x, a.on_map.y - b.on_map.y);
    };
    auto const sum = [&](Town const& middle) {
        double result = 0;
        for (auto const& town : all) {
            result += static_cast<double>(town.nodes.size()) * distance(town, middle);
        }
        return result;
    };
    Town const middle = *std::ranges::min_element(all, {}, sum);
    std::vector<std::pair<double, std::size_t>> by_distance;
    double nodes = 0;
    for (auto const& town : all) {
        by_distance.emplace_back(distance(town, middle), town.nodes.size());
        nodes += static_cast<double>(town.nodes.size());
    }
    std::ranges::sort(by_distance);
    double reach = 0;
    double inside = 0;
    std::size_t count = 0;
    for (; inside < nearly_all * nodes; ++count) {
        reach = by_distance[count].first;
        inside += static_cast<double>(by_distance[count].second);
    }
    constexpr std::size_t few = 4; // need no map of their own
    if (count < few || by_distance.back().first < far * reach) {
        return std::nullopt;
    }
    std::vector<GeoPoint> points;
    for (auto& town : all) {
        town.in_focus = distance(town, middle) <= reach;
        if (town.in_focus) {
            points.push_back(town.where);
        }
    }
    return middle_of(points);
}

} // namespace cospread::viz

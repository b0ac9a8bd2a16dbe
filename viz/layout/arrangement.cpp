#include "viz/layout/arrangement.h"

#include "viz/layout/extent.h"
#include "viz/layout/overlap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace cospread::viz {

namespace {

constexpr int turns_tried = 90;

Place turned(Place place, double angle) {
    double const cosine = std::cos(angle);
    double const sine = std::sin(angle);
    return {place.x * cosine - place.y * sine, place.x * sine + place.y * cosine};
}

Extent extent_of(std::vector<Place> const& places, double angle = 0) {
    Extent extent;
    for (auto const& place : places) {
        extent.include(angle == 0 ? place : turned(place, angle));
    }
    return extent;
}

/// Smaller radii for all where the circles would take more of a canvas of that width than leaves the layout
/// its form.
void shrink_to_fit(std::vector<double>& radii, double width) {
    constexpr double most_covered = 0.25;
    double covered = 0;
    for (double const radius : radii) {
        covered += std::numbers::pi * radius * radius;
    }
    double const share = covered * canvas_aspect / (width * width);
    if (share > most_covered) {
        for (auto& radius : radii) {
            radius *= std::sqrt(most_covered / share);
        }
    }
}

/// Width of the smallest canvas that holds the extent.
double canvas_width(Extent const& extent) {
    return std::max(extent.width(), extent.height() * canvas_aspect);
}

/// By which the mean tie becomes 1 long.
double scale_of_ties(SimpleGraph const& graph, std::vector<Place> const& places) {
    double length = 0;
    for (std::size_t node = 0; node < graph.size(); ++node) {
        for (auto const other : graph.of(node)) {
            length += std::hypot(places[node].x - places[other].x, places[node].y - places[other].y);
        }
    }
    return length > 0 ? static_cast<double>(graph.neighbours.size()) / length : 1;
}

} // namespace

void turn_to_canvas(std::vector<Place>& places, double low, double high) {
    double best_angle = 0;
    double least = std::numeric_limits<double>::infinity();
    for (int turn = 0; turn < turns_tried; ++turn) {
        double const angle = low + (high - low) * turn / turns_tried;
        if (double const width = canvas_width(extent_of(places, angle)); width < least * 0.999) {
            least = width;
            best_angle = angle;
        }
    }
    for (auto& place : places) {
        place = turned(place, best_angle);
    }
}

std::vector<double> mark_rooms(SimpleGraph const& graph) {
    // In pixels of a view of that width: radii as in figures, where marks are largest, times the reach of a
    // corner, and a gap.
    constexpr double least = 5.7;
    constexpr double growth = 19;
    constexpr double corner = 1.25;
    constexpr double gap = 1.5;
    std::size_t most = 1;
    for (std::size_t node = 0; node < graph.size(); ++node) {
        most = std::max(most, graph.of(node).size());
    }
    std::vector<double> radii(graph.size());
    for (std::size_t node = 0; node < graph.size(); ++node) {
        double const share = static_cast<double>(graph.of(node).size()) / static_cast<double>(most);
        radii[node] = (least + growth * std::sqrt(share)) * corner + gap;
    }
    shrink_to_fit(radii, sheet_width);
    return radii;
}

void make_room(SimpleGraph const& graph, std::vector<Place>& places) {
    double const unit = canvas_width(extent_of(places)) / sheet_width;
    auto radii = mark_rooms(graph);
    for (auto& radius : radii) {
        radius *= unit;
    }
    remove_overlaps(places, radii);
}

double even_room(std::vector<std::vector<Place>>& components) {
    constexpr double most = 4; // times the room a node of the largest
    auto const room = [](std::vector<Place> const& places) {
        auto const extent = extent_of(places);
        return std::pow(std::max(extent.width(), extent.height()), 2) / static_cast<double>(places.size());
    };
    double least = 1;
    if (components.empty()) {
        return least;
    }
    double const allowed = most * room(components.front());
    for (auto& places : components) {
        double const needed = std::max(room(places), allowed);
        double const kept = needed > 0 ? std::sqrt(allowed / needed) : 1;
        least = std::min(least, kept);
        for (auto& place : places) {
            place = {kept * place.x, kept * place.y};
        }
    }
    return least;
}

std::vector<Place> packed(std::vector<std::vector<std::uint32_t>> const& members,
                          std::vector<std::vector<Place>> const& places, std::size_t nodes, double gap) {
    std::vector<Extent> extents;
    double area = 0;
    double widest = 0;
    for (auto const& component : places) {
        extents.push_back(extent_of(component));
        area += (extents.back().width() + gap) * (extents.back().height() + gap);
        widest = std::max(widest, extents.back().width());
    }
    double const row_width = std::max(widest, std::sqrt(area * canvas_aspect));
    std::vector<Place> result(nodes);
    double x = 0;
    double y = 0;
    double row_height = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (x > 0 && x + extents[i].width() > row_width) {
            x = 0;
            y += row_height + gap;
            row_height = 0;
        }
        for (std::size_t j = 0; j < members[i].size(); ++j) {
            result[members[i][j]] = {x + places[i][j].x - extents[i].low_x,
                                     y + places[i][j].y - extents[i].low_y};
        }
        x += extents[i].width() + gap;
        row_height = std::max(row_height, extents[i].height());
    }
    return result;
}

void scale_to_ties(SimpleGraph const& graph, std::vector<Place>& places) {
    double const scale = scale_of_ties(graph, places);
    for (auto& place : places) {
        place = {place.x * scale, place.y * scale};
    }
}

LaidOut scaled_to_ties(SimpleGraph const& graph, std::vector<Place> const& places, Guides guides) {
    auto const extent = extent_of(places);
    auto const scale = static_cast<float>(scale_of_ties(graph, places));
    if (!places.empty()) {
        auto const middle_x = static_cast<float>(extent.middle_x());
        auto const middle_y = static_cast<float>(extent.middle_y());
        guides.transform({scale, scale}, {-middle_x * scale, -middle_y * scale});
    }
    return {scaled_to_ties(graph, places), std::move(guides)};
}

std::vector<Point> scaled_to_ties(SimpleGraph const& graph, std::vector<Place> const& places) {
    double const scale = scale_of_ties(graph, places);
    auto const extent = extent_of(places);
    std::vector<Point> points;
    points.reserve(places.size());
    for (auto const& place : places) {
        points.push_back({static_cast<float>((place.x - (extent.low_x + extent.high_x) / 2) * scale),
                          static_cast<float>((place.y - (extent.low_y + extent.high_y) / 2) * scale)});
    }
    return points;
}

} // namespace cospread::viz

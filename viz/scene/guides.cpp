#include "viz/scene/guides.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cospread::viz {

namespace {

constexpr int corners_of_circle = 180;

} // namespace

void Guides::add_line(std::span<Point const> along, GuideInk ink) {
    lines.push_back(
        {static_cast<std::uint32_t>(points.size()), static_cast<std::uint32_t>(along.size()), ink});
    points.insert(points.end(), along.begin(), along.end());
}

void Guides::add_frame(Box const& box, GuideInk ink) {
    auto const& [low, high] = box;
    add_line(std::array<Point, 5>{{low, {high.x, low.y}, high, {low.x, high.y}, low}}, ink);
}

void Guides::add_circle(Point centre, float radius, GuideInk ink) {
    std::vector<Point> along;
    for (int corner = 0; corner <= corners_of_circle; ++corner) {
        double const angle = 2 * std::numbers::pi * (corner % corners_of_circle) / corners_of_circle;
        along.push_back({centre.x + radius * static_cast<float>(std::sin(angle)),
                         centre.y - radius * static_cast<float>(std::cos(angle))});
    }
    add_line(along, ink);
}

void Guides::transform(Point factor, Point shift) {
    auto const apply = [&](Point& point) {
        point = {point.x * factor.x + shift.x, point.y * factor.y + shift.y};
    };
    std::ranges::for_each(points, apply);
    for (auto& text : texts) {
        apply(text.at);
    }
    if (bounds) {
        apply(bounds->low);
        apply(bounds->high);
    }
}

Colour guide_colour(GuideInk ink, Theme const& theme) {
    // Quieter than axes: guides lie all over the picture.
    constexpr double share = 0.6;
    return ink == GuideInk::firm ? mixed(theme.canvas, theme.line_strong, share) : theme.line;
}

} // namespace cospread::viz

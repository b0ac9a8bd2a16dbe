#include "viz/report/pictures.h"

#include "viz/appearance/scales.h"
#include "viz/appearance/theme.h"
#include "viz/report/html.h"
#include "viz/report/words.h"
#include "viz/scene/mark_geometry.h"

#include <algorithm>

namespace cospread::viz {

namespace {

constexpr float mark_size = 16;
constexpr float sample_radius = 5.6F;
constexpr double bar_width = 104;

std::string number(double value) {
    return fixed(value, 2);
}

std::string fill_class(Colour fill) {
    return "f" + hex(fill).substr(1);
}

std::string fill_rules(std::vector<Colour> const& fills, Theme const& theme) {
    std::string rules;
    for (Colour const fill : fills) {
        rules += "." + fill_class(fill) + "{fill:" + hex(fill) + ";stroke:" + hex(outline_of(fill, theme)) +
                 ";stroke-width:1.15}";
    }
    return rules;
}

/// Shapes of equal area have different heights: the triangle's centre of mass lies low in its box.
void draw_shape(HtmlWriter& picture, Shape shape, std::string const& style) {
    constexpr float centre = mark_size / 2;
    if (shape == Shape::circle) {
        picture.empty(
            "circle",
            {{"class", style}, {"cx", number(centre)}, {"cy", number(centre)}, {"r", number(sample_radius)}});
        return;
    }
    auto const corners = shape_corners(shape, sample_radius);
    if (shape == Shape::square) {
        float const half = std::abs(corners.front().x);
        std::string const corner = number(square_corner(sample_radius));
        picture.empty("rect", {{"class", style},
                               {"x", number(centre - half)},
                               {"y", number(centre - half)},
                               {"width", number(2 * half)},
                               {"height", number(2 * half)},
                               {"rx", corner}});
        return;
    }
    std::string points;
    for (Point const corner : corners) {
        points += number(centre + corner.x) + "," + number(centre + corner.y) + " ";
    }
    points.pop_back();
    picture.empty("polygon", {{"class", style}, {"points", points}});
}

/// An inline picture of that size, named for those who cannot see it.
template<class Draw>
std::string named_picture(double width, double height, std::string const& title, std::string_view kind,
                          Draw const& draw) {
    HtmlWriter picture;
    std::string const box = "0 0 " + number(width) + " " + number(height);
    picture.inside("svg",
                   {{"class", std::string(kind)},
                    {"width", number(width)},
                    {"height", number(height)},
                    {"viewBox", box},
                    {"role", "img"}},
                   [&] {
                       picture.element("title", title);
                       draw(picture);
                   });
    return picture.html();
}

void draw_line(HtmlWriter& picture, std::string_view style, Point from, Point to) {
    picture.empty("line", {{"class", std::string(style)},
                           {"x1", number(from.x)},
                           {"y1", number(from.y)},
                           {"x2", number(to.x)},
                           {"y2", number(to.y)}});
}

void draw_box(HtmlWriter& picture, std::string_view style, Box const& box, double corner) {
    picture.empty("rect", {{"class", std::string(style)},
                           {"x", number(box.low.x)},
                           {"y", number(box.low.y)},
                           {"width", number(box.width())},
                           {"height", number(box.height())},
                           {"rx", number(corner)}});
}

void draw_text(HtmlWriter& picture, std::string_view style, Point at, std::string const& words) {
    picture.element(
        "text",
        {{"class", std::string(style)}, {"x", number(at.x)}, {"y", number(at.y)}, {"text-anchor", "middle"}},
        words);
}

} // namespace

MarkSamples::MarkSamples(Network const& network)
    : fill_of_(network.node_count(), other_fill)
    , shape_of_(network.node_count(), Shape::circle) {
    if (find_column(network.node_columns(), "sector")) {
        auto const sectors = categorise(network, "sector");
        for (NodeId node = 0; node < network.node_count(); ++node) {
            fill_of_[node] = sectors.categories[sectors.of_node[node]].fill;
        }
    }
    if (find_column(network.node_columns(), "level")) {
        auto const levels = categorise(network, "level");
        for (NodeId node = 0; node < network.node_count(); ++node) {
            shape_of_[node] = levels.categories[levels.of_node[node]].shape;
        }
    }
    for (Colour const fill : fill_of_) {
        if (std::ranges::find(fills_, fill) == fills_.end()) {
            fills_.push_back(fill);
        }
    }
}

std::string MarkSamples::svg(NodeId node) const {
    HtmlWriter picture;
    picture.inside("svg",
                   {{"width", "16"}, {"height", "16"}, {"viewBox", "0 0 16 16"}, {"aria-hidden", "true"}},
                   [&] { draw_shape(picture, shape_of_[node], fill_class(fill_of_[node])); });
    return picture.html();
}

std::string mark_styles(std::vector<Colour> fills) {
    std::ranges::sort(fills, {}, hex);
    auto const [first, last] = std::ranges::unique(fills);
    fills.erase(first, last);
    return fill_rules(fills, light_theme()) + "@media(prefers-color-scheme:dark){" +
           fill_rules(fills, dark_theme()) + "}";
}

std::string interval_bar(IntervalPicture const& p) {
    constexpr double margin = 4;
    double const length = std::max(p.most - p.least, 1e-300);
    auto const x = [&](double value) {
        double const share = std::clamp((value - p.least) / length, 0.0, 1.0);
        return static_cast<float>(margin + share * (bar_width - 2 * margin));
    };
    return named_picture(bar_width, 12, p.title, "interval", [&](HtmlWriter& picture) {
        draw_line(picture, "rail", {x(p.least), 6}, {x(p.most), 6});
        draw_box(picture, "band", {{x(p.low) - 1, 3}, {x(p.high) + 1, 9}}, 3);
        picture.empty("circle", {{"class", "point"}, {"cx", number(x(p.value))}, {"cy", "6"}, {"r", "3.5"}});
    });
}

std::string share_bar(double share, int width, std::string const& title) {
    auto const whole = static_cast<float>(width);
    auto const part = static_cast<float>(std::clamp(share, 0.0, 1.0)) * whole;
    return named_picture(width, 10, title, "share", [&](HtmlWriter& picture) {
        draw_box(picture, "ghost", {{0, 1}, {whole, 9}}, 2);
        draw_box(picture, "fill", {{0, 1}, {part, 9}}, 2);
    });
}

std::string small_columns(std::span<double const> values, std::string const& title) {
    constexpr float height = 20;
    double most = 0;
    for (double const value : values) {
        most = std::max(most, value);
    }
    double const width = static_cast<double>(values.size()) * small_column_width;
    return named_picture(width, height, title, "columns", [&](HtmlWriter& picture) {
        float left = 0;
        for (double const value : values) {
            // A hairline stands for nothing, a pixel more for little.
            auto const share = static_cast<float>(most > 0 && value > 0 ? value / most : 0);
            float const tall = value > 0 ? std::max(2.0F, share * (height - 1)) : 0;
            draw_box(picture, "ghost", {{left, height - 1}, {left + 13, height}}, 0);
            draw_box(picture, "fill", {{left, height - tall}, {left + 13, height}}, 1);
            left += small_column_width;
        }
    });
}

std::string record_chart(std::vector<YearCount> const& years) {
    constexpr float width = 1000;
    constexpr float height = 150;
    constexpr float ground = 118;
    constexpr float room = 92; ///< of the tallest column
    std::size_t most = 1;
    for (YearCount const& year : years) {
        most = std::max(most, year.adopters);
    }
    float const pitch = width / static_cast<float>(years.size());
    float const thick = std::min(44.0F, pitch * 0.62F);
    return named_picture(width, height, "New adopters by year", "chart", [&](HtmlWriter& picture) {
        draw_line(picture, "axis", {0, ground}, {width, ground});
        std::size_t sum = 0;
        float middle = pitch / 2;
        for (YearCount const& year : years) {
            sum += year.adopters;
            float const tall = room * static_cast<float>(year.adopters) / static_cast<float>(most);
            if (year.adopters > 0) {
                draw_box(picture, "fill", {{middle - thick / 2, ground - tall}, {middle + thick / 2, ground}},
                         2);
                draw_text(picture, "value", {middle, ground - tall - 6}, "+" + std::to_string(year.adopters));
            }
            draw_text(picture, "year", {middle, ground + 15}, std::to_string(year.year));
            draw_text(picture, "sum", {middle, ground + 29}, std::to_string(sum));
            middle += pitch;
        }
    });
}

} // namespace cospread::viz

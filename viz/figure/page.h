#pragma once

#include "viz/appearance/colour.h"
#include "viz/appearance/fonts.h"
#include "viz/raster/pixels.h"
#include "viz/scene/scene.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cospread::viz {

/// An outline made of straight lines and Bézier curves; coordinates in points of the page (1/72 inch, y
/// down).
class Outline {
  public:
    enum class Verb : std::uint8_t { move, line, quad, cubic, close };

    void move_to(Point p) { add(Verb::move, {p}); }

    void line_to(Point p) { add(Verb::line, {p}); }

    void quad_to(Point control, Point end) { add(Verb::quad, {control, end}); }

    void cubic_to(Point first, Point second, Point end) { add(Verb::cubic, {first, second, end}); }

    void close() { add(Verb::close, {}); }

    [[nodiscard]] std::vector<Verb> const& verbs() const { return verbs_; }

    /// One point for move and line, two for quad, three for cubic, none for close.
    [[nodiscard]] std::vector<Point> const& points() const { return points_; }

    [[nodiscard]] bool empty() const { return verbs_.empty(); }

  private:
    void add(Verb verb, std::initializer_list<Point> points) {
        verbs_.push_back(verb);
        points_.insert(points_.end(), points);
    }

    std::vector<Verb> verbs_;
    std::vector<Point> points_;
};

struct Stroke {
    Colour colour;
    float width = 1;
    float dash = 0; ///< length of a dash, 0 = solid
    float gap = 0;

    friend bool operator==(Stroke const&, Stroke const&) = default;
};

/// Outlines of one style.
struct PageShape {
    std::string id; ///< unique on the page, of letters, digits and '-'
    Outline outline;
    std::optional<Colour> fill;
    std::optional<Stroke> stroke;
};

/// A piece of one line of text.
struct PageText {
    enum class Anchor : std::uint8_t { start, middle, end } anchor = Anchor::start;
    std::string text;
    Point at; ///< of the anchor, on the baseline
    float size = 7;
    FontWeight weight = FontWeight::regular;
    Colour colour;
    std::optional<Colour> halo; ///< a rim behind the letters
    float halo_width = 0;       ///< on each side
};

/// What is too much for lines of its own: pixels from the upper left corner of the page, at whatever
/// resolution a writer asks for.
struct PageImage {
    std::string id;
    float width = 0; ///< points
    float height = 0;
    /// Rows `top` to `top + count`, each dots(width, dots_per_point) wide; opaque. Throws Stopped.
    std::function<Pixels(float dots_per_point, int top, int count)> rows;

    [[nodiscard]] static int dots(float points, float dots_per_point) {
        return std::max(static_cast<int>(std::lround(points * dots_per_point)), 1);
    }
};

/// Everything on a sheet, in painting order, ready for any writer.
struct Page {
    float width = 0; ///< points
    float height = 0;
    Colour background;
    std::string title;
    std::string description;
    std::string recipe; ///< JSON, kept in the file as metadata; empty = none
    std::string id;     ///< prefix of ids, so that several pages can stand in one document
    std::vector<std::variant<PageShape, PageText, PageImage>> items;
};

/// Dots an inch of what is drawn as pixels in a figure of lines.
constexpr float image_dots_per_inch = 300;

constexpr float points_of_mm(double mm) {
    return static_cast<float>(mm * 72 / 25.4);
}

} // namespace cospread::viz

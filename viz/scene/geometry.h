#pragma once

namespace cospread::viz {

struct Point {
    float x = 0;
    float y = 0;
};

struct Box {
    Point low;
    Point high;

    [[nodiscard]] float width() const { return high.x - low.x; }

    [[nodiscard]] float height() const { return high.y - low.y; }
};

/// The smallest box around both.
[[nodiscard]] Box joined(Box const& a, Box const& b);

/// The part of a straight line that lies in a box (Liang and Barsky's clipping): cuts both ends and tells
/// whether anything is left.
[[nodiscard]] bool clip_line(Box const& box, Point& from, Point& to);

} // namespace cospread::viz

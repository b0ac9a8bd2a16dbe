#pragma once

#include "viz/appearance/theme.h"
#include "viz/scene/geometry.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cospread::viz {

/// How strongly a guide is drawn: a hairline, or one that carries meaning.
enum class GuideInk : std::uint8_t { faint, firm };

/// A line of straight pieces along `count` of Guides::points from `first` on.
struct GuideLine {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    GuideInk ink = GuideInk::faint;
};

/// A caption of one line that begins, has its middle or ends at a point, which is at half its height.
struct GuideText {
    Point at;
    std::string text;
    enum class Align : std::uint8_t { left, centre, right } align = Align::left;
};

/// What a layout draws behind ties and marks so that their places can be read: edges of bands with their
/// names, rings with their values, frames, coasts. In scene units, as the marks; lines are a pixel wide and
/// captions of one size at any zoom. Belongs to the positions: a layout makes both.
struct Guides {
    std::vector<Point> points;
    std::vector<GuideLine> lines;
    std::vector<GuideText> texts;
    std::optional<Box> bounds; ///< in view with the marks when all is in view; other guides may be cut off
    bool rigid = false; ///< form carries meaning (distances, circles): not to be stretched one way only

    [[nodiscard]] bool empty() const { return lines.empty() && texts.empty(); }

    void add_line(std::span<Point const> along, GuideInk ink);

    /// The frame of a box.
    void add_frame(Box const& box, GuideInk ink);
    void add_circle(Point centre, float radius, GuideInk ink);

    /// Every point times `factor`, then moved by `shift`.
    void transform(Point factor, Point shift);
};

constexpr float guide_width = 1; ///< logical pixels
constexpr float guide_text_size = 11;

[[nodiscard]] Colour guide_colour(GuideInk ink, Theme const& theme);

} // namespace cospread::viz

#pragma once

#include "viz/figure/page.h"

class QPainter;

namespace cospread::viz {

/// Texts as texts (a PDF can be searched), or as outlines, whose pixels do not depend on what was painted
/// before.
enum class TextPainting : std::uint8_t { texts, outlines };

/// The rows of dots of a page that are painted, from `top` on.
struct PageRows {
    double dots_per_point = 1;
    int top = 0;
    int count = 0;
};

/// Paints a page with a painter whose units are points of the page; images at image_dots_per_inch.
void paint_page(QPainter& painter, Page const& page, TextPainting text_painting);

/// Paints rows of a page on a picture of that many rows. The same rows come out
/// whichever are painted together, but that Qt's rounding may move the edge of a letter by a hundredth of a
/// tone.
void paint_rows(QPainter& painter, Page const& page, PageRows const& rows);

} // namespace cospread::viz

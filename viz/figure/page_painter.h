#pragma once

#include "viz/figure/page.h"

class QPainter;

namespace cospread::viz {

/// Texts as texts (a PDF can be searched), or as outlines, whose pixels do not depend on what was painted
/// before.
enum class TextPainting : std::uint8_t { texts, outlines };

/// Paints a page with a painter whose units are points of the page.
void paint_page(QPainter& painter, Page const& page, TextPainting text_painting);

} // namespace cospread::viz

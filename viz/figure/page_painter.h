#pragma once

#include "viz/figure/page.h"

class QPainter;

namespace cospread::viz {

/// Paints a page with a painter whose units are points of the page. Texts are painted as texts.
void paint_page(QPainter& painter, Page const& page);

} // namespace cospread::viz

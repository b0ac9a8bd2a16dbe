#pragma once

#include "viz/appearance/legend.h"
#include "viz/figure/page.h"

#include <vector>

namespace cospread::viz {

/// Draws the sections of a legend as columns side by side from `at` (top left), as many in a row as fit
/// `width`. Returns the height used; draws nothing where `page` is null.
float draw_legend(Page* page, std::vector<LegendSection> const& sections, Point at, float width,
                  float mark_scale, Theme const& theme);

} // namespace cospread::viz

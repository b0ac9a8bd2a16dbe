#pragma once

#include "viz/appearance/theme.h"
#include "viz/figure/caption.h"
#include "viz/figure/page.h"

namespace cospread::viz {

/// Sets the caption in lines of at most `width` from `at` (top left). Returns the height used; draws nothing
/// where `page` is null.
float draw_caption(Page* page, Caption const& caption, Point at, float width, Theme const& theme);

} // namespace cospread::viz

#pragma once

#include "viz/figure/page.h"

#include <string>

namespace cospread::viz {

/// The page as SVG 1.1: a path for each style, a text for each label, the recipe as metadata. The same page
/// gives the same bytes. Texts are escaped; control characters, which XML cannot hold, are left out, and
/// bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string svg(Page const& page);

} // namespace cospread::viz

#pragma once

#include "viz/figure/page.h"

namespace cospread::viz {

void add_circle(Outline& outline, Point centre, float radius);

/// The edge of a mark's shape, grown by `grown` on every side.
void add_mark(Outline& outline, Shape shape, Point centre, float radius, float grown = 0);

/// A filled arrowhead with its tip at `tip`, pointing from `from`.
void add_arrowhead(Outline& outline, Point from, Point tip, float length);

} // namespace cospread::viz

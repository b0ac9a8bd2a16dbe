#pragma once

#include "viz/raster/pixels.h"
#include "viz/raster/tie_counts.h"

namespace cospread::viz {

/// How much ink covers a picture of ties where there is much: nine tenths of the pixels with any have less,
/// in ties of a pixel's width.
[[nodiscard]] float dense_ink(TieCounts const& counts);

/// Opacity of one tie in a picture with that much ink: as much as leaves differences to see where they lie
/// densest, at most 0.3.
[[nodiscard]] float opacity_of_one(float dense_ink);

/// How ties look on a canvas: n of them over each other cover it as n glasses of opacity `of_one` would, and
/// all together no more than 1.7 times the alpha of `colour`.
struct Tone {
    Tone(Colour canvas_colour, Colour tie_colour, float of_one);

    Colour canvas;
    Colour colour;
    double most;              ///< opacity of any number of ties over each other
    double left_by_sixteenth; ///< share of the canvas that a sixteenth of a tie leaves to be seen
};

/// The picture of ties in that tone.
[[nodiscard]] Pixels toned(TieCounts const& counts, Tone const& tone, RunContext const& context);

} // namespace cospread::viz

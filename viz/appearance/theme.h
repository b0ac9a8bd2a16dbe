#pragma once

#include "viz/appearance/colour.h"

#include <array>

namespace cospread::viz {

/// The tokens of the visual language: every colour of window, canvas, figure and report comes from here.
struct Theme {
    Colour canvas, rail, panel;
    Colour raised, hover, press;
    Colour line, line_strong;
    Colour text, text2, text3;
    Colour accent, accent_bg, accent_text;
    Colour path;
    Colour warn, warn_bg;
    Colour err, err_bg, ok, ok_bg;
    Colour tie, tie_on;
    std::array<Colour, 8> sequence;   ///< probability, reach gain: from nothing to most
    std::array<Colour, 9> difference; ///< below zero to above
    bool dark = false;

    friend bool operator==(Theme const&, Theme const&) = default;
};

[[nodiscard]] Theme const& light_theme();
[[nodiscard]] Theme const& dark_theme();

/// For paper: the light theme on white.
[[nodiscard]] Theme const& print_theme();

/// Outline of a mark with that fill, at least 3:1 on the canvas.
[[nodiscard]] Colour outline_of(Colour fill, Theme const& theme);

/// Position of `share` (0 to 1) in a sequence of stops, linear in sRGB at share^0.75.
[[nodiscard]] Colour sequence_colour(Theme const& theme, double share);

/// Colour of a difference, symmetric about 0: `share` from -1 to 1.
[[nodiscard]] Colour difference_colour(Theme const& theme, double share);

} // namespace cospread::viz
